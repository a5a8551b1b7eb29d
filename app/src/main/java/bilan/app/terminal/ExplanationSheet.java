package bilan.app.terminal;

import bilan.claim.Claim;
import bilan.claim.Explanation;
import bilan.claim.Source;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints how a sentence was read: the claims, then the rules tried for each figure, who speaks, phrases, words. */
public final class ExplanationSheet {
    private final Sheet sheet;
    private final Words words;

    public ExplanationSheet(Writer out, Screen screen, Words words) {
        sheet = new Sheet(out, screen);
        this.words = words;
    }

    /** Prints all of it: what was read first, then how. */
    public void print(String text, String language, Explanation explanation) throws IOException {
        sheet.paragraph(0, Piece.faint(words.text("explain.language", words.languageName(language))));
        claims(text, explanation.claims());
        for (Explanation.Step step : explanation.steps()) {
            sheet.blank();
            sheet.paragraph(0, Piece.strong(Safe.line(step.sentence())));
            ways(step);
            list("explain.credits", step.credits());
            phrases(step);
            wordsOf(step);
        }
    }

    private void wordsOf(Explanation.Step step) throws IOException {
        sheet.heading(words.text("explain.words"));
        int column = 0;
        for (Explanation.Word word : step.words()) column = Math.max(column, Columns.of(Safe.line(word.text())));
        column = Math.min(column, 22);
        for (Explanation.Word word : step.words()) {
            String tag = word.upos() == null ? "" : word.upos();
            String readings = word.readings().isEmpty() ? "–" : String.join(" · ", word.readings());
            row(Safe.line(word.text()), column, Columns.padded(tag, 9) + Safe.line(readings));
        }
    }

    private void phrases(Explanation.Step step) throws IOException {
        if (step.edges().isEmpty()) return;
        sheet.heading(words.text("explain.phrases"));
        for (Explanation.Group group : step.edges()) {
            String attributes = group.attributes().entrySet().stream()
                    .map(Map.Entry::toString)
                    .collect(Collectors.joining(" "));
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.plain(Columns.padded(group.kind(), 12)),
                            Piece.strong(Safe.line(group.words())),
                            Piece.plain(attributes.isEmpty() ? "" : "  " + Safe.line(attributes)),
                            Piece.faint("  ← " + Safe.line(group.origin()))));
        }
    }

    private void ways(Explanation.Step step) throws IOException {
        sheet.heading(words.text("explain.ways"));
        if (step.candidates().isEmpty()) {
            sheet.paragraph(0, Piece.plain(words.text("explain.no_ways")));
            return;
        }
        for (Explanation.Way way : step.candidates()) {
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            way.chosen() ? Piece.strong("✓ ") : Piece.faint("  "),
                            Piece.strong(Safe.line(way.figure())),
                            Piece.plain("  " + way.effect() + "  "),
                            Piece.plain(words.text("explain.rule", way.rule())),
                            Piece.faint("  " + Safe.line(way.words()))));
        }
    }

    private void list(String title, List<String> lines) throws IOException {
        if (lines.isEmpty()) return;
        sheet.heading(words.text(title));
        for (String line : lines) sheet.paragraph(0, 4, List.of(Piece.plain(Safe.line(line))));
    }

    private void claims(String text, List<Claim> claims) throws IOException {
        sheet.heading(words.text("explain.claims"));
        if (claims.isEmpty()) sheet.paragraph(0, Piece.plain(words.text("explain.no_claims")));
        for (Claim claim : claims) {
            List<String> facts = new ArrayList<>();
            facts.add(words.effect(claim.effect()));
            facts.add(words.quantity(claim.quantity()));
            if (claim.victimsText() != null) facts.add(words.text("quote", claim.victimsText()));
            facts.add(words.group(claim.group()));
            facts.add(words.text("modality." + claim.modality().word()));
            facts.add(words.text("scope." + claim.scope().word()));
            String chain =
                    claim.attribution().chain().stream().map(Source::name).collect(Collectors.joining(" ← "));
            facts.add(chain.isEmpty() ? words.text("who.unnamed") : chain);
            if (claim.place() != null) facts.add(claim.place());
            if (claim.day() != null) facts.add(words.when(claim.day()));
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(Safe.line(claim.evidence().number().of(text)) + "  "),
                            Piece.plain(Safe.line(String.join(" · ", facts))),
                            Piece.faint("  "
                                    + words.text(
                                            "explain.origin",
                                            claim.evidence().rule(),
                                            claim.evidence().pack()))));
        }
    }

    private void row(String head, int column, String text) throws IOException {
        sheet.paragraph(0, 4, List.of(Piece.strong(Columns.padded(head, column)), Piece.plain("  " + text)));
    }
}
