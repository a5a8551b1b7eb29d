package bilan.app.score;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints scores, line for line and digit for digit as the scoring standard prints them. */
final class ScoreReport {
    private final Scores scores;

    ScoreReport(Scores scores) {
        this.scores = scores;
    }

    void text(Writer out) throws IOException {
        out.write(scores.documents() + " documents, " + scores.gold() + " gold claims, " + scores.predicted()
                + " predicted\n");
        line(out, "claim", scores.claim());
        line(out, "attributed", scores.attributed());
        line(out, "full", scores.full());
        List<String> slots = new ArrayList<>();
        for (Scores.Field field : Scores.Field.values()) slots.add(name(field) + " " + share(field, "None"));
        out.write("slots on right claims: " + String.join(", ", slots) + "\n");
        out.write("F1 per effect (gold claims): "
                + scores.perEffect().stream()
                        .map(score ->
                                score.effect() + " " + Ratio.plain(score.ratio().f1(), 3) + " (" + score.gold() + ")")
                        .collect(Collectors.joining(", "))
                + "\n");
    }

    void json(Writer out) throws IOException {
        List<String> fields = new ArrayList<>();
        fields.add("\"docs\": " + scores.documents());
        fields.add("\"gold\": " + scores.gold());
        fields.add("\"predicted\": " + scores.predicted());
        fields.add("\"claim\": " + json(scores.claim()));
        fields.add("\"attributed\": " + json(scores.attributed()));
        fields.add("\"full\": " + json(scores.full()));
        for (Scores.Field field : Scores.Field.values()) {
            fields.add("\"slot_" + name(field) + "\": " + share(field, "null"));
        }
        fields.add("\"per_effect_F1\": "
                + scores.perEffect().stream()
                        .map(score -> string(score.effect()) + ": ["
                                + Ratio.plain(score.ratio().f1(), 3) + ", " + score.gold() + "]")
                        .collect(Collectors.joining(", ", "{", "}")));
        out.write("{" + String.join(", ", fields) + "}\n");
    }

    private static void line(Writer out, String name, Ratio ratio) throws IOException {
        out.write(String.format(
                        Locale.ROOT,
                        "%-11s P %s  R %s  F1 %s%n",
                        name,
                        third(ratio.precision()),
                        third(ratio.recall()),
                        third(ratio.f1()))
                .replace(System.lineSeparator(), "\n"));
    }

    /** Rounded twice, as in the standard: to four digits when computed, to three when printed. */
    private static String third(double value) {
        return Ratio.fixed(Ratio.round(value, 4), 3);
    }

    private static String json(Ratio ratio) {
        return "{\"P\": " + Ratio.plain(ratio.precision(), 4) + ", \"R\": " + Ratio.plain(ratio.recall(), 4)
                + ", \"F1\": " + Ratio.plain(ratio.f1(), 4) + "}";
    }

    private String share(Scores.Field field, String none) {
        @Nullable Double share = scores.share(field);
        return share == null ? none : Ratio.plain(share, 4);
    }

    private static String name(Scores.Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (unit < 0x20) quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    else quoted.append(unit);
                }
            }
        }
        return quoted.append('"').toString();
    }
}
