package bilan.workbench.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.fetch.Fetched.Cause;
import bilan.fetch.Fetched.Refused;
import bilan.store.Note;
import bilan.store.Store;
import bilan.store.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When feeds are asked; the days are simulated. */
class TimetableTest {
    private static final Instant START = Instant.parse("2026-03-05T12:00:00Z");
    private static final URI FEED = URI.create("https://courrier.example/feed");
    private static final Duration EVERY = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private static Timetable timetable(URI... feeds) {
        return new Timetable(List.of(feeds), EVERY, new Random(7));
    }

    private static Refused refused(@Nullable Duration retryAfter) {
        return new Refused(FEED, Cause.LATER, "the server answered 503", retryAfter);
    }

    @Test
    void whatFailsIsAskedLaterAndLaterUpToADayAndNeverGivenUp() {
        Timetable timetable = timetable(FEED);
        Instant now = START;
        List<Duration> waits = new ArrayList<>();
        while (now.isBefore(START.plus(Duration.ofDays(30)))) {
            assertEquals(List.of(FEED), timetable.due(now));
            timetable.failed(FEED, now, refused(null));
            assertEquals(List.of(), timetable.due(now));
            waits.add(Duration.between(now, timetable.next()));
            now = timetable.next();
        }
        assertTrue(waits.get(0).compareTo(Duration.ofMinutes(5)) >= 0, waits.toString());
        assertTrue(waits.get(0).compareTo(Duration.ofMinutes(6)) < 0, waits.toString());
        for (Duration wait : waits) assertTrue(wait.compareTo(Duration.ofHours(27)) < 0, waits.toString());
        assertTrue(waits.size() < 45, "requests in a month: " + waits.size());
        assertEquals(START, timetable.silences().get(FEED).since());
        assertTrue(timetable.answered(FEED, now) != null);
        assertTrue(timetable.silences().isEmpty());
        assertTrue(Duration.between(now, timetable.next()).compareTo(Duration.ofMinutes(17)) < 0);
    }

    @Test
    void aServerThatNamesATimeIsNotAskedBefore() {
        Timetable timetable = timetable(FEED);
        timetable.failed(FEED, START, refused(Duration.ofHours(3)));
        assertFalse(timetable.next().isBefore(START.plus(Duration.ofHours(3))));
        timetable.answered(FEED, START);
        timetable.failed(FEED, START, refused(Duration.ofDays(3_650)));
        assertTrue(timetable.next().isBefore(START.plus(Duration.ofHours(27))));
        timetable.answered(FEED, START);
        timetable.failed(FEED, START, refused(Duration.ZERO));
        assertFalse(timetable.next().isBefore(START.plus(Duration.ofMinutes(5))));
    }

    @Test
    void thousandFeedsDoNotComeAllAtOnce() {
        URI[] feeds = new URI[1_000];
        for (int i = 0; i < feeds.length; i++) feeds[i] = URI.create("https://courrier.example/" + i);
        Timetable timetable = timetable(feeds);
        for (URI feed : feeds) timetable.answered(feed, START);
        int most = 0;
        for (int minute = 0; minute < 20; minute++) {
            Instant from = START.plus(Duration.ofMinutes(minute));
            most = Math.max(
                    most,
                    timetable.due(from.plus(Duration.ofMinutes(1))).size()
                            - timetable.due(from).size());
        }
        assertTrue(most < 500, "in one minute: " + most);
    }

    @Test
    void aRestartKnowsWhoIsSilent() {
        String file = folder.resolve("a.bilan").toString();
        URI other = URI.create("https://gazette.example/feed");
        try (Store store = Stores.write(file, InstantSource.system(), "test")) {
            Timetable timetable = timetable(FEED, other);
            List<Note> notes = new ArrayList<>();
            notes.add(timetable.failed(FEED, START, refused(null)));
            notes.add(timetable.failed(FEED, START.plusSeconds(400), refused(null)));
            notes.add(timetable.failed(other, START, refused(null)));
            notes.add(timetable.answered(other, START.plusSeconds(400)));
            store.note(notes);
        }
        try (Store store = Stores.write(file, InstantSource.system(), "test")) {
            Timetable timetable = timetable(FEED, other);
            timetable.restore(store);
            assertEquals(List.of(other), timetable.due(START.plusSeconds(500)));
            assertEquals(2, timetable.silences().get(FEED).times());
            assertEquals(START, timetable.silences().get(FEED).since());
            assertEquals(1, timetable.silences().size());
        }
    }
}
