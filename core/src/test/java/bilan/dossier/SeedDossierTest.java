package bilan.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.Checkout;
import bilan.claim.Effect;
import bilan.claim.Group;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The five real articles, from claims written by hand. They are not in the repository; without them the test is skipped. */
class SeedDossierTest {
    /** What « mercredi soir » says in two of the texts. */
    private static final Map<String, String> DAYS = Map.of(
            "huit policiers ont été tués", "2022-01-05",
            "317 autres ont été blessés", "2022-01-05",
            "Huit officiers ont été tués", "2022-01-05",
            "317 blessés", "2022-01-05",
            "près de 5 000 personnes ont affronté la police", "2022-01-05");

    private static Path gold;
    private static Dossier dossier;

    @BeforeAll
    static void reconcile() throws IOException {
        String standing = Checkout.root().resolve("../shared").toString();
        Path shared = Path.of(System.getProperty("bilan.shared", standing));
        gold = shared.resolve("seeds/gold");
        boolean there = Files.exists(gold.resolve("gold-claims.jsonl"));
        if (!there) System.err.println("SKIPPED: the seeds are not at " + shared.normalize());
        assumeTrue(there, "the seeds are not at " + shared.normalize());
        Material material = Gold.read(
                shared.resolve("seeds"), gold.resolve("gold-article.jsonl"), gold.resolve("gold-claims.jsonl"), DAYS);
        dossier = new Reconciler(Identities.bySpelling()).reconcile(material);
    }

    private static TollSeries toll(Effect effect, Group group) {
        return dossier.tolls().stream()
                .filter(toll -> toll.effect() == effect && toll.group() == group && "KZ".equals(toll.placeId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDisagreementsAreARoundingAndAWordAboveACount() {
        List<String> found = new ArrayList<>();
        for (Disagreement disagreement : dossier.disagreements()) {
            StringBuilder line = new StringBuilder(
                    disagreement.message().key() + " " + disagreement.effect().word());
            for (Side side : disagreement.sides()) {
                line.append(' ').append(side.quantity());
                for (String doc : side.docs()) line.append('@').append(doc, 0, 3);
            }
            found.add(line.toString());
        }
        assertEquals(
                List.of(
                        "between_sources.rounding injured 748@000 740@004",
                        "within_article.rough injured 2000..9999@000 1000..@000"),
                found);
    }

    @Test
    void theAnomaliesAreTheTensOfThousandsAndTheSlip() {
        assertEquals(
                List.of("order_of_magnitude Des dizaines de milliers", "digit_slip 3 211"),
                dossier.anomalies().stream()
                        .map(anomaly ->
                                anomaly.kind().word() + " " + anomaly.quote().replace('\u202f', ' '))
                        .toList());
    }

    @Test
    void eightThenEighteenIsAnUpdate() {
        TollSeries killed = toll(Effect.KILLED, Group.SECURITY);
        assertEquals(8, killed.first().quantity().low());
        assertEquals(new Range(18, 18), killed.range());
        assertEquals(1, killed.origins());
        assertEquals(new Range(740, 748), toll(Effect.INJURED, Group.SECURITY).range());
    }

    @Test
    void theSeriesHoldEveryPointOfTheAnalyst() throws IOException {
        Set<String> mine = new HashSet<>();
        for (TollSeries toll : dossier.tolls()) {
            for (TollPoint point : toll.series()) {
                mine.add(toll.effect().word() + " " + point.asOf() + " "
                        + point.quantity().low() + ".." + point.quantity().high());
            }
        }
        List<String> missing = new ArrayList<>();
        for (JsonNode series : Gold.json(gold.resolve("gold-tolls.json")).get("series")) {
            for (JsonNode point : series.get("points")) {
                long high = point.get("high").isNull()
                        ? Long.MAX_VALUE
                        : point.get("high").asLong();
                String name = series.get("effect").asText() + " "
                        + point.get("as_of").asText() + " " + point.get("low").asLong() + ".." + high;
                if (!mine.contains(name)) missing.add(name);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void figuresOfOneWitnessHaveOneOriginWhereAVoiceIsNamed() throws IOException {
        Map<String, String> origins = new HashMap<>();
        for (TollSeries toll : dossier.tolls()) {
            for (TollPoint point : toll.series()) {
                for (String claim : point.claims()) origins.put(claim, point.origin());
            }
        }
        List<String> split = new ArrayList<>();
        for (JsonNode group : Gold.json(gold.resolve("gold-independence.json")).get("groups")) {
            String name = group.get("origin").asText();
            if (!name.startsWith("ministère")) continue;
            Set<String> found = new HashSet<>();
            for (JsonNode claim : group.get("claims")) {
                dossier.claims().stream()
                        .filter(one ->
                                isQuoted(one.evidence().doc(), one.evidence().quote(), claim))
                        .filter(one -> one.attribution().source() != null)
                        .forEach(one -> found.add(origins.get(one.id())));
            }
            if (found.size() > 1) split.add(name + " " + found);
        }
        assertEquals(List.of(), split);
    }

    private static boolean isQuoted(String doc, bilan.text.Span span, JsonNode claim) {
        if (!doc.equals(claim.get("doc").asText())) return false;
        String body = dossier.articles().stream()
                .filter(account -> account.article().id().equals(doc))
                .findFirst()
                .orElseThrow()
                .article()
                .body();
        return span.of(body).equals(claim.get("quote").asText());
    }

    @Test
    void noneOfTheFiveIsACopyOfAnother() {
        assertEquals(List.of(), dossier.reposts());
    }
}
