package bilan.workbench.gather;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.dossier.Dossier;
import bilan.store.Note;
import bilan.store.Store;
import bilan.workbench.diff.Changes;
import bilan.workbench.diff.Snapshot;
import bilan.workbench.json.ClaimLines;
import bilan.workbench.json.DossierJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what there is to tell since the last time, and sees to it that everybody hears of it. What was found and up to
 * which article it was looked for are written in one step, and who has heard of what is written after each delivery:
 * whenever the process dies, nothing is lost, and the worst that happens is that the one announcement that was on its
 * way is told again under the same id.
 */
public final class Announcer {
    private static final String MARKED = "marked";
    private static final String ANNOUNCED = "announced";
    private static final String DELIVERED = "delivered";
    private static final String JOINED = "joined";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Somebody who wants to hear. */
    public interface Channel {
        /** The same whenever it is opened. */
        String name();

        /** @throws IOException if it did not get there; it is tried again later, and what follows waits */
        void deliver(Announcement announcement) throws IOException;
    }

    /** What a round of deliveries came to. */
    public record Delivered(int announcements, Map<String, String> failed) {}

    private final Store store;
    private final Function<List<ArticleReading>, Dossier> deriving;
    private final InstantSource clock;
    private @Nullable Snapshot last;
    private long lastNumber = -1;

    /** @param deriving makes the dossier of readings, with all that reviewers decided */
    public Announcer(Store store, Function<List<ArticleReading>, Dossier> deriving, InstantSource clock) {
        this.store = store;
        this.deriving = deriving;
        this.clock = clock;
    }

    /** Takes what is kept as told: changes count from here on. Does nothing where that was done before. */
    public void begin() {
        if (mark() < 0) store.note(List.of(marked(store.last())));
    }

    /** True if it was never said from where on changes count. */
    public boolean isNew() {
        return mark() < 0;
    }

    /** Finds what changed since the mark, writes it down, and moves the mark. */
    public List<Announcement> announce() throws IOException {
        long from = mark();
        long to = store.last();
        if (from < 0 || from >= to) return List.of();
        if (last == null || lastNumber != from) last = snapshot(deriving.apply(store.readings(from)));
        List<ArticleReading> readings = store.readings(to);
        Dossier dossier = deriving.apply(readings);
        Snapshot now = snapshot(dossier);
        Map<String, String> docs = new HashMap<>();
        ClaimLines lines =
                new ClaimLines(readings.stream().map(ArticleReading::article).toList());
        lines.of(dossier.claims());
        for (Claim claim : dossier.claims()) {
            docs.put(lines.reference(claim.id()), claim.evidence().doc());
        }
        List<Announcement> found =
                Announcement.of(Changes.between(last, now), to, clock.instant().truncatedTo(ChronoUnit.SECONDS), docs);
        List<Note> notes = new ArrayList<>();
        for (Announcement one : found)
            notes.add(new Note(ANNOUNCED, one.id(), one.json().toString()));
        notes.add(marked(to));
        store.note(notes);
        last = now;
        lastNumber = to;
        return found;
    }

    /** All that was ever told, oldest first. */
    public List<Announcement> all() {
        List<Announcement> all = new ArrayList<>();
        for (Note note : store.journal(ANNOUNCED)) {
            try {
                all.add(Announcement.of(note.record()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a line of the journal is damaged: " + note.object(), e);
            }
        }
        return all;
    }

    /** A channel hears what is announced from its first time on. */
    public void join(Channel channel) {
        for (Note note : store.journal(JOINED)) if (note.object().equals(channel.name())) return;
        String record = JSON.createObjectNode()
                .put("from", store.journal(ANNOUNCED).size())
                .toString();
        store.note(List.of(new Note(JOINED, channel.name(), record)));
    }

    /** Tells every channel what it has not heard yet, in order. */
    public Delivered deliver(List<Channel> channels) {
        List<Announcement> all = all();
        Map<String, String> failed = new HashMap<>();
        int told = 0;
        for (Channel channel : channels) {
            Set<String> heard = new HashSet<>();
            for (Note note : store.journal(DELIVERED)) {
                if (note.record().equals(channel.name())) heard.add(note.object());
            }
            for (Announcement one : all.subList(Math.min(from(channel), all.size()), all.size())) {
                if (heard.contains(one.id())) continue;
                try {
                    channel.deliver(one);
                } catch (IOException e) {
                    failed.put(channel.name(), String.valueOf(e.getMessage()));
                    break;
                }
                store.note(List.of(new Note(DELIVERED, one.id(), channel.name())));
                told++;
            }
        }
        return new Delivered(told, failed);
    }

    private int from(Channel channel) {
        for (Note note : store.journal(JOINED)) {
            if (!note.object().equals(channel.name())) continue;
            try {
                return JSON.readTree(note.record()).path("from").asInt();
            } catch (JsonProcessingException e) {
                return 0;
            }
        }
        return 0;
    }

    private long mark() {
        long mark = -1;
        for (Note note : store.journal(MARKED)) mark = Math.max(mark, Long.parseLong(note.object()));
        return mark;
    }

    private static Note marked(long number) {
        return new Note(MARKED, String.valueOf(number), "{}");
    }

    /** By way of the JSON, which is what two dossiers are compared by. */
    private static Snapshot snapshot(Dossier dossier) throws IOException {
        StringWriter written = new StringWriter();
        DossierJson.write(dossier, null, written);
        return Snapshot.of(JSON.readTree(written.toString()));
    }
}
