package bilan.store;

import bilan.claim.ArticleReading;
import java.util.List;

/**
 * An article to keep.
 *
 * @param original the bytes it was read from
 * @param name path or address of those bytes, for people
 * @param charset what they were decoded as
 * @param notes what was guessed, repaired or cut
 * @param reading what was read in it
 * @param reader what read it: code and version of a language pack ({@code fr-1a2b3c}); {@code none} if no pack could
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Entry(
        byte[] original, String name, String charset, List<String> notes, ArticleReading reading, String reader) {
    public Entry {
        notes = List.copyOf(notes);
    }
}
