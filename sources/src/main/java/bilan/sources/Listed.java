package bilan.sources;

import bilan.text.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An address in a list.
 *
 * @param stamp changes when the list says something new of it
 * @param isList whether it is a list in its turn
 */
record Listed(String address, String stamp, boolean isList) {
    /** The stamp of an entry that a feed describes. */
    static String stampOf(Article entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (entry.title() + "\n" + entry.published() + "\n" + entry.body()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
