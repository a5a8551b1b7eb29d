package bilan.dossier;

import bilan.claim.Attribution;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.quantity.Hedge;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer reads otherwise than the machine: the fields that differ, in the words of the claim contract. An empty
 * value says that the text does not tell. The claim itself is never touched.
 *
 * @param fields by field; never empty
 */
public record Correction(Map<Field, String> fields) {

    /** What can be corrected. */
    public enum Field {
        LOW,
        HIGH,
        HEDGE,
        EFFECT,
        GROUP,
        MODALITY,
        SCOPE,
        SOURCE,
        SOURCE_KIND,
        PLACE,
        PLACE_ID,
        DAY,
        AS_OF;

        /** The name that the claim contract gives it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The field of that name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Field of(String word) {
            return Arrays.stream(values())
                    .filter(field -> field.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no field '" + word + "' can be corrected"));
        }
    }

    /** @throws IllegalArgumentException if a value is none that its field can have */
    public Correction {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        if (fields.isEmpty()) throw new IllegalArgumentException("a correction corrects nothing");
        boolean figure = fields.containsKey(Field.LOW);
        if (figure != fields.containsKey(Field.HIGH) || figure != fields.containsKey(Field.HEDGE)) {
            throw new IllegalArgumentException("low, high and hedge are corrected together");
        }
        if (figure) quantity(fields);
        fields.forEach(Correction::check);
    }

    /** The fields of a figure. */
    public static Map<Field, String> figure(Quantity quantity) {
        return Map.of(
                Field.LOW, quantity.openBelow() ? "" : String.valueOf(quantity.low()),
                Field.HIGH, quantity.openAbove() ? "" : String.valueOf(quantity.high()),
                Field.HEDGE, quantity.hedge().word());
    }

    /** The claim as the reviewer reads it, with the id and the evidence of the machine's reading. */
    public Claim over(Claim claim) {
        String place = text(Field.PLACE, claim.place());
        boolean moved = fields.containsKey(Field.PLACE) && !fields.containsKey(Field.PLACE_ID);
        return new Claim(
                claim.id(),
                has(Field.EFFECT) ? Effect.of(value(Field.EFFECT)) : claim.effect(),
                has(Field.LOW) ? quantity(fields) : claim.quantity(),
                has(Field.GROUP) ? Group.of(value(Field.GROUP)) : claim.group(),
                has(Field.MODALITY) ? modality(value(Field.MODALITY)) : claim.modality(),
                has(Field.SCOPE) ? Scope.of(value(Field.SCOPE)) : claim.scope(),
                claim.partOf(),
                has(Field.SOURCE) || has(Field.SOURCE_KIND) ? attribution(claim.attribution()) : claim.attribution(),
                claim.victimsText(),
                place,
                moved ? null : text(Field.PLACE_ID, claim.placeId()),
                has(Field.DAY) ? when(value(Field.DAY)) : claim.day(),
                has(Field.AS_OF) ? when(value(Field.AS_OF)) : claim.asOf(),
                claim.period(),
                claim.language(),
                claim.evidence());
    }

    /** The last voice of the chain is the one that is corrected; none is left if nobody is credited. */
    private Attribution attribution(Attribution read) {
        Source last = read.source();
        String name = text(Field.SOURCE, last == null ? null : last.name());
        if (name == null) return Attribution.NONE;
        SourceKind kind = has(Field.SOURCE_KIND)
                ? SourceKind.of(value(Field.SOURCE_KIND))
                : last == null || has(Field.SOURCE) ? SourceKind.UNKNOWN : last.kind();
        List<Source> chain = new ArrayList<>(read.chain());
        if (!chain.isEmpty()) chain.remove(chain.size() - 1);
        chain.add(new Source(name, kind));
        return new Attribution(chain);
    }

    private boolean has(Field field) {
        return fields.containsKey(field);
    }

    private String value(Field field) {
        return fields.getOrDefault(field, "");
    }

    private @Nullable String text(Field field, @Nullable String read) {
        if (!has(field)) return read;
        return value(field).isEmpty() ? null : value(field);
    }

    private static Quantity quantity(Map<Field, String> fields) {
        String low = fields.getOrDefault(Field.LOW, "");
        String high = fields.getOrDefault(Field.HIGH, "");
        try {
            return new Quantity(
                    low.isEmpty() ? 0 : Long.parseLong(low),
                    high.isEmpty() ? Quantity.UNBOUNDED : Long.parseLong(high),
                    hedge(fields.getOrDefault(Field.HEDGE, "")));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + low + ".." + high + "' is no figure", e);
        }
    }

    private static Hedge hedge(String word) {
        return Arrays.stream(Hedge.values())
                .filter(hedge -> hedge.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown hedge '" + word + "'"));
    }

    private static Modality modality(String word) {
        return Arrays.stream(Modality.values())
                .filter(modality -> modality.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown modality '" + word + "'"));
    }

    private static @Nullable When when(String text) {
        return text.isEmpty() ? null : When.parse(text);
    }

    private static void check(Field field, String value) {
        switch (field) {
            case EFFECT -> Effect.of(value);
            case GROUP -> Group.of(value);
            case MODALITY -> modality(value);
            case SCOPE -> Scope.of(value);
            case SOURCE_KIND -> SourceKind.of(value);
            case DAY, AS_OF -> {
                try {
                    when(value);
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException("'" + value + "' is no day", e);
                }
            }
            case LOW, HIGH, HEDGE, SOURCE, PLACE, PLACE_ID -> {}
        }
    }
}
