package bilan.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Modality;
import bilan.claim.Scope;
import bilan.names.Names;
import bilan.quantity.Quantity;
import bilan.text.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of any dossier. A failure names the seed that brings it back. */
class ReconcilerPropertyTest {
    private static final int SEEDS = 300;
    private static final String[] VOICES = {
        "ministère de l'Intérieur", "Interior Ministry", "la police", "hôpital central", "bilan officiel", "Croix-Rouge"
    };
    private static final String[] PLACES = {"KZ", "KZ.almaty", "FR", null};
    private static final String[] DAYS = {"2022-01-05", "2022-01-06T09:00", "2022-01-06T20:00", "2022-01-07", null};

    static Material random(Random random, int articles) {
        Story story = new Story();
        for (int i = 0; i < articles; i++) {
            story.article("doc" + i, DAYS[random.nextInt(DAYS.length)]);
            if (random.nextInt(4) == 0) story.prose(prose(random.nextInt(2)));
            Story.Told last = null;
            for (int j = random.nextInt(5); j >= 0; j--) last = claim(story, random, last);
        }
        return story.material();
    }

    private static Story.Told claim(Story story, Random random, Story.Told last) {
        Effect effect = Effect.values()[random.nextInt(4)];
        Story.Told told = story.tell(effect, quantity(random)).of(Group.values()[random.nextInt(4)]);
        if (random.nextBoolean()) told.by(VOICES[random.nextInt(VOICES.length)]);
        if (random.nextInt(3) == 0) told.on(random.nextBoolean() ? "2022-01-05" : "2022-01-06");
        if (random.nextInt(5) == 0) told.as(Modality.values()[random.nextInt(4)]);
        if (random.nextInt(6) == 0) told.as(Scope.ADDITIONAL);
        if (random.nextInt(4) == 0 && last != null) told.partOf(last);
        if (random.nextInt(3) == 0 && last != null) told.sameSentence();
        if (random.nextInt(8) == 0 && last == null) told.headline();
        return told.in(PLACES[random.nextInt(PLACES.length)]);
    }

    private static Quantity quantity(Random random) {
        long number = random.nextBoolean() ? 1 + random.nextInt(20) : 1 + random.nextInt(5000);
        return switch (random.nextInt(6)) {
            case 0 -> Quantity.atLeast(number);
            case 1 -> Quantity.atMost(number);
            case 2 -> Quantity.about(number);
            case 3 -> Quantity.indefinite(20, 99);
            default -> Quantity.exactly(number);
        };
    }

    private static String prose(int which) {
        return which == 0
                ? "La nuit fut longue autour de la place, où les blindés avaient pris position dès le coucher du soleil."
                : "Au matin les habitants découvrent des rues jonchées de verre, et la mairie dont il reste les murs.";
    }

    private static Dossier reconcile(Material material) {
        return new Reconciler(Identities.bySpelling()).reconcile(material);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Material material = random(random, 12);
            List<Article> articles = new ArrayList<>(material.articles());
            List<Claim> claims = new ArrayList<>(material.claims());
            Collections.shuffle(articles, random);
            Collections.shuffle(claims, random);
            assertEquals(reconcile(material), reconcile(Material.of(articles, claims)), "seed " + seed);
        }
    }

    @Test
    void reconcilingADossierAgainChangesNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Dossier once = reconcile(random(new Random(seed), 12));
            List<Article> articles =
                    once.articles().stream().map(Account::article).toList();
            Material again =
                    new Material(articles, once.claims(), new Names(once.names(), List.of()), List.of(), List.of());
            assertEquals(once, reconcile(again), "seed " + seed);
        }
    }

    @Test
    void everyClaimStandsInExactlyOnePoint() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Dossier dossier = reconcile(random(new Random(seed), 12));
            List<String> inPoints = new ArrayList<>();
            for (TollSeries toll : dossier.tolls()) {
                for (TollPoint point : toll.series()) inPoints.addAll(point.claims());
            }
            Collections.sort(inPoints);
            List<String> all = dossier.claims().stream().map(Claim::id).sorted().toList();
            assertEquals(all, inPoints, "seed " + seed);
        }
    }

    @Test
    void theRangeHoldsEveryCurrentFigureAndThePoliciesStayOrdered() {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (TollSeries toll : reconcile(random(new Random(seed), 12)).tolls()) {
                String where = "seed " + seed + " " + toll;
                for (TollPoint point : toll.current()) {
                    assertEquals(Standing.COUNTED, point.standing(), where);
                    assertTrue(toll.range().low() <= point.quantity().low(), where);
                    assertTrue(toll.range().high() >= point.quantity().high(), where);
                }
                ReadingPolicy.Figure figure = ReadingPolicy.LOW_BEST_HIGH.read(toll);
                if (figure == null) continue;
                assertTrue(figure.low() <= figure.best(), where);
                assertTrue(figure.high() == null || figure.best() <= figure.high(), where);
            }
        }
    }

    @Test
    void partsIncrementsAndUncertainFiguresNeverDisagreeWithCountedOnes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Dossier dossier = reconcile(random(new Random(seed), 12));
            for (Disagreement disagreement : dossier.disagreements()) {
                boolean aboutParts = disagreement.kind() == Disagreement.Kind.PARTS_EXCEED_WHOLE
                        || disagreement.kind() == Disagreement.Kind.RELAY_ALTERED;
                if (aboutParts) continue;
                for (Side side : disagreement.sides()) {
                    for (Claim claim : dossier.claims()) {
                        if (!side.claims().contains(claim.id())) continue;
                        assertEquals(Modality.ASSERTED, claim.modality(), "seed " + seed);
                    }
                }
            }
        }
    }

    @Test
    void meetingIsSymmetric() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Quantity one = quantity(random);
            Quantity other = quantity(random);
            assertEquals(Comparison.meets(one, other), Comparison.meets(other, one), one + " " + other);
            assertEquals(Comparison.isRounding(one, other), Comparison.isRounding(other, one), one + " " + other);
            assertEquals(Comparison.isDigitSlip(one, other), Comparison.isDigitSlip(other, one), one + " " + other);
            assertEquals(Comparison.magnitudes(one, other), Comparison.magnitudes(other, one), one + " " + other);
        }
    }
}
