package bilan.app;

import bilan.claim.Attribution;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Evidence;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.copies.Origin;
import bilan.dossier.Account;
import bilan.dossier.Anomaly;
import bilan.dossier.Disagreement;
import bilan.dossier.Dossier;
import bilan.dossier.Message;
import bilan.dossier.Range;
import bilan.dossier.Side;
import bilan.dossier.Standing;
import bilan.dossier.TimelineEntry;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.names.Name;
import bilan.names.Variant;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.Omission;
import bilan.text.Span;
import bilan.text.When;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier made by hand, of five invented articles on an invented town; what a page has to bear: an open end, a range,
 * a figure that fell, a copy that changed the number, hostile characters, an astral character before the offsets.
 */
public final class SampleDossier {
    private static final Source MINISTRY = new Source("ministère de la Santé", SourceKind.OFFICIAL);
    private static final Source HOSPITAL = new Source("hôpital central", SourceKind.MEDICAL);
    private static final Source CRESCENT = new Source("Red Crescent", SourceKind.NGO);
    private static final Source POLICE = new Source("la policía", SourceKind.SECURITY);
    private static final String PLACE = "Tora-Ville";

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    private SampleDossier() {}

    /** The dossier. */
    public static Dossier dossier() {
        return new SampleDossier().build();
    }

