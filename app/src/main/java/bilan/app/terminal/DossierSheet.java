package bilan.app.terminal;

import bilan.dossier.Account;
import bilan.dossier.Anomaly;
import bilan.dossier.Disagreement;
import bilan.dossier.Dossier;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.Side;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.text.Article;
import bilan.text.When;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dossier as a person reads it on a terminal: every number with who, when and the words it stands on. */
public final class DossierSheet {
    private static final int TOLLS = 12;
    private static final int SENTENCE = 320;
    private static final int PHRASE = 150;
    private static final int INDENT = 2;
    private static final int DEEP = 6;

    private final Ledger ledger;
    private final Dossier dossier;
    private final Words words;
    private final Sheet sheet;
    private final Figures figures;
    private final Locale locale;
    private final String languages;
    private final Listing listing;
    private final BackgroundSheet background;

    /**
     * @param languages codes of the languages that could be read, for the case that nothing was found
     */
    public DossierSheet(Writer out, Screen screen, Words words, Ledger ledger, String languages) {
        this.ledger = ledger;
        this.dossier = ledger.dossier();
        this.words = words;
        this.languages = languages;
        sheet = new Sheet(out, screen);
        figures = new Figures(ledger, words, sheet);
        locale = Locale.forLanguageTag(words.language());
        listing = new Listing(sheet, words);
        background = new BackgroundSheet(sheet, words, ledger, figures, listing);
    }

    /**
     * Prints all of it.
     *
     * @param paths what was read, as the user wrote it, for the commands to go on with
     */
    public void print(String paths) throws IOException {
        head();
        if (dossier.claims().isEmpty()) {
            noClaims();
            return;
        }
        tolls();
        disagreements();
        anomalies();
        background.print();
        next(paths);
    }

    private void head() throws IOException {
        List<String> facts = new ArrayList<>();
        facts.add(words.count("count.articles", dossier.articles().size()));
        facts.add(period());
        facts.add(ledger.languages().entrySet().stream()
                .map(entry ->
                        (entry.getKey().isEmpty() ? words.text("language.none") : words.languageName(entry.getKey()))
                                + " " + words.number(entry.getValue()))
                .collect(Collectors.joining(", ")));
        sheet.paragraph(0, new Piece(String.join(" · ", facts), Style.STRONG));
        List<Piece> counts = new ArrayList<>();
        counts.add(Piece.plain(words.count("count.figures", dossier.claims().size()) + " · "
                + words.count("count.origins", dossier.origins().size()) + " · "));
        int parts = dossier.disagreements().size();
        counts.add(new Piece(words.count("count.disagreements", parts), parts > 0 ? Style.WARNING : Style.PLAIN));
        counts.add(Piece.plain(
                " · " + words.count("count.anomalies", dossier.anomalies().size()) + " · "));
        int lost = ledger.quarantined();
        counts.add(new Piece(words.count("count.quarantined", lost), lost > 0 ? Style.WARNING : Style.PLAIN));
        sheet.paragraph(0, 0, counts);
        inferred();
    }

    /** Days of publication that no page gives and only words or other texts tell, each with its ground. */
    private void inferred() throws IOException {
        List<Article> articles = dossier.articles().stream()
                .map(Account::article)
                .filter(article -> Ledger.isInferred(article.publishedFrom()))
                .toList();
        if (articles.isEmpty()) return;
        List<String> named = new ArrayList<>();
        for (Article article : Listing.first(articles)) {
            String day = words.shortWhen(Objects.requireNonNull(article.published()));
            named.add(
                    Safe.line(article.id()) + " " + day + " (" + words.text("ground." + article.publishedFrom()) + ")");
        }
        int more = articles.size() - named.size();
        if (more > 0) named.add("+ " + words.number(more));
        sheet.paragraph(0, 4, List.of(Piece.faint(words.text("read.inferred", String.join(" · ", named)))));
    }

    private String period() {
        List<When> period = ledger.period();
        if (period.isEmpty()) return words.text("period.unknown");
        return words.period(period.get(0), period.get(1));
    }

    private void noClaims() throws IOException {
        sheet.blank();
        sheet.paragraph(
                0,
                Piece.strong(words.count("dossier.no_claims", dossier.articles().size())));
        sheet.paragraph(0, Piece.plain(words.text("dossier.no_claims.why", languages)));
    }

    private void tolls() throws IOException {
        sheet.heading(words.text("tolls.title"));
        sheet.paragraph(0, Piece.faint(words.text("tolls.help") + " " + words.text("dossier.unreviewed")));
        int left = TOLLS;
        left -= tolls(ledger.casualties(), left);
        List<TollSeries> crowds = ledger.crowds();
        int room = Math.max(3, left);
        if (!crowds.isEmpty()) {
            sheet.blank();
            sheet.paragraph(0, Piece.faint(words.text("tolls.crowds")));
        }
        int shown = Math.min(ledger.casualties().size(), TOLLS) + tolls(crowds, room);
        int more = dossier.tolls().size() - shown;
        if (more > 0) {
            sheet.blank();
            sheet.paragraph(0, Piece.strong(words.count("toll.more", more)));
        }
    }

