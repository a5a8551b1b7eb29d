package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private static Pace after(int seconds, int perSecond) {
        Pace pace = new Pace();
        for (int second = 0; second <= seconds; second++) pace.seen(second * SECOND, (long) second * perSecond);
        return pace;
    }

    @Test
    void nothingIsSaidOfTheRestInTheFirstSeconds() {
        assertNull(after(4, 100).left(1000));
    }

    @Test
    void nothingIsSaidOfTheRestWhileNothingMoves() {
        assertNull(after(30, 0).left(1000));
    }

    @Test
    void aSteadyPaceLeavesNoDoubt() {
        assertEquals(new Pace.Left(100, 90, 0), after(10, 100).left(10_000));
    }

    @Test
    void onlyTheLastMinuteCounts() {
        Pace pace = after(600, 10);
        for (int second = 601; second <= 661; second++) pace.seen(second * SECOND, 6000 + (second - 600) * 100L);
        assertEquals(100, pace.left(1_000_000).perSecond(), 1);
    }

    @Test
    void aPaceThatChangesIsSaidToBeUncertain() {
        Pace pace = after(10, 100);
        for (int second = 11; second <= 20; second++) pace.seen(second * SECOND, 1000 + (second - 10) * 50L);
        assertEquals(new Pace.Left(75, 20, 8), pace.left(3000));
    }
}
