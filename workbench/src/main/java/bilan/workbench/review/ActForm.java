package bilan.workbench.review;

import bilan.Bilan;
import bilan.claim.Claim;
import bilan.claim.Source;
import bilan.dossier.Correction;
import bilan.dossier.Correction.Field;
import bilan.quantity.Quantity;
import bilan.review.Act;
import bilan.review.ClaimState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what a form or a script sends into an act. */
final class ActForm {
    private static final int LONGEST = 300;

    /** What cannot be understood, and in which field. */
    static final class FormException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String key;

        FormException(String field, String key) {
            super(field + ": " + key);
            this.field = field;
            this.key = key;
        }

        String field() {
            return field;
        }

        /** Of the message. */
        String key() {
            return key;
        }
    }

    private final Function<String, @Nullable String> values;
    private final Bilan bilan;
    private final Board board;

    /** @param values of the fields, null for those that were not sent */
    ActForm(Function<String, @Nullable String> values, Bilan bilan, Board board) {
        this.values = values;
        this.bilan = bilan;
        this.board = board;
    }

    /**
     * The act.
     *
     * @param language of the page, in which figures may be typed as well as in that of the text
     */
    Act act(ClaimState state, String language) throws FormException {
        List<String> claims = claims("claims");
        String what = Objects.requireNonNullElse(values.apply("act"), "");
        try {
            return switch (what) {
                case "accept" -> new Act.Accept(claims);
                case "reject" -> new Act.Reject(claims, Act.Reason.of(text("reason")));
                case "correct" -> corrected(claims, state, language);
                case "same" -> new Act.SameOrigin(claims.get(0), claims("other").get(0));
                case "own" -> new Act.OwnOrigin(claims.get(0));
                case "settle" -> new Act.Settle(Act.Verdict.of(text("verdict")), claims("one"), claims("other"));
                case "note" -> new Act.Note(claims.get(0), text("text"));
                case "second" -> new Act.AskSecond(claims.get(0));
                default -> throw new FormException("act", "review.fault.act");
            };
        } catch (IllegalArgumentException e) {
            throw new FormException(what, what.equals("note") ? "review.fault.note" : "review.fault.act");
        }
    }

    private Act corrected(List<String> claims, ClaimState state, String language) throws FormException {
        Board.Read read = board.read(claims.get(0));
        if (read == null) throw new FormException("claims", "review.fault.claim");
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Correction before = state.correction();
        if (before != null) fields.putAll(before.fields());
        figure(read.claim(), fields, language);
        field(Field.EFFECT, read.claim().effect().word(), fields);
        field(Field.GROUP, read.claim().group().word(), fields);
        field(Field.SCOPE, read.claim().scope().word(), fields);
        source(read.claim(), fields);
        place(read.claim(), fields);
        field(Field.DAY, Objects.toString(read.claim().day(), ""), fields);
        if (fields.isEmpty()) return new Act.Accept(claims);
        try {
            return new Act.Correct(claims, new Correction(fields));
        } catch (IllegalArgumentException e) {
            throw new FormException("day", "review.fault.day");
        }
    }

    private void figure(Claim read, Map<Field, String> fields, String language) throws FormException {
        String typed = values.apply("figure");
        if (typed == null || typed.isBlank() || typed.equals(values.apply("figure_was"))) return;
        Quantity quantity = quantity(typed, read.language(), language);
        if (quantity == null) throw new FormException("figure", "review.fault.figure");
        for (Field field : List.of(Field.LOW, Field.HIGH, Field.HEDGE)) fields.remove(field);
        if (!quantity.equals(read.quantity())) fields.putAll(Correction.figure(quantity));
    }

    /** In the language of the text, else in that of the page, else in any. */
    private @Nullable Quantity quantity(String typed, String ofText, String ofPage) {
        for (String language : List.of(ofText, ofPage)) {
            if (!bilan.languages().contains(language)) continue;
            Quantity quantity = bilan.quantity(language, typed);
            if (quantity != null) return quantity;
        }
        return null;
    }

    private void source(Claim claim, Map<Field, String> fields) throws FormException {
        Source source = claim.attribution().source();
        field(Field.SOURCE, source == null ? "" : source.name(), fields);
        String kind = values.apply(Field.SOURCE_KIND.word());
        if (kind == null) return;
        fields.remove(Field.SOURCE_KIND);
        boolean named = !Objects.requireNonNullElse(values.apply(Field.SOURCE.word()), "")
                .isBlank();
        String read = source == null ? "unknown" : source.kind().word();
        if (named && (fields.containsKey(Field.SOURCE) || !kind.equals(read))) fields.put(Field.SOURCE_KIND, kind);
    }

    private void place(Claim claim, Map<Field, String> fields) throws FormException {
        if (values.apply(Field.PLACE.word()) == null) return;
        field(Field.PLACE, Objects.requireNonNullElse(claim.place(), ""), fields);
        fields.remove(Field.PLACE_ID);
        String place = fields.get(Field.PLACE);
        String id = place == null ? null : board.place(place);
        if (id != null) fields.put(Field.PLACE_ID, id);
    }

    private void field(Field field, String read, Map<Field, String> fields) throws FormException {
        String sent = values.apply(field.word());
        if (sent == null) return;
        String value = sent.strip();
        if (value.length() > LONGEST) throw new FormException(field.word(), "review.fault.long");
        if (value.equals(read)) fields.remove(field);
        else fields.put(field, value);
    }

    private List<String> claims(String name) throws FormException {
        List<String> claims = Arrays.stream(
                        Objects.requireNonNullElse(values.apply(name), "").split(","))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        if (claims.isEmpty() || claims.stream().anyMatch(id -> board.read(id) == null)) {
            throw new FormException(name, "review.fault.claim");
        }
        return claims;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(values.apply(name), "").strip();
    }
}
