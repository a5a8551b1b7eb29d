package bilan.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Checkout;
import bilan.claim.Claim;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example dossier, from claims written by hand: what the analyst found is found, and nothing else. */
class KazakhstanDossierTest {
    private static final Path FOLDER = Checkout.root().resolve("dossiers/kazakhstan-2022");
    private static final Map<String, Claim> CLAIMS = new HashMap<>();
    private static Dossier dossier;
    private static JsonNode expected;

    @BeforeAll
    static void reconcile() throws IOException {
        Material material = Gold.read(
                FOLDER.resolve("text"), FOLDER.resolve("gold-article.jsonl"), FOLDER.resolve("gold.jsonl"), Map.of());
        dossier = new Reconciler(Identities.bySpelling()).reconcile(material);
        expected = Gold.json(FOLDER.resolve("expected-findings.json"));
        for (Claim claim : material.claims()) CLAIMS.put(claim.id(), claim);
    }

    private static String figure(JsonNode point) {
        return (point.get("low").isNull() ? 0 : point.get("low").asLong()) + ".."
                + (point.get("high").isNull()
                        ? Long.MAX_VALUE
                        : point.get("high").asLong());
    }

    @Test
    void theTollsAreThoseOfTheAnalyst() {
        Set<String> mine = new HashSet<>();
        for (TollSeries toll : dossier.tolls()) {
            for (TollPoint point : toll.series()) {
                mine.add(toll.effect().word() + " " + toll.group().word() + " " + point.asOf() + " "
                        + point.quantity().low() + ".." + point.quantity().high());
            }
        }
        List<String> missing = new ArrayList<>();
        int all = 0;
        for (JsonNode series : expected.get("series")) {
            for (JsonNode point : series.get("points")) {
                all++;
                String name = series.get("effect").asText() + " "
                        + series.get("group").asText() + " "
                        + point.get("as_of").asText() + " " + figure(point);
                if (!mine.contains(name)) missing.add(name);
            }
        }
        assertEquals(List.of(), missing, "of " + all);
    }

    /** The texts of a finding's claims, as far as one disagreement or anomaly holds them. */
    private static boolean isFound(JsonNode finding) {
        Set<String> quotes = new HashSet<>();
        for (JsonNode value : finding.get("values")) {
            quotes.add(value.get("doc").asText() + " " + value.get("quote").asText());
        }
        for (Disagreement disagreement : dossier.disagreements()) {
            int sides = 0;
            for (Side side : disagreement.sides()) {
                if (side.claims().stream().anyMatch(claim -> quotes.contains(quote(claim)))) sides++;
            }
            if (sides > 0) return true;
        }
        for (Anomaly anomaly : dossier.anomalies()) {
            for (String quote : quotes) {
                if (quote.startsWith(anomaly.doc() + " ") && quote.contains(anomaly.quote())) return true;
            }
        }
        return false;
    }

    private static String quote(String claimId) {
        Claim claim = CLAIMS.get(claimId);
        String body = dossier.articles().stream()
                .filter(account ->
                        account.article().id().equals(claim.evidence().doc()))
                .findFirst()
                .orElseThrow()
                .article()
                .body();
        return claim.evidence().doc() + " " + claim.evidence().quote().of(body);
    }

    @Test
    void atLeastFourFifthsOfTheDisagreementsAreFound() {
        List<String> missing = new ArrayList<>();
        for (JsonNode finding : expected.get("disagreements")) {
            if (!isFound(finding)) missing.add(finding.get("id").asText());
        }
        // one city and the whole country do not disagree: there the analyst only explains why
        assertEquals(List.of("attackers-20000-50000"), missing);
    }

    @Test
    void noDisagreementIsInvented() {
        List<String> found = new ArrayList<>();
        for (Disagreement disagreement : dossier.disagreements()) {
            StringBuilder line = new StringBuilder(disagreement.kind().word() + " "
                    + disagreement.effect().word() + " " + disagreement.group().word());
            for (Side side : disagreement.sides())
                line.append(' ').append(side.quantity()).append(side.docs());
            found.add(line.toString());
        }
        assertEquals(
                List.of(
                        "relay_altered killed unspecified 164[d08-en] 164[d09-en]",
                        "between_sources killed unspecified 164[d08-en, d09-en] 225[d06-fr, d11-es]",
                        "between_sources deployed security ~2030[d10-es] 2500[d10-es]",
                        "same_source_same_day injured security 740[d12-es] 748[d07-en]",
                        "shrinking_total killed security 18[d05-fr] 16[d08-en, d09-en]",
                        "within_article killed unspecified 20000..99999[d05-fr] 20..99[d05-fr]"),
                found);
    }

    @Test
    void theAnomaliesAreTheHeadlineAndTheSlip() {
        assertEquals(
                List.of("order_of_magnitude d05-fr Des dizaines de milliers", "digit_slip d12-es 3.211"),
                dossier.anomalies().stream()
                        .map(anomaly -> anomaly.kind().word() + " " + anomaly.doc() + " " + anomaly.quote())
                        .toList());
    }

    @Test
    void twoCopiesAndATranslationAreFoundAndNoOther() {
        assertEquals(
                List.of(List.of("d02-fr", "d03-fr"), List.of("d06-fr", "d11-es"), List.of("d08-en", "d09-en")),
                dossier.reposts());
    }

    @Test
    void theRangesAreThoseOfTheLatestFigures() {
        Map<String, String> ranges = new HashMap<>();
        for (TollSeries toll : dossier.tolls()) {
            ranges.put(toll.effect().word() + " " + toll.group().word() + " " + toll.placeId(), "" + toll.range());
        }
        assertEquals("Range[low=225, high=225]", ranges.get("killed unspecified KZ"));
        assertEquals("Range[low=16, high=19]", ranges.get("killed security KZ"));
        assertEquals("Range[low=26, high=26]", ranges.get("killed opponents KZ"));
        assertEquals("Range[low=20, high=99]", ranges.get("killed opponents KZ.almaty"));
        assertEquals("Range[low=400, high=400]", ranges.get("hospitalised unspecified KZ"));
    }

    @Test
    void everythingCanBeSaidInEnglishAndInFrench() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (Disagreement disagreement : dossier.disagreements()) {
                assertTrue(disagreement.explanation(locale).endsWith("."), disagreement.explanation(locale));
            }
            for (Anomaly anomaly : dossier.anomalies()) {
                assertTrue(anomaly.explanation(locale).endsWith("."), anomaly.explanation(locale));
            }
            for (TimelineEntry entry : dossier.timeline())
                assertTrue(entry.what(locale).contains("("));
        }
    }
}
