package bilan.app.terminal;

import bilan.sources.LeftOut;
import bilan.sources.Reading;
import bilan.text.Article;
import bilan.text.Omission;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Shows what was taken for the text of an article and what was not. */
public final class CleaningSheet {
    private static final int MOST = 200;
    private final Sheet sheet;
    private final Words words;
    private boolean first = true;

    public CleaningSheet(Writer out, Screen screen, Words words) {
        sheet = new Sheet(out, screen);
        this.words = words;
    }

    /** Prints one article. */
    public void print(Article article, Reading reading) throws IOException {
        if (!first) sheet.blank();
        first = false;
        String title = article.title() == null ? article.id() : article.title();
        sheet.paragraph(0, Piece.strong(Safe.line(title)), Piece.faint("  " + Safe.line(reading.name())));
        sheet.paragraph(
                2,
                Piece.plain(words.count("cleaning.kept", words(article.body())) + ", "
                        + words.count("cleaning.left_out", leftOut(article, reading))));
        for (LeftOut part : reading.leftOut()) part(part.kind(), part.text());
        for (Omission omission : article.omissions()) {
            part(omission.kind(), omission.span().of(article.body()));
        }
    }

    private void part(String kind, String text) throws IOException {
        String name = words.has("omission." + kind) ? words.text("omission." + kind) : kind;
        String line = Safe.line(text);
        String cut = line.length() <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MOST - 1))) + "…";
        sheet.paragraph(2, 6, List.of(Piece.faint("– " + Safe.line(name) + ": "), Piece.plain(cut)));
    }

    private static int leftOut(Article article, Reading reading) {
        int count = 0;
        for (LeftOut part : reading.leftOut()) count += words(part.text());
        for (Omission omission : article.omissions())
            count += words(omission.span().of(article.body()));
        return count;
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
