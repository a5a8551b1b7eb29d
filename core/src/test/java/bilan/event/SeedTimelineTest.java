package bilan.event;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.Bilan;
import bilan.Checkout;
import bilan.claim.ArticleReading;
import bilan.dossier.TimelineEntry;
import bilan.text.Article;
import bilan.text.When;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The five real articles against the timeline a careful analyst wrote. They are not in the repository. */
class SeedTimelineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void ofTheAnalystsTimelineAtLeastEightyFiveInAHundredAreFound() throws IOException {
        String standing = Checkout.root().resolve("../shared").toString();
        Path seeds = Path.of(System.getProperty("bilan.shared", standing)).resolve("seeds");
        boolean there = Files.exists(seeds.resolve("gold/gold-timeline.json"));
        if (!there) System.err.println("SKIPPED: the seeds are not at " + seeds.normalize());
        assumeTrue(there, "the seeds are not at " + seeds.normalize());

        List<TimelineEntry> timeline = timeline(seeds);
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (JsonNode wanted :
                JSON.readTree(seeds.resolve("gold/gold-timeline.json").toFile())) {
            all++;
            if (timeline.stream().noneMatch(entry -> isFound(entry, wanted)))
                missed.add(wanted.path("what").asText());
        }
        System.err.println("timeline of the seeds: " + (all - missed.size()) + " of " + all + ", missed " + missed);
        assertTrue((all - missed.size()) * 100 >= all * 85, missed.toString());
    }

    private static List<TimelineEntry> timeline(Path seeds) throws IOException {
        Bilan bilan = Bilan.bundled();
        List<ArticleReading> readings = new ArrayList<>();
        for (String line : Files.readAllLines(seeds.resolve("gold/gold-article.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            String doc = row.path("doc").asText();
            When day = When.day(LocalDate.parse(row.path("published").asText()));
            String text = Files.readString(seeds.resolve(doc + ".txt"));
            readings.add(bilan.read(new Article(doc, null, text, null, "fr", day, null, null, List.of())));
        }
        return bilan.dossier(readings).timeline();
    }

    /** The same day, or "on or before" a later one; and the words that the analyst quotes. */
    private static boolean isFound(TimelineEntry entry, JsonNode wanted) {
        String date = wanted.path("date").asText();
        String day = entry.day().toString();
        boolean before = entry.by() && date.length() == day.length() && date.compareTo(day) <= 0;
        if (!day.equals(date) && !before) return false;
        for (JsonNode quote : wanted.path("quotes")) {
            if (plain(entry.quote()).contains(plain(quote.asText()))) return true;
            if (plain(quote.asText()).contains(plain(entry.quote()))) return true;
        }
        return false;
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
