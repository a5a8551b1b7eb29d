package bilan.app;

import bilan.app.terminal.Safe;
import bilan.dossier.Reviews;
import bilan.names.NameDecisions;
import bilan.names.NameDecisionsException;
import bilan.review.ReviewLog;
import bilan.store.Decision;
import bilan.store.Store;
import bilan.store.StoreException;
import bilan.store.Stores;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens kept dossiers for the commands, and says in words what is wrong with one. */
final class Keeper {
    private static final String NAME = "name";

    private final Words words;

    Keeper(Words words) {
        this.words = words;
    }

    /**
     * The one kept dossier among the places, or null if they are files and folders.
     *
     * @throws UsageException if there is more beside it
     */
    @Nullable
    String dossier(List<String> places) throws UsageException {
        List<String> dossiers = places.stream().filter(Stores::names).toList();
        if (dossiers.isEmpty()) return null;
        if (places.size() > 1) throw new UsageException(words.text("error.one_dossier", dossiers.get(0)));
        return dossiers.get(0);
    }

    /** What somebody wants of an open dossier. */
    interface Wish<T> {
        T of(Store store) throws IOException, FailureException;
    }

    <T> T reading(String address, Wish<T> wish) throws IOException, FailureException {
        return with(address, false, wish);
    }

    <T> T writing(String address, Wish<T> wish) throws IOException, FailureException {
        return with(address, true, wish);
    }

    private <T> T with(String address, boolean write, Wish<T> wish) throws IOException, FailureException {
        try (Store store = write ? Stores.write(address, InstantSource.system(), writer()) : Stores.read(address)) {
            return wish.of(store);
        } catch (StoreException e) {
            throw failure(e);
        }
    }

    /** Who writes, for the chain of a dossier. */
    static String writer() {
        return System.getProperty("user.name", "?");
    }

    private FailureException failure(StoreException e) {
        String key = "store." + e.kind().name().toLowerCase(java.util.Locale.ROOT);
        return new FailureException(Safe.lines(words.text(key, e.object(), String.valueOf(e.getMessage()))));
    }

    /** What reviewers decided on names: in the store, then in the file. */
    NameDecisions names(List<Decision> kept, @Nullable Path file) throws FailureException {
        StringBuilder lines = new StringBuilder();
        for (Decision decision : kept) {
            if (decision.kind().equals(NAME)) lines.append(decision.record()).append('\n');
        }
        try {
            if (file == null && lines.isEmpty()) return NameDecisions.NONE;
            if (file == null) return NameDecisions.parse(NAME, lines.toString());
            if (lines.isEmpty()) return NameDecisions.parse(file.toString(), Files.readString(file));
            return NameDecisions.parse(file.toString(), lines + Files.readString(file));
        } catch (NameDecisionsException e) {
            throw new FailureException(Safe.lines(e.getMessage()));
        } catch (IOException e) {
            throw new FailureException(words.text("error.decisions", String.valueOf(file), reason(e)));
        }
    }

    /** What reviewers decided on claims. */
    Reviews reviews(Store store) throws FailureException {
        try {
            return ReviewLog.of(store.decided()).reviews();
        } catch (IllegalArgumentException e) {
            throw new FailureException(
                    Safe.lines(words.text("store.damaged", store.address(), String.valueOf(e.getMessage()))));
        }
    }

    /** Keeps the decisions of a file that are not kept yet. */
    void keepNames(Store store, Path file) throws IOException {
        Set<String> known = new HashSet<>();
        for (Decision decision : store.decisions()) known.add(decision.kind() + '\n' + decision.record());
        List<Decision> decisions = new ArrayList<>();
        for (String line : Files.readString(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#") || !known.add(NAME + '\n' + line)) continue;
            decisions.add(new Decision(writer(), NAME, line.substring(line.lastIndexOf('\t') + 1), line));
        }
        if (!decisions.isEmpty()) store.decide(decisions);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
