package bilan.workbench.desk;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.dossier.Dossier;
import bilan.dossier.Reviews;
import bilan.names.NameDecisions;
import bilan.names.NameDecisionsException;
import bilan.review.ClaimState;
import bilan.review.ReviewLog;
import bilan.review.ReviewRoom;
import bilan.store.Decision;
import bilan.store.KeptDecision;
import bilan.store.Store;
import bilan.store.StoreException;
import bilan.store.Stores;
import bilan.workbench.view.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A kept dossier that lies open. It is derived when somebody first looks, and again after each change; who looks
 * meanwhile sees the state before. One writer at a time. Safe for threads.
 */
public final class Desk implements AutoCloseable {
    private static final String NAME = "name";

    private static final Dossier NOTHING = new Dossier(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());

    private final Supplier<Bilan> bilan;
    private final String address;
    private final InstantSource clock;
    private final String who;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private final Object gate = new Object();
    private @Nullable Store writer;
    private @Nullable ReviewRoom room;
    private final Lingering lingering = new Lingering(this::hold);
    private int writers;

    private final Map<Look, Ledger> looks = new Looks();
    private final Object deriving = new Object();
    private volatile long changes = 1;
    private volatile @Nullable State state;

    /**
     * @param bilan gives the reader; asked for when it is first needed, for it takes a moment to be ready
     * @param address the file or server; made when the first article is kept
     * @param who who writes, for the chain
     */
    public Desk(Supplier<Bilan> bilan, String address, InstantSource clock, String who) {
        this.bilan = bilan;
        this.address = address;
        this.clock = clock;
        this.who = who;
    }

    /** The file or server. */
    public String address() {
        return address;
    }

    /** What reads texts. */
    public Bilan bilan() {
        return bilan.get();
    }

    /** Who writes, where nobody else is named. */
    public String who() {
        return who;
    }

    public InstantSource clock() {
        return clock;
    }

    /** Called after each new state, on the thread that derived it. */
    public void onChange(Consumer<State> listener) {
        listeners.add(listener);
    }

    /** Asks the store, by a connection of its own. */
    public <T> T reading(Function<Store, T> wish) {
        try (Store store = reader()) {
            return wish.apply(store);
        }
    }

    /** A dossier that is just being made is none yet: whoever wants to read it waits until it is. */
    private Store reader() {
        synchronized (gate) {
            return Stores.read(address);
        }
    }

    /**
     * Writes to the store; waits for who is writing. The caller says {@link #changed()} when the pages shall know.
     *
     * @throws StoreException if another process holds the dossier, or it cannot be written
     */
    public <T> T writing(Function<Store, T> wish) {
        synchronized (gate) {
            try (Holding holding = hold()) {
                return wish.apply(holding.store());
            }
        }
    }

    /** Keeps the dossier open for writing until this is closed, so that many steps need not open it each. */
    public Holding hold() {
        synchronized (gate) {
            if (writer == null) writer = Stores.write(address, clock, who);
            writers++;
            return new Holding(writer);
        }
    }

    /** A dossier open for writing. To write, call {@link Desk#writing}: that waits for the others. */
    public final class Holding implements AutoCloseable {
        private final Store store;
        private boolean open = true;

        private Holding(Store store) {
            this.store = store;
        }

        private Store store() {
            return store;
        }

        @Override
        public void close() {
            synchronized (gate) {
                if (!open) return;
                open = false;
                writers--;
                if (writers > 0) return;
                writer = null;
                store.close();
            }
        }
    }

    /** The store is no longer as it was: the next who looks gets a new state. */
    public void changed() {
        synchronized (deriving) {
            changes++;
        }
    }

    /** The dossier as it is; derived first, if it has changed. */
    public State state() {
        State now = state;
        if (now != null && now.number() == changes) return now;
        synchronized (deriving) {
            now = state;
            if (now != null && now.number() == changes) return now;
            State next = derived(changes);
            state = next;
            listeners.forEach(listener -> listener.accept(next));
            return next;
        }
    }

