package bilan.store;

import bilan.claim.ArticleReading;
import java.security.KeyPair;
import java.util.Collection;
import java.util.List;

/**
 * A kept dossier. What {@link #keep} and {@link #decide} return for is on disk and survives the death of the process.
 * Not safe for threads: one store a thread, one writer a dossier.
 */
public interface Store extends AutoCloseable {

    /** The file or server, as a person would name it. */
    String address();

    /** True if an original with this {@linkplain Hashes#of(byte[]) hash} is kept. */
    boolean holds(String originalHash);

    /**
     * Keeps articles in one step: all of them or, if it fails, none. An article that is kept already changes nothing.
     *
     * @throws StoreException if it cannot be written
     */
    Kept keep(List<Entry> entries);

    /** Records that an input could not be read; the same input with the same reason is recorded once. */
    void quarantine(String name, String reason, long offset);

    /**
     * Keeps what a reviewer decided, in one step.
     *
     * @return the decisions as they were kept, in their order
     */
    List<KeptDecision> decide(List<Decision> decisions);

    /** All decisions with their numbers and moments, oldest first. */
    List<KeptDecision> decided();

    /** All decisions, oldest first. */
    default List<Decision> decisions() {
        return decided().stream().map(KeptDecision::decision).toList();
    }

    /**
     * Signs the end of the chain as it is now, and keeps the signature.
     *
     * @param key of Ed25519
     */
    Checkpoint checkpoint(KeyPair key);

    /**
     * Removes articles for good: their text, claims, originals and search words. What stays is that something was kept and
     * erased, when, by whom and why; the chain still holds. The same texts are not taken in again.
     *
     * @throws StoreException if one is not kept; nothing is erased then
     */
    Erased erase(Collection<String> docs, String reason);

    /** Adds lines to the journal, in one step. */
    void note(List<Note> notes);

    /** The journal's lines of one kind, oldest first. */
    List<Note> journal(String kind);

    /** The latest reading of every article, in the order of the articles' ids. */
    List<ArticleReading> readings();

    /**
     * As {@link #readings()}, of the articles kept first.
     *
     * @param last the number of the last article in the order of keeping that is wanted; articles have numbers from 1
     */
    List<ArticleReading> readings(long last);

    /** The number of the article kept last, or 0. */
    long last();

    /**
     * Those whose latest reading was not made by one of these readers.
     *
     * @param readers names of readers, as {@link Entry#reader} gives them
     * @return in the order of keeping
     */
    List<KeptArticle> readByOthers(Collection<String> readers);

    /** Adds newer readings of kept articles, in one step; what was read before stays beside them. */
    void revise(List<Revision> revisions);

    /** The bytes an article was read from. */
    byte[] original(String doc);

    /**
     * Articles and claims that hold all the words; case and accents do not matter.
     *
     * @param words what a person types; punctuation is passed over
     * @param most how many of each at most
     */
    List<Hit> search(String words, int most);

    /** How much is kept. */
    Counts counts();

    /** Checks every row against its hash and the chain; reads the whole dossier. */
    Integrity verify();

    @Override
    void close();

    /** What {@link #keep} did. */
    record Kept(int added, int known, int claims) {}

    /**
     * What {@link #erase} did.
     *
     * @param originals how many of the originals went with the articles: one that others were read from too is emptied
     */
    record Erased(int articles, int originals) {}

    /** How much is kept. */
    record Counts(long articles, long claims, long decisions, long quarantined) {}
}
