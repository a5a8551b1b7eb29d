package bilan.workbench.gather;

import bilan.fetch.Fetched;
import bilan.fetch.Validators;
import bilan.sources.Visit;
import bilan.sources.Visits;
import bilan.store.Note;
import bilan.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Visits as a dossier's journal remembers them. What is new is written by {@link #note}, which the caller calls once the
 * articles that came of it are kept: an interruption then means that something is got twice, never that it is missed.
 */
public final class JournalVisits implements Visits {
    private static final String VISITED = "visited";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<URI, Visit> visits;
    private final Map<URI, Fetched.Refused> failures = new HashMap<>();
    private final List<Note> unwritten = new ArrayList<>();

    private JournalVisits(Map<URI, Visit> visits) {
        this.visits = visits;
    }

    /** Those of a dossier. */
    public static JournalVisits of(Store store) {
        Map<URI, Visit> visits = new HashMap<>();
        for (Note note : store.journal(VISITED)) {
            try {
                JsonNode record = JSON.readTree(note.record());
                Validators validators = new Validators(text(record, "etag"), text(record, "modified"));
                visits.put(URI.create(note.object()), new Visit(validators, text(record, "stamp")));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                // a line that cannot be read costs a page that is got once more
            }
        }
        return new JournalVisits(visits);
    }

    @Override
    public @Nullable Visit last(URI address) {
        return visits.get(address);
    }

    @Override
    public void remember(URI address, Visit visit) {
        failures.remove(address);
        if (visit.equals(visits.put(address, visit))) return;
        ObjectNode record = JSON.createObjectNode();
        if (visit.validators().etag() != null)
            record.put("etag", visit.validators().etag());
        if (visit.validators().modified() != null)
            record.put("modified", visit.validators().modified());
        if (visit.stamp() != null) record.put("stamp", visit.stamp());
        unwritten.add(new Note(VISITED, address.toString(), record.toString()));
    }

    @Override
    public void failed(URI address, Fetched.Refused refused) {
        failures.put(address, refused);
    }

    /** What went wrong since these were made, and has not gone well since. */
    public Map<URI, Fetched.Refused> failures() {
        return failures;
    }

    /** Writes what is new; to be called when the articles are kept. */
    public void note(Store store) {
        if (unwritten.isEmpty()) return;
        store.note(unwritten);
        unwritten.clear();
    }

    private static @Nullable String text(JsonNode record, String field) {
        return record.path(field).isTextual() ? record.path(field).asText() : null;
    }
}
