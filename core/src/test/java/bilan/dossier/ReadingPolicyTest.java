package bilan.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingPolicyTest {
    private static final When DAY = When.day(LocalDate.of(2024, 3, 4));

    /** A toll that one origin each gives one of the figures of. */
    private static TollSeries toll(List<Quantity> figures) {
        List<TollPoint> points = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            points.add(new TollPoint(
                    DAY, figures.get(i), null, "origin" + i, Standing.COUNTED, List.of("d"), List.of("c" + i)));
        }
        return new TollSeries(
                Effect.KILLED, Group.UNSPECIFIED, null, null, points, points, null, null, null, points.size());
    }

    private static ReadingPolicy.Figure read(ReadingPolicy policy, Quantity... figures) {
        return policy.read(toll(List.of(figures)));
    }

    @Test
    void threeOriginsAreReadAsTheDesignSays() {
        Quantity agency = Quantity.exactly(4);
        Quantity ministry = Quantity.atLeast(14);
        Quantity crescent = Quantity.exactly(17);
        ReadingPolicy.Figure span = read(ReadingPolicy.MIN_MAX, agency, ministry, crescent);
        assertEquals(4, span.low());
        assertEquals(17, span.high());
        assertEquals(
                4, read(ReadingPolicy.CONSERVATIVE, agency, ministry, crescent).best());
        ReadingPolicy.Figure three = read(ReadingPolicy.LOW_BEST_HIGH, agency, ministry, crescent);
        assertEquals(List.of(4L, 17L, 17L), List.of(three.low(), three.best(), three.high()));
        assertEquals(
                14, read(ReadingPolicy.TWO_ORIGINS, agency, ministry, crescent).best());
    }

    @Test
    void theUpperEndIsOpenOnlyIfTheOriginThatReachesItIsOpen() {
        assertEquals(
                17,
                read(ReadingPolicy.MIN_MAX, Quantity.atLeast(14), Quantity.exactly(17))
                        .high());
        ReadingPolicy.Figure open = read(ReadingPolicy.MIN_MAX, Quantity.atLeast(20), Quantity.exactly(17));
        assertNull(open.high());
        assertTrue(open.openAbove());
        assertEquals(17, open.low());
    }

    @Test
    void aboutIsReadATenthWiderButNotByTheConservative() {
        ReadingPolicy.Figure span = read(ReadingPolicy.MIN_MAX, Quantity.about(10));
        assertEquals(List.of(9L, 11L), List.of(span.low(), span.high()));
        assertEquals(10, read(ReadingPolicy.CONSERVATIVE, Quantity.about(10)).best());
        assertEquals(
                10,
                read(ReadingPolicy.CONSERVATIVE, Quantity.indefinite(20, 99)).best());
        assertEquals(
                2,
                read(ReadingPolicy.CONSERVATIVE, Quantity.indefinite(2, Quantity.UNBOUNDED))
                        .best());
    }

    @Test
    void anUpperBoundAloneIsMarkedAsSuch() {
        ReadingPolicy.Figure figure = read(ReadingPolicy.CONSERVATIVE, Quantity.atMost(40));
        assertEquals(0, figure.best());
        assertTrue(figure.upperBoundOnly());
        assertEquals(
                8,
                read(ReadingPolicy.CONSERVATIVE, Quantity.atMost(40), Quantity.exactly(8))
                        .best());
    }

    @Test
    void oneOriginIsNotTwo() {
        assertNull(read(ReadingPolicy.TWO_ORIGINS, Quantity.exactly(8)));
        assertNull(ReadingPolicy.MIN_MAX.read(toll(List.of())));
    }

    @Test
    void policiesHaveNamesAndVersions() {
        assertEquals(ReadingPolicy.LOW_BEST_HIGH, ReadingPolicy.of("low-best-high"));
        assertEquals(1, ReadingPolicy.MIN_MAX.version());
        assertThrows(IllegalArgumentException.class, () -> ReadingPolicy.of("average"));
    }

    @Test
    void lowBestHighAreInOrderAndAnotherOriginNeverLowersTwoOrigins() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            List<Quantity> figures = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) figures.add(quantity(random));
            TollSeries toll = toll(figures);
            ReadingPolicy.Figure figure = ReadingPolicy.LOW_BEST_HIGH.read(toll);
            String where = "seed " + seed + " " + figures;
            assertNotNull(figure, where);
            assertTrue(figure.low() <= figure.best(), where);
            assertTrue(figure.high() == null || figure.best() <= figure.high(), where);
            assertEquals(figures.size(), figure.claims().size(), where);
            ReadingPolicy.Figure before = ReadingPolicy.TWO_ORIGINS.read(toll);
            figures.add(quantity(random));
            ReadingPolicy.Figure after = ReadingPolicy.TWO_ORIGINS.read(toll(figures));
            assertTrue(before == null || after.best() >= before.best(), where);
        }
    }

    private static Quantity quantity(Random random) {
        long number = 1L + random.nextInt(50);
        return switch (random.nextInt(6)) {
            case 0 -> Quantity.atLeast(number);
            case 1 -> Quantity.atMost(number);
            case 2 -> Quantity.about(number);
            case 3 -> Quantity.indefinite(20, 99);
            case 4 -> Quantity.between(number, number + 10);
            default -> Quantity.exactly(number);
        };
    }
}
