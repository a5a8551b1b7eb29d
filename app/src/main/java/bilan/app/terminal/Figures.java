package bilan.app.terminal;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Source;
import bilan.dossier.TollPoint;
import bilan.quantity.Quantity;
import bilan.text.When;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.view.Excerpt;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that several sections share: who said a figure when, and the sentence it stands in. */
final class Figures {
    private final Ledger ledger;
    private final Words words;
    private final Sheet sheet;

    Figures(Ledger ledger, Words words, Sheet sheet) {
        this.ledger = ledger;
        this.words = words;
        this.sheet = sheet;
    }

    String subject(Effect effect, Group group, @Nullable String place) {
        String what = capital(words.effect(effect));
        String who = words.group(group);
        return place == null
                ? words.text("toll.name", what, who)
                : words.text("toll.name_place", what, who, Safe.line(place));
    }

    /** "19, according to the ministry, 15 January 2022", the number strong. */
    List<Piece> value(TollPoint point) {
        return value(point.quantity(), point.source(), point.asOf(), "");
    }

    List<Piece> value(Quantity quantity, @Nullable Source source, @Nullable When asOf, String label) {
        List<Piece> pieces = new ArrayList<>();
        if (!label.isEmpty()) pieces.add(Piece.faint(label));
        String number = words.quantity(quantity);
        String who = source == null ? words.text("who.unnamed") : Safe.line(source.name());
        String when = asOf == null ? words.text("date.none") : words.when(asOf);
        String all = source == null
                ? words.text("value.when", number, who, when)
                : words.text("value.who_when", number, who, when);
        int at = all.indexOf(number);
        pieces.add(Piece.plain(all.substring(0, at)));
        pieces.add(Piece.strong(number));
        pieces.add(Piece.plain(all.substring(at + number.length())));
        return pieces;
    }

    /** The first claim's sentence with its number strong, and where it stands. */
    void evidence(int indent, List<String> claims, int most) throws IOException {
        if (claims.isEmpty()) return;
        ClaimLine line = ledger.line(claims.get(0));
        Excerpt excerpt = Excerpt.of(ledger.claim(claims.get(0)), ledger.article(line.doc()), most);
        String marks = words.text("quote", "\n");
        int gap = marks.indexOf('\n');
        String before = Safe.line(excerpt.before());
        String after = Safe.line(excerpt.after());
        sheet.paragraph(
                indent,
                indent,
                List.of(
                        Piece.plain(marks.substring(0, gap) + before + space(excerpt.before(), before)),
                        Piece.strong(Safe.line(excerpt.number())),
                        Piece.plain((leads(excerpt.after()) ? " " : "") + after + marks.substring(gap + 1)),
                        Piece.faint("  " + place(line))));
    }

    String place(ClaimLine line) {
        return words.text("evidence", Safe.line(line.doc()), line.start(), line.end());
    }

    /** Blanks at the seams, which {@link Safe#line} takes off the ends. */
    private static String space(String raw, String safe) {
        return !safe.isEmpty() && Character.isWhitespace(raw.charAt(raw.length() - 1)) ? " " : "";
    }

    private static boolean leads(String raw) {
        return !raw.isBlank() && Character.isWhitespace(raw.charAt(0));
    }

    static String capital(String text) {
        if (text.isEmpty()) return text;
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(java.util.Locale.ROOT) + text.substring(end);
    }
}
