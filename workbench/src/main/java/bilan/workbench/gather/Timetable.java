package bilan.workbench.gather;

import bilan.fetch.Fetched.Refused;
import bilan.limits.Limits;
import bilan.store.Note;
import bilan.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When which address is asked next: at an interval, a little earlier or later so that not all come at once; after a
 * failure later and later, up to a day, and never given up. Failures outlive the process in the journal.
 */
public final class Timetable {
    private static final String FAILED = "failed";
    private static final String ANSWERED = "answered";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An address that does not answer. */
    public record Silence(Instant since, int times, Instant until, String message) {}

    private final Map<URI, Instant> next = new LinkedHashMap<>();
    private final Map<URI, Silence> silences = new LinkedHashMap<>();
    private final Duration every;
    private final RandomGenerator random;

    /**
     * @param every the interval
     * @param random spreads the moments
     */
    public Timetable(List<URI> addresses, Duration every, RandomGenerator random) {
        this.every = every;
        this.random = random;
        for (URI address : addresses) next.put(address, Instant.EPOCH);
    }

    /** Goes on where the journal says that things stand. */
    public void restore(Store store) {
        Map<URI, Silence> known = new LinkedHashMap<>();
        // a failure and the answer that ends it are told apart by their count
        Map<String, Integer> answered = new LinkedHashMap<>();
        for (Note note : store.journal(ANSWERED)) answered.merge(note.object(), 1, Integer::sum);
        Map<String, Integer> runs = new LinkedHashMap<>();
        for (Note note : store.journal(FAILED)) {
            try {
                JsonNode record = JSON.readTree(note.record());
                if (record.path("times").asInt() == 1) runs.merge(note.object(), 1, Integer::sum);
                known.put(
                        URI.create(note.object()),
                        new Silence(
                                Instant.parse(record.path("since").asText()),
                                record.path("times").asInt(),
                                Instant.parse(record.path("until").asText()),
                                record.path("message").asText()));
            } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
                // a line that cannot be read costs a request that comes too early
            }
        }
        known.forEach((address, silence) -> {
            boolean ended = answered.getOrDefault(address.toString(), 0) >= runs.getOrDefault(address.toString(), 0);
            if (ended || !next.containsKey(address)) return;
            silences.put(address, silence);
            next.put(address, silence.until());
        });
    }

    /** What is to be asked now. */
    public List<URI> due(Instant now) {
        List<URI> due = new ArrayList<>();
        next.forEach((address, moment) -> {
            if (!moment.isAfter(now)) due.add(address);
        });
        return due;
    }

    /** When the next one is due. */
    public Instant next() {
        return next.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** Those that do not answer. */
    public Map<URI, Silence> silences() {
        return silences;
    }

    /** It answered; a line for the journal if it had been silent. */
    public @Nullable Note answered(URI address, Instant now) {
        next.put(address, now.plus(spread(every)));
        return silences.remove(address) == null ? null : new Note(ANSWERED, address.toString(), "{}");
    }

    /** It did not; a line for the journal. */
    public Note failed(URI address, Instant now, Refused refused) {
        Silence before = silences.get(address);
        int times = before == null ? 1 : before.times() + 1;
        Duration wait = Limits.SHORTEST_BACK_OFF;
        for (int i = 1; i < times && wait.compareTo(Limits.LONGEST_BACK_OFF) < 0; i++) wait = wait.multipliedBy(2);
        if (refused.retryAfter() != null && refused.retryAfter().compareTo(wait) > 0) wait = refused.retryAfter();
        if (wait.compareTo(Limits.LONGEST_BACK_OFF) > 0) wait = Limits.LONGEST_BACK_OFF;
        // only later than it was told to, never sooner
        Instant until = now.plus(wait).plus(Duration.ofMillis((long) (wait.toMillis() * random.nextDouble() / 10)));
        Silence silence = new Silence(before == null ? now : before.since(), times, until, refused.message());
        silences.put(address, silence);
        next.put(address, until);
        String record = JSON.createObjectNode()
                .put("times", times)
                .put("since", silence.since().toString())
                .put("until", until.toString())
                .put("message", refused.message())
                .toString();
        return new Note(FAILED, address.toString(), record);
    }

    /** Up to a tenth more or less. */
    private Duration spread(Duration duration) {
        return Duration.ofMillis((long) (duration.toMillis() * (0.9 + random.nextDouble() / 5)));
    }
}
