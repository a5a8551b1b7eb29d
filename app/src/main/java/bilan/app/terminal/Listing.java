package bilan.app.terminal;

import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.List;

/** Sections that show the first of many, and say so. */
final class Listing {
    static final int MOST = 12;

    private final Sheet sheet;
    private final Words words;

    Listing(Sheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    String title(String key, List<?> entries) {
        String title = words.text(key);
        if (entries.isEmpty()) return title;
        if (entries.size() > MOST) return words.text("list.cut", title, MOST, words.number(entries.size()));
        return title + " (" + words.number(entries.size()) + ")";
    }

    static <T> List<T> first(List<T> entries) {
        return entries.subList(0, Math.min(MOST, entries.size()));
    }

    void more(int size) throws IOException {
        if (size > MOST) sheet.paragraph(0, Piece.faint(words.text("list.more")));
    }
}
