package bilan.app.terminal;

import bilan.quantity.Quantity;
import bilan.workbench.diff.Changes;
import bilan.workbench.diff.Snapshot.Conflict;
import bilan.workbench.diff.Snapshot.Figure;
import bilan.workbench.diff.Snapshot.Origin;
import bilan.workbench.diff.Snapshot.Toll;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed between two dossiers, as a person reads it. */
public final class ChangeSheet {
    private static final int LISTED = 20;
    private static final int INDENT = 2;

    private final Words words;
    private final Sheet sheet;

    public ChangeSheet(Writer out, Screen screen, Words words) {
        this.words = words;
        sheet = new Sheet(out, screen);
    }

    /**
     * Prints all of it.
     *
     * @param from the earlier moment or input, as the user wrote it
     * @param to the later one
     */
    public void print(String from, String to, Changes changes) throws IOException {
        sheet.paragraph(0, new Piece(words.text("diff.head", Safe.line(from), Safe.line(to)), Style.STRONG));
        sheet.paragraph(
                0,
                Piece.plain(words.count("diff.added", changes.added().size())
                        + (changes.left().isEmpty()
                                ? ""
                                : " · "
                                        + words.count(
                                                "diff.left", changes.left().size()))));
        if (changes.isEmpty()) sheet.paragraph(0, Piece.plain(words.text("diff.nothing")));
        tolls(changes.tolls());
        withdrawn(changes.withdrawn());
        conflicts("diff.begun", changes.begun(), Style.WARNING);
        conflicts("diff.ended", changes.ended(), Style.PLAIN);
        origins(changes.origins());
    }

    private void tolls(List<Changes.TollChange> tolls) throws IOException {
        if (tolls.isEmpty()) return;
        heading("diff.tolls", tolls);
        for (Changes.TollChange change : first(tolls)) {
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(subject(
                                    change.toll().effect(),
                                    change.toll().group(),
                                    change.toll().place())),
                            new Piece(
                                    "  " + words.text("diff.toll." + change.kind()),
                                    change.kind().equals("down") ? Style.WARNING : Style.FAINT)));
            sheet.paragraph(
                    INDENT, Piece.plain(words.text("diff.range", range(change.before()), range(change.after()))));
            Figure latest = change.after() == null ? null : change.after().latest();
            if (latest != null) sheet.paragraph(INDENT, Piece.plain(words.text("diff.latest", told(latest))));
        }
    }

    private String range(@Nullable Toll toll) {
        if (toll == null || toll.range() == null) return words.text("diff.none");
        return interval(toll.range()) + " (" + words.count("count.origins", toll.origins()) + ")";
    }

    private void withdrawn(List<Changes.Withdrawal> withdrawn) throws IOException {
        if (withdrawn.isEmpty()) return;
        heading("diff.withdrawn", withdrawn);
        for (Changes.Withdrawal one : first(withdrawn)) {
            Toll toll = one.toll();
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(subject(toll.effect(), toll.group(), toll.place())),
                            Piece.plain(" · " + told(one.figure()))));
        }
    }

    private void conflicts(String title, List<Conflict> conflicts, Style style) throws IOException {
        if (conflicts.isEmpty()) return;
        heading(title, conflicts);
        for (Conflict conflict : first(conflicts)) {
            String sides = conflict.sides().stream().map(this::told).collect(Collectors.joining(" | "));
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            new Piece(words.text("disagreement." + conflict.kind()), style),
                            Piece.plain(" · " + subject(conflict.effect(), conflict.group(), conflict.place()))));
            sheet.paragraph(INDENT, 4, List.of(Piece.plain(sides)));
        }
    }

    private void origins(List<Origin> origins) throws IOException {
        if (origins.isEmpty()) return;
        heading("diff.origins", origins);
        for (Origin origin : first(origins)) {
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(Safe.line(origin.name())),
                            Piece.plain("  "
                                    + words.count(
                                            "count.figures", origin.claims().size()))));
        }
    }

    private String subject(String effect, String group, @Nullable String place) {
        String what = Figures.capital(words.text("effect." + effect));
        String who = words.text("group." + group);
        return place == null
                ? words.text("toll.name", what, who)
                : words.text("toll.name_place", what, who, Safe.line(place));
    }

    private String told(Figure figure) {
        String when = figure.asOf() == null ? words.text("date.none") : Safe.line(figure.asOf());
        return figure.source() == null
                ? words.text("value.when", interval(figure), words.text("who.unnamed"), when)
                : words.text("value.who_when", interval(figure), Safe.line(figure.source()), when);
    }

    private String interval(Figure figure) {
        long low = figure.low() == null ? 0 : figure.low();
        return words.interval(low, figure.high() == null ? Quantity.UNBOUNDED : figure.high());
    }

    private void heading(String key, List<?> entries) throws IOException {
        String title = words.text(key);
        sheet.heading(
                entries.size() > LISTED
                        ? words.text("list.cut", title, LISTED, words.number(entries.size()))
                        : title + " (" + words.number(entries.size()) + ")");
    }

    private static <T> List<T> first(List<T> entries) {
        return entries.subList(0, Math.min(LISTED, entries.size()));
    }
}