    /** The dossier as it was derived last, even if it has changed since; null if nobody has looked yet. */
    public @Nullable State known() {
        return state;
    }

    private State derived(long number) {
        if (!exists()) {
            return new State(
                    number,
                    List.of(),
                    List.of(),
                    ReviewLog.of(List.of()),
                    Reviews.NONE,
                    NameDecisions.NONE,
                    new Store.Counts(0, 0, 0, 0),
                    new Ledger(dossier(List.of(), NameDecisions.NONE, Reviews.NONE), 0));
        }
        return reading(store -> {
            List<ArticleReading> readings = store.readings();
            List<KeptDecision> decided = store.decided();
            NameDecisions names = names(decided);
            Store.Counts counts = store.counts();
            ReviewLog log = log(decided);
            Reviews reviews = log.reviews();
            Ledger ledger = new Ledger(dossier(readings, names, reviews), (int) counts.quarantined());
            return new State(number, readings, decided, log, reviews, names, counts, ledger);
        });
    }

    /** What follows from readings; nothing at all from none, without waiting for language packs. */
    private Dossier dossier(List<ArticleReading> readings, NameDecisions names, Reviews reviews) {
        if (readings.isEmpty()) return NOTHING;
        Bilan reader = bilan.get();
        return reader.dossier(reader.material(readings, names).reviewed(reviews));
    }

    /** What of the dossier is left under a filter; who asks often for the same gets the same. */
    public Ledger seen(State of, Filter filter) {
        if (filter.isNone()) return of.ledger();
        Look look = new Look(of.number(), filter);
        synchronized (looks) {
            Ledger known = looks.get(look);
            if (known != null) return known;
        }
        // what was rejected is in no dossier, but who asks for it sees it
        Reviews reviews = filter.verdict() == ClaimState.Kind.REJECTED ? Reviews.NONE : of.reviews();
        Dossier dossier = dossier(filter.of(of.readings(), of::verdict), of.names(), reviews);
        Ledger ledger = new Ledger(dossier, of.ledger().quarantined());
        synchronized (looks) {
            looks.put(look, ledger);
        }
        return ledger;
    }

    private record Look(long state, Filter filter) {}

    /** The last ones looked at. */
    private static final class Looks extends LinkedHashMap<Look, Ledger> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 12;

        Looks() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Ledger> eldest) {
            return size() > MOST;
        }
    }

    /** Where several people decide on the claims of this dossier. */
    public ReviewRoom room() {
        synchronized (gate) {
            if (room == null) {
                List<KeptDecision> decided = exists() ? reading(Store::decided) : List.of();
                room = new ReviewRoom(decided, this::decide, clock);
            }
            return room;
        }
    }

    private List<KeptDecision> decide(List<Decision> decisions) {
        lingering.stay();
        List<KeptDecision> kept = writing(store -> store.decide(decisions));
        changed();
        return kept;
    }

    private ReviewLog log(List<KeptDecision> decided) {
        try {
            return ReviewLog.of(decided);
        } catch (IllegalArgumentException e) {
            throw new StoreException(StoreException.Kind.DAMAGED, address, String.valueOf(e.getMessage()), e);
        }
    }

    private boolean exists() {
        return address.contains("://") || Files.exists(Path.of(address));
    }

    private NameDecisions names(List<KeptDecision> decided) {
        StringBuilder lines = new StringBuilder();
        for (KeptDecision kept : decided) {
            Decision decision = kept.decision();
            if (decision.kind().equals(NAME)) lines.append(decision.record()).append('\n');
        }
        if (lines.isEmpty()) return NameDecisions.NONE;
        try {
            return NameDecisions.parse(NAME, lines.toString());
        } catch (NameDecisionsException e) {
            throw new StoreException(
                    StoreException.Kind.DAMAGED, address, Objects.requireNonNullElse(e.getMessage(), "names"), e);
        }
    }

    @Override
    public void close() {
        lingering.leave();
        synchronized (gate) {
            if (writer == null) return;
            Store open = writer;
            writer = null;
            writers = 0;
            open.close();
        }
    }
}