    private int tolls(List<TollSeries> tolls, int most) throws IOException {
        List<TollSeries> shown = Ledger.weightiest(tolls, most);
        for (TollSeries toll : shown) toll(toll);
        return shown.size();
    }

    private void toll(TollSeries toll) throws IOException {
        sheet.blank();
        Ledger.@Nullable Ends ends = Ledger.ends(toll);
        String range = ends == null ? words.text("toll.no_range") : words.interval(ends.low(), ends.high());
        String name = figures.subject(toll.effect(), toll.group(), toll.place());
        sheet.spread(Piece.strong(name), new Piece(range, Style.TITLE), INDENT);
        List<Piece> counts = new ArrayList<>();
        counts.add(Piece.faint(
                toll.origins() == 1 ? words.text("toll.one_origin") : words.count("count.origins", toll.origins())));
        String reading = reading(toll);
        if (reading != null) counts.add(Piece.strong(" · " + reading));
        int parts = ledger.disagreements(toll).size();
        if (parts > 0) counts.add(new Piece(", " + words.count("toll.disagree", parts), Style.WARNING));
        sheet.paragraph(INDENT, INDENT, counts);
        TollPoint latest = toll.latest();
        TollPoint first = toll.first();
        if (latest == null || first == null) {
            for (TollPoint point : toll.series()) {
                point(point, words.text("standing." + point.standing().word()));
            }
        } else if (Ledger.sameFigure(latest, first)) {
            point(latest, words.text("toll.only"));
        } else {
            point(latest, words.text(Ledger.label("toll.latest", latest)));
            point(first, words.text(Ledger.label("toll.first", first)));
        }
    }

    /** What the policy that a reader asked for reads, in words; null if none was asked for. */
    private @Nullable String reading(TollSeries toll) {
        ReadingPolicy policy = ledger.policy();
        if (policy == null) return null;
        return words.reading(policy, toll);
    }

    private void point(TollPoint point, String label) throws IOException {
        int column = Math.max(Columns.of(words.text("toll.latest")), Columns.of(words.text("toll.first")));
        sheet.paragraph(
                INDENT,
                DEEP,
                figures.value(point.quantity(), point.source(), point.asOf(), Columns.padded(label, column) + "  "));
        figures.evidence(DEEP, point.claims(), PHRASE);
    }

    private void disagreements() throws IOException {
        sheet.heading(listing.title("disagreements.title", dossier.disagreements()));
        if (dossier.disagreements().isEmpty()) sheet.paragraph(0, Piece.plain(words.text("disagreements.none")));
        int number = 0;
        for (Disagreement part : dossier.disagreements()) {
            if (number == Listing.MOST) break;
            number++;
            sheet.blank();
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            new Piece(
                                    number + ". "
                                            + words.text("disagreement."
                                                    + part.kind().word()),
                                    Style.WARNING),
                            Piece.plain(" · " + figures.subject(part.effect(), part.group(), part.place()))));
            sheet.paragraph(INDENT, Piece.plain(Safe.line(part.explanation(locale))));
            for (Side side : part.sides()) {
                sheet.paragraph(INDENT + 1, DEEP, figures.value(side.quantity(), side.source(), side.asOf(), "– "));
                figures.evidence(DEEP, side.claims(), SENTENCE);
            }
        }
        listing.more(dossier.disagreements().size());
    }

    private void anomalies() throws IOException {
        if (dossier.anomalies().isEmpty()) return;
        sheet.heading(listing.title("anomalies.title", dossier.anomalies()));
        for (Anomaly anomaly : Listing.first(dossier.anomalies())) {
            sheet.blank();
            sheet.paragraph(
                    0,
                    4,
                    List.of(
                            new Piece(words.text("anomaly." + anomaly.kind().word()), Style.WARNING),
                            Piece.plain(" · " + words.text("quote", Safe.line(anomaly.quote()))),
                            Piece.faint("  " + Safe.line(anomaly.doc()))));
            sheet.paragraph(INDENT, Piece.plain(Safe.line(anomaly.explanation(locale))));
        }
        listing.more(dossier.anomalies().size());
    }

    private void next(String paths) throws IOException {
        sheet.heading(words.text("next.title"));
        sheet.paragraph(0, INDENT, List.of(Piece.plain(words.text("next.html", Safe.line(paths)))));
        sheet.paragraph(0, INDENT, List.of(Piece.plain(words.text("next.json", Safe.line(paths)))));
        sheet.paragraph(0, INDENT, List.of(Piece.plain(words.text("next.explain"))));
    }
}
