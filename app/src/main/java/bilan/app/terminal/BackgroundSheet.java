package bilan.app.terminal;

import bilan.claim.Claim;
import bilan.claim.SourceKind;
import bilan.copies.Origin;
import bilan.dossier.Dossier;
import bilan.dossier.Relation;
import bilan.dossier.TimelineEntry;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.names.Name;
import bilan.names.Variant;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands behind the tolls: how figures hang together, what happened, copies, names, origins. */
final class BackgroundSheet {
    private static final int INDENT = 2;

    private final Sheet sheet;
    private final Words words;
    private final Ledger ledger;
    private final Dossier dossier;
    private final Figures figures;
    private final Listing listing;
    private final Locale locale;

    BackgroundSheet(Sheet sheet, Words words, Ledger ledger, Figures figures, Listing listing) {
        this.sheet = sheet;
        this.words = words;
        this.ledger = ledger;
        this.dossier = ledger.dossier();
        this.figures = figures;
        this.listing = listing;
        locale = Locale.forLanguageTag(words.language());
    }

    void print() throws IOException {
        updates();
        relations();
        timeline();
        reposts();
        names();
        origins();
    }

    /** Parts, additions and figures of another scope: what must not be read as an update or a disagreement. */
    private void relations() throws IOException {
        List<Relation> told = ledger.relations();
        if (told.isEmpty()) return;
        sheet.heading(listing.title("relations.title", told));
        for (Relation relation : Listing.first(told)) {
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(words.text(
                                    "relations.line",
                                    words.text("relation." + relation.kind()),
                                    figure(relation.earlier()),
                                    figure(relation.later()))),
                            Piece.faint("  " + relation.explanation(locale))));
        }
        listing.more(told.size());
    }

    private String figure(String claim) {
        Claim told = ledger.claim(claim);
        return words.quantity(told.quantity()) + " " + words.effect(told.effect()) + " ("
                + Safe.line(told.evidence().doc()) + ")";
    }

    private void updates() throws IOException {
        List<Ledger.Update> updates = ledger.updates();
        if (updates.isEmpty()) return;
        sheet.heading(listing.title("updates.title", updates));
        sheet.paragraph(0, Piece.faint(words.text("updates.help")));
        for (Ledger.Update update : Listing.first(updates)) {
            TollSeries toll = update.toll();
            sheet.blank();
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(Safe.line(update.origin())),
                            Piece.plain(" · " + figures.subject(toll.effect(), toll.group(), toll.place()))));
            List<Piece> steps = new ArrayList<>();
            for (int i = 0; i < update.points().size(); i++) {
                TollPoint point = update.points().get(i);
                if (i > 0) steps.add(Piece.faint(update.falls(i) ? " ↘ " : " → "));
                steps.add(Piece.strong(words.quantity(point.quantity())));
                steps.add(Piece.plain(" (" + words.brief(Objects.requireNonNull(point.asOf())) + ")"));
                if (update.falls(i)) steps.add(new Piece(" " + words.text("updates.down"), Style.WARNING));
            }
            sheet.paragraph(INDENT, 4, steps);
        }
        listing.more(updates.size());
    }

    /** What happened; the figures of the timeline stand with their tolls. */
    private void timeline() throws IOException {
        List<TimelineEntry> happenings =
                dossier.timeline().stream().filter(TimelineEntry::isHappening).toList();
        if (happenings.isEmpty()) return;
        sheet.heading(listing.title("timeline.title", happenings));
        for (TimelineEntry entry : Listing.first(happenings)) {
            String day = words.brief(entry.day());
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong((entry.by() ? words.text("timeline.by", day) : day) + " · "),
                            Piece.plain(entry.what(locale) + " · " + words.text("quote", Safe.line(entry.quote()))),
                            Piece.faint("  " + Safe.line(String.join(", ", entry.docs())))));
        }
        listing.more(happenings.size());
    }

    private void reposts() throws IOException {
        if (dossier.reposts().isEmpty()) return;
        sheet.heading(listing.title("reposts.title", dossier.reposts()));
        for (List<String> docs : Listing.first(dossier.reposts())) {
            String copies = docs.stream().skip(1).map(Safe::line).collect(Collectors.joining(", "));
            sheet.paragraph(0, 4, List.of(Piece.plain(words.text("reposts.line", Safe.line(docs.get(0)), copies))));
        }
        listing.more(dossier.reposts().size());
    }

    private void names() throws IOException {
        List<Name> names = ledger.variedNames();
        if (names.isEmpty()) return;
        sheet.heading(listing.title("names.title", names));
        for (Name name : Listing.first(names)) {
            String variants = name.variants().stream()
                    .map(Variant::text)
                    .filter(text -> !text.equals(name.name()))
                    .map(Safe::line)
                    .collect(Collectors.joining(", "));
            String kind = words.text("names." + name.kind().name().toLowerCase(Locale.ROOT));
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(Safe.line(name.name())),
                            Piece.faint(" (" + kind + ")"),
                            Piece.plain(variants.isEmpty() ? "" : " = " + variants)));
        }
        listing.more(names.size());
    }

    private void origins() throws IOException {
        sheet.heading(listing.title("origins.title", dossier.origins()));
        List<Origin> origins = dossier.origins().stream()
                .sorted(Comparator.<Origin>comparingInt(origin -> -origin.docs().size())
                        .thenComparingInt(origin -> -origin.claims().size())
                        .thenComparing(Origin::name))
                .toList();
        for (Origin origin : Listing.first(origins)) {
            String kind = origin.kind() == SourceKind.OUTLET ? words.text("origins.own") : words.kind(origin.kind());
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            Piece.strong(Safe.line(origin.name())),
                            Piece.plain(" (" + kind + ")  "),
                            Piece.plain(words.count(
                                            "count.figures", origin.claims().size()) + ", "
                                    + words.count(
                                            "count.articles", origin.docs().size()))));
        }
        listing.more(origins.size());
    }
}