    /** Articles in which nobody is counted. */
    public static Dossier withoutClaims() {
        Article article = new Article(
                "calme", "Un jour calme", "Un jour calme\n\nRien à signaler.", null, "fr", null, null, null, List.of());
        List<Account> accounts = List.of(new Account(article, 6, null, null));
        return new Dossier(
                accounts, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    private Dossier build() {
        texts();
        claim("k4", "gazette-1", "quatre", Effect.KILLED, Quantity.atLeast(4), MINISTRY, at(6, 9, 12));
        claim("i40", "gazette-1", "quarantaine", Effect.INJURED, Quantity.about(40), null, at(6, 9, 12));
        claim("k14", "courrier-2", "14", Effect.KILLED, Quantity.exactly(14), MINISTRY, at(6, 18, 40));
        claim("i41", "courrier-2", "40", Effect.INJURED, Quantity.atLeast(40), HOSPITAL, at(6, 18, 10));
        claim("k17", "herald-3", "17", Effect.KILLED, Quantity.exactly(17), CRESCENT, at(7, 8, 30));
        claim("i60", "herald-3", "60", Effect.INJURED, Quantity.atMost(60), CRESCENT, at(7, 8, 30));
        claim("k71", "matin-4", "71", Effect.KILLED, Quantity.exactly(71), CRESCENT, day(7));
        claim("k12", "diario-5", "12", Effect.KILLED, Quantity.exactly(12), MINISTRY, day(8));
        claim("d6", "diario-5", "seis", Effect.DETAINED, Quantity.exactly(6), POLICE, day(8));
        claim("p2", "diario-5", "miles", Effect.PARTICIPANTS, Quantity.indefinite(2000, 9999), null, day(8));

        TollPoint k4 = point("k4", "ministère de la Santé", Standing.COUNTED);
        TollPoint k14 = point("k14", "ministère de la Santé", Standing.COUNTED);
        TollPoint k17 = point("k17", "Red Crescent", Standing.COUNTED);
        TollPoint k71 = point("k71", "Red Crescent", Standing.DOUBTFUL);
        TollPoint k12 = point("k12", "ministère de la Santé", Standing.COUNTED);
        TollPoint i40 = point("i40", "gazette-1", Standing.COUNTED);
        TollPoint i41 = point("i41", "hôpital central", Standing.COUNTED);
        TollPoint i60 = point("i60", "Red Crescent", Standing.COUNTED);
        TollPoint d6 = point("d6", "la policía", Standing.COUNTED);
        TollPoint p2 = point("p2", "diario-5", Standing.COUNTED);
        List<TollSeries> tolls = List.of(
                toll(Effect.KILLED, List.of(k4, k14, k17, k71, k12), List.of(k17, k12), new Range(12, 17), k12, k4, 2),
                toll(
                        Effect.INJURED,
                        List.of(i40, i41, i60),
                        List.of(i40, i41, i60),
                        new Range(0, Quantity.UNBOUNDED),
                        i60,
                        i40,
                        3),
                toll(Effect.DETAINED, List.of(d6), List.of(d6), new Range(6, 6), d6, d6, 1),
                toll(Effect.PARTICIPANTS, List.of(p2), List.of(p2), new Range(2000, 9999), p2, p2, 1));
        return new Dossier(
                accounts(),
                List.copyOf(claims.values()),
                tolls,
                List.of(
                        disagreement(Disagreement.Kind.RELAY_ALTERED, "k17", "k71"),
                        disagreement(Disagreement.Kind.BETWEEN_SOURCES, "k14", "k17")),
                List.of(anomaly("k71")),
                List.of(new Name(
                        "place:tora-ville",
                        Name.Kind.PLACE,
                        PLACE,
                        List.of(
                                new Variant("Tora Ville", List.of("herald-3"), Variant.Reason.SPELLING),
                                new Variant(PLACE, List.of("gazette-1"), Variant.Reason.SAME)))),
                List.of(new TimelineEntry(day(6), false, own("une frappe"), List.of("gazette-1"), "vendredi matin")),
                List.of(List.of("herald-3", "matin-4")),
                List.of(
                        origin("ministère de la Santé", SourceKind.OFFICIAL, "k4", "k14", "k12"),
                        origin("hôpital central", SourceKind.MEDICAL, "i41"),
                        origin("la policía", SourceKind.SECURITY, "d6"),
                        origin("Red Crescent", SourceKind.NGO, "k17", "k71", "i60"),
                        origin("diario-5", SourceKind.OUTLET, "p2"),
                        origin("gazette-1", SourceKind.OUTLET, "i40")),
                List.of());
    }

    private void texts() {
        String script = "Tora-Ville <script>alert(1)</script> : des morts au marché \u001b[31m😀";
        text("gazette-1", "La Gazette du Lac", "fr", at(6, 9, 30), script, """
                Une frappe a touché le marché central vendredi matin. Au moins quatre personnes ont été tuées, selon le \
                ministère de la Santé, et une quarantaine blessées. « Nous comptons encore », dit un médecin & ses élèves.

                Lire aussi : nos abonnements.""");
        text("courrier-2", "Le Courrier", "fr", at(6, 19, 0), "Le bilan s'alourdit", """
                Le ministère de la Santé fait état de 14 morts à Tora-Ville.
                L'hôpital central a reçu plus de 40 blessés dans la journée.""");
        text("herald-3", "The Herald", "en", at(7, 9, 0), "Seventeen dead, Red Crescent says", """
                At least one market was hit. The Red Crescent said on Saturday that 17 people had been killed in Tora \
                Ville, and that up to 60 were wounded.""");
        text("matin-4", null, "fr", day(7), "Tora-Ville : 71 morts", """
                Selon le Croissant-Rouge, 71 personnes ont été tuées à Tora-Ville et jusqu'à soixante blessées.""");
        text("diario-5", "El Diario", "es", day(8), "El ministerio corrige", """
                El Ministerio de Salud rebajó a 12 los muertos. La policía detuvo a seis sospechosos, mientras miles de \
                personas se manifestaban.""");
    }

    private void text(String id, @Nullable String outlet, String language, When published, String title, String text) {
        String body = title + "\n\n" + text;
        int furniture = body.indexOf("Lire aussi");
        List<Omission> omissions =
                furniture < 0 ? List.of() : List.of(new Omission(new Span(furniture, body.length()), "related"));
        articles.put(
                id,
                new Article(
                        id,
                        title,
                        body,
                        outlet,
                        language,
                        published,
                        "meta",
                        URI.create("https://news.example/" + id + "?a=1&b=2"),
                        omissions));
    }

    private void claim(
            String id,
            String doc,
            String number,
            Effect effect,
            Quantity quantity,
            @Nullable Source source,
            When asOf) {
        Article article = articles.get(doc);
        String body = article.body();
        int from = body.indexOf("\n\n");
        int at = body.indexOf(number, from);
        if (at < 0) throw new IllegalStateException(number + " is not in " + doc);
        Span span = new Span(at, at + number.length());
        int start = Math.max(body.lastIndexOf(". ", at) + 2, body.lastIndexOf('\n', at) + 1);
        int end = body.indexOf('.', at) + 1;
        Span quote = new Span(at, Math.min(body.length(), at + number.length() + 12));
        claims.put(
                id,
                new Claim(
                        id,
                        effect,
                        quantity,
                        Group.UNSPECIFIED,
                        Modality.ASSERTED,
                        Scope.INCIDENT,
                        null,
                        source == null ? Attribution.NONE : new Attribution(List.of(source)),
                        null,
                        PLACE,
                        null,
                        null,
                        asOf,
                        null,
                        String.valueOf(article.language()),
                        new Evidence(doc, quote, span, null, null, new Span(start, end), "noun", "fr-1")));
    }

    private TollPoint point(String claim, String origin, Standing standing) {
        Claim said = claims.get(claim);
        return new TollPoint(
                said.asOf(),
                said.quantity(),
                said.attribution().source(),
                origin,
                standing,
                List.of(said.evidence().doc()),
                List.of(claim));
    }

    private static TollSeries toll(
            Effect effect,
            List<TollPoint> points,
            List<TollPoint> current,
            Range range,
            TollPoint latest,
            TollPoint first,
            int origins) {
        return new TollSeries(effect, Group.UNSPECIFIED, PLACE, null, points, current, range, latest, first, origins);
    }

    private Disagreement disagreement(Disagreement.Kind kind, String... ids) {
        List<Side> sides = new ArrayList<>();
        for (String id : ids) {
            Claim said = claims.get(id);
            sides.add(new Side(
                    said.quantity(),
                    said.attribution().source(),
                    said.asOf(),
                    List.of(said.evidence().doc()),
                    List.of(id)));
        }
        return new Disagreement(Effect.KILLED, Group.UNSPECIFIED, PLACE, null, kind, sides, own("17, 71"));
    }

    private Anomaly anomaly(String id) {
        Claim said = claims.get(id);
        Span span = said.evidence().number();
        String doc = said.evidence().doc();
        return new Anomaly(
                Anomaly.Kind.DIGIT_SLIP, doc, span, span.of(articles.get(doc).body()), own("71, 17"));
    }

    private List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (Article article : articles.values()) {
            int words = article.body().split("\\s+").length;
            accounts.add(new Account(article, words, article.id().equals("matin-4") ? "herald-3" : null, null));
        }
        return accounts;
    }

    private Origin origin(String name, SourceKind kind, String... ids) {
        List<String> docs = java.util.Arrays.stream(ids)
                .map(id -> claims.get(id).evidence().doc())
                .sorted()
                .distinct()
                .toList();
        return new Origin(name, kind, docs, List.of(ids));
    }

    /** Any template of the core will do: what matters here is that it is rendered. */
    private static Message own(String text) {
        return new Message("date.no_such_day", Map.of("quote", text));
    }

    private static When day(int day) {
        return When.day(LocalDate.of(2026, 3, day));
    }

    private static When at(int day, int hour, int minute) {
        return new When(
                LocalDate.of(2026, 3, day), LocalTime.of(hour, minute), ZoneOffset.ofHours(1), When.Precision.MINUTE);
    }
}
