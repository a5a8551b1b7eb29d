package bilan.store;

import bilan.claim.Attribution;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Evidence;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import bilan.text.CodePoints;
import bilan.text.Span;
import bilan.text.When;
import bilan.time.Period;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim and the row that keeps it: one value a column, in the order of {@link #COLUMNS}. */
final class ClaimRow {
    /** As the table has them, behind {@code number} and {@code reading}. */
    static final List<String> COLUMNS = List.of(
            "id",
            "effect",
            "low",
            "high",
            "hedge",
            "victim_group",
            "modality",
            "scope",
            "part_of",
            "victims",
            "place",
            "place_id",
            "source",
            "source_kind",
            "chain",
            "day",
            "as_of",
            "period",
            "language",
            "quote",
            "quote_start",
            "quote_end",
            "number_start",
            "number_end",
            "victims_start",
            "victims_end",
            "source_start",
            "source_end",
            "sentence_start",
            "sentence_end",
            "rule",
            "pack");

    private static final TypeReference<Period> PERIOD = new TypeReference<>() {};
    private static final TypeReference<List<Voice>> VOICES = new TypeReference<>() {};

    /** One voice of the chain, as the row writes it. */
    private record Voice(String name, String kind) {}

    private ClaimRow() {}

    /** The values of the columns. */
    static List<@Nullable Object> of(Claim claim, String body, CodePoints offsets) {
        Evidence evidence = claim.evidence();
        Source source = claim.attribution().source();
        List<Voice> chain = claim.attribution().chain().stream()
                .map(voice -> new Voice(voice.name(), voice.kind().word()))
                .toList();
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(claim.id());
        row.add(claim.effect().word());
        row.add(claim.quantity().openBelow() ? null : (Object) claim.quantity().low());
        row.add(claim.quantity().openAbove() ? null : (Object) claim.quantity().high());
        row.add(claim.quantity().hedge().word());
        row.add(claim.group().word());
        row.add(claim.modality().word());
        row.add(claim.scope().word());
        row.add(claim.partOf());
        row.add(claim.victimsText());
        row.add(claim.place());
        row.add(claim.placeId());
        row.add(source == null ? null : source.name());
        row.add(source == null ? null : source.kind().word());
        row.add(FindingsJson.text(chain, offsets));
        row.add(spelled(claim.day()));
        row.add(spelled(claim.asOf()));
        row.add(claim.period() == null ? null : FindingsJson.text(claim.period(), offsets));
        row.add(claim.language());
        row.add(evidence.quote().of(body));
        addSpan(row, evidence.quote(), offsets);
        addSpan(row, evidence.number(), offsets);
        addSpan(row, evidence.victims(), offsets);
        addSpan(row, evidence.source(), offsets);
        addSpan(row, evidence.sentence(), offsets);
        row.add(evidence.rule());
        row.add(evidence.pack());
        return row;
    }

    /** The values as they lie in the store. */
    static List<@Nullable Object> values(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(COLUMNS.size());
        for (String column : COLUMNS) values.add(row.getObject(column));
        return values;
    }

    /** The claim of a row of {@link #values}. */
    static Claim claim(List<@Nullable Object> values, String doc, CodePoints offsets) throws JsonProcessingException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) row.put(COLUMNS.get(i), values.get(i));
        Hedge hedge = constant(Hedge.class, text(row, "hedge"));
        long low = row.get("low") == null ? 0 : number(row, "low");
        long high = row.get("high") == null ? Quantity.UNBOUNDED : number(row, "high");
        List<Source> chain = FindingsJson.value(text(row, "chain"), VOICES).stream()
                .map(voice -> new Source(voice.name, SourceKind.of(voice.kind)))
                .toList();
        return new Claim(
                text(row, "id"),
                Effect.of(text(row, "effect")),
                new Quantity(low, high, hedge),
                constant(bilan.claim.Group.class, text(row, "victim_group")),
                constant(Modality.class, text(row, "modality")),
                constant(Scope.class, text(row, "scope")),
                optional(row, "part_of"),
                chain.isEmpty() ? Attribution.NONE : new Attribution(chain),
                optional(row, "victims"),
                optional(row, "place"),
                optional(row, "place_id"),
                when(row, "day"),
                when(row, "as_of"),
                period(row),
                text(row, "language"),
                new Evidence(
                        doc,
                        span(row, "quote", offsets),
                        span(row, "number", offsets),
                        optionalSpan(row, "victims", offsets),
                        optionalSpan(row, "source", offsets),
                        span(row, "sentence", offsets),
                        text(row, "rule"),
                        text(row, "pack")));
    }

    static @Nullable String spelled(@Nullable When when) {
        return when == null ? null : when.toString();
    }

    private static void addSpan(List<@Nullable Object> row, @Nullable Span span, CodePoints offsets) {
        row.add(span == null ? null : (Object) (long) offsets.count(span.start()));
        row.add(span == null ? null : (Object) (long) offsets.count(span.end()));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        if (value == null) throw new IllegalArgumentException(column + " is empty");
        return value.toString();
    }

    private static @Nullable String optional(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    private static long number(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : -1;
    }

    private static @Nullable When when(Map<String, @Nullable Object> row, String column) {
        String text = optional(row, column);
        return text == null ? null : When.parse(text);
    }

    private static @Nullable Period period(Map<String, @Nullable Object> row) throws JsonProcessingException {
        String text = optional(row, "period");
        return text == null ? null : FindingsJson.value(text, PERIOD);
    }

    private static Span span(Map<String, @Nullable Object> row, String name, CodePoints offsets) {
        return new Span(
                offsets.index((int) number(row, name + "_start")), offsets.index((int) number(row, name + "_end")));
    }

    private static @Nullable Span optionalSpan(Map<String, @Nullable Object> row, String name, CodePoints offsets) {
        return row.get(name + "_start") == null ? null : span(row, name, offsets);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
