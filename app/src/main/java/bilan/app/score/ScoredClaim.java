package bilan.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One line of a gold or prediction file, with what scoring looks at.
 *
 * @param start where the number starts, in code points of the text
 * @param end where it ends
 * @param row the whole line, for the list of errors
 */
record ScoredClaim(String doc, int start, int end, String effect, ObjectNode row) {

    /**
     * @param place names the line in errors
     * @throws IOException if doc, start, end or effect is missing
     */
    static ScoredClaim of(ObjectNode row, String place) throws IOException {
        return new ScoredClaim(
                text(row, "doc", place),
                offset(row, "start", place),
                offset(row, "end", place),
                text(row, "effect", place),
                row);
    }

    boolean sameEvent(ScoredClaim other) {
        return effect.equals(other.effect) && other.start < end && start < other.end;
    }

    boolean sameValue(ScoredClaim other) {
        return sameNumber(row.get("low"), other.row.get("low")) && sameNumber(row.get("high"), other.row.get("high"));
    }

    boolean sameModality(ScoredClaim other) {
        return modality().equals(other.modality());
    }

    boolean sameGroup(ScoredClaim other) {
        return same(row.get("group"), other.row.get("group"));
    }

    boolean sameHedge(ScoredClaim other) {
        return same(row.get("hedge"), other.row.get("hedge"));
    }

    /** True if both name nobody, or the two names share a word that means something. */
    boolean sameWords(ScoredClaim other, String field) {
        @Nullable String mine = words(field);
        @Nullable String theirs = other.words(field);
        if (mine == null || theirs == null) return mine == null && theirs == null;
        return ContentWords.shared(mine, theirs);
    }

    static String text(ObjectNode row, String field, String place) throws IOException {
        JsonNode value = row.get(field);
        if (value == null || !value.isTextual()) throw new IOException(place + ": no text in field '" + field + "'");
        return value.textValue();
    }

    private static int offset(ObjectNode row, String field, String place) throws IOException {
        JsonNode value = row.get(field);
        if (value == null || !value.canConvertToInt()) {
            throw new IOException(place + ": no offset in field '" + field + "'");
        }
        return value.intValue();
    }

    private JsonNode modality() {
        JsonNode value = row.get("modality");
        return value == null ? TextNode.valueOf("asserted") : value;
    }

    private @Nullable String words(String field) {
        JsonNode value = row.get(field);
        return value == null || !value.isTextual() || value.textValue().isEmpty() ? null : value.textValue();
    }

    private static boolean sameNumber(@Nullable JsonNode a, @Nullable JsonNode b) {
        if (a != null && b != null && a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        }
        return same(a, b);
    }

    private static boolean same(@Nullable JsonNode a, @Nullable JsonNode b) {
        boolean missing = a == null || a.isNull();
        boolean otherMissing = b == null || b.isNull();
        if (missing || otherMissing) return missing && otherMissing;
        return a.equals(b);
    }
}
