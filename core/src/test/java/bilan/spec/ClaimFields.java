package bilan.spec;

import bilan.claim.Claim;
import bilan.claim.Source;
import bilan.quantity.Quantity;
import bilan.text.Span;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a claim as specifications name them, and how they are compared. */
final class ClaimFields {
    /** Fields that may differ by a leading article: the guidelines leave it free. */
    private static final Set<String> WITH_FREE_ARTICLE = Set.of("source", "place");

    private ClaimFields() {}

    /** {@code body} is the text that the spans count in; {@code all} the claims among which {@code part_of} is looked up. */
    static ObjectNode of(Claim claim, String body, List<Claim> all) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Quantity quantity = claim.quantity();
        Source source = claim.attribution().source();
        fields.put("effect", claim.effect().word());
        fields.put("low", quantity.openBelow() ? null : (Long) quantity.low());
        fields.put("high", quantity.openAbove() ? null : (Long) quantity.high());
        fields.put("hedge", quantity.hedge().word());
        fields.put("number", claim.evidence().number().of(body));
        fields.put("victims", claim.victimsText());
        fields.put("group", claim.group().word());
        fields.put("source", source == null ? null : source.name());
        fields.put("source_kind", source == null ? null : source.kind().word());
        var chain = fields.putArray("chain");
        for (Source voice : claim.attribution().chain()) chain.add(voice.name());
        fields.put("modality", claim.modality().word());
        fields.put("scope", claim.scope().word());
        fields.put("part_of", numberOf(claim.partOf(), body, all));
        fields.put("place", claim.place());
        fields.put("place_id", claim.placeId());
        boolean dated = claim.day() != null && claim.day().precision().compareTo(When.Precision.DAY) >= 0;
        fields.put("day", dated ? claim.day().toString() : null);
        fields.put("period", claim.period() == null ? null : claim.period().edtf());
        fields.put("as_of", claim.asOf() == null ? null : claim.asOf().toString());
        fields.put("quote", claim.evidence().quote().of(body));
        fields.put("rule", claim.evidence().rule());
        return fields;
    }

    /** Names of the fields, in the order of {@link #of}. */
    static Set<String> names() {
        return Set.of(
                "effect",
                "low",
                "high",
                "hedge",
                "number",
                "victims",
                "group",
                "source",
                "source_kind",
                "chain",
                "modality",
                "scope",
                "part_of",
                "place",
                "place_id",
                "day",
                "as_of",
                "period",
                "quote",
                "rule");
    }

    /** True if every field that {@code expected} names has its value in {@code actual}. */
    static boolean agree(JsonNode expected, ObjectNode actual) {
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            if (!agree(field.getKey(), field.getValue(), actual.get(field.getKey()))) return false;
        }
        return true;
    }

    private static boolean agree(String name, JsonNode expected, @Nullable JsonNode actual) {
        if (actual == null) return false;
        if (expected.isNumber() && actual.isNumber()) return expected.asLong() == actual.asLong();
        if (!expected.isTextual() || !actual.isTextual()) return expected.equals(actual);
        String wanted = plain(expected.asText());
        String found = plain(actual.asText());
        if (wanted.equals(found)) return true;
        return WITH_FREE_ARTICLE.contains(name) && (isTail(wanted, found) || isTail(found, wanted));
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static boolean isTail(String shorter, String longer) {
        int cut = longer.length() - shorter.length();
        return cut > 0 && cut <= 4 && longer.endsWith(shorter) && !Character.isLetterOrDigit(longer.charAt(cut - 1));
    }

    private static @Nullable String numberOf(@Nullable String id, String body, List<Claim> all) {
        for (Claim claim : all) {
            Span number = claim.evidence().number();
            if (claim.id().equals(id)) return number.of(body);
        }
        return id;
    }
}
