package bilan.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.app.OneMachine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pile of invented stories in files of many kinds, with ids that several share and lines that are no article, read as a
 * job on two slots and by the command: the same stories, dossiers, claims and tolls, byte for byte.
 */
class BatchEqualityTest {
    @TempDir
    static Path folder;

    private static Path out;
    private static List<String> dossiers;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        Path pile = pile(folder.resolve("pile"));
        out = folder.resolve("out");
        assertEquals(
                3, Main.run("batch", pile.toString(), "--out", out.toString(), "--dossiers", "--parallelism", "2"));
        dossiers = OneMachine.lines("stories", "--dossiers", pile.toString());
    }

    @Test
    void theDossiersOfAllStoriesAreThoseOfOneMachine() throws IOException {
        assertTrue(dossiers.size() > 10, "stories: " + dossiers.size());
        assertEquals(dossiers, Results.of(out.resolve("dossiers")));
    }

    @Test
    void theStoriesAreThoseOfOneMachine() throws IOException, InterruptedException {
        String pile = folder.resolve("pile").toString();
        assertEquals(OneMachine.lines("stories", "--json", pile), Results.of(out.resolve("stories")));
    }

    @Test
    void everyClaimAndTollOfADossierStandsOnALineOfItsOwn() throws IOException {
        List<String> claims = Results.of(out.resolve("claims"));
        assertTrue(claims.size() > 300, "claims: " + claims.size());
        for (String claim : claims) assertTrue(dossiers.stream().anyMatch(dossier -> dossier.contains(claim)), claim);
        List<String> tolls = Results.of(out.resolve("tolls"));
        assertTrue(tolls.size() > 50, "tolls: " + tolls.size());
        for (String toll : tolls) {
            String own = "{" + toll.substring(toll.indexOf("\"effect\""));
            assertTrue(dossiers.stream().anyMatch(dossier -> dossier.contains(own)), toll);
        }
        assertEquals(
                dossiers.stream().mapToInt(BatchEqualityTest::claims).sum(),
                claims.size(),
                "none is missing or doubled");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsReason() throws IOException {
        List<String> rejected = Results.of(out.resolve("rejected"));
        assertEquals(3, rejected.size(), rejected::toString);
        String all = String.join("\n", rejected);
        assertTrue(all.contains("line 2: not JSON"), all);
        assertTrue(all.contains("line 3: no 'text'"), all);
        assertTrue(all.contains("broken.warc.gz"), all);
    }

    @Test
    void anEarlierResultIsNotMixedWithALaterOne() {
        assertEquals(
                2,
                Main.run("batch", folder.resolve("pile").toString(), "--out", out.toString()),
                "the folder is taken");
    }

    private static int claims(String dossier) {
        int count = 0;
        for (int at = dossier.indexOf("\"pack\":"); at >= 0; at = dossier.indexOf("\"pack\":", at + 1)) count++;
        return count;
    }

    /** All invented stories of the repository as they are, and some again as lines, pages and archives. */
    private static Path pile(Path pile) throws IOException {
        List<Path> articles = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("../dossiers"))) {
            all.filter(path -> path.getParent().endsWith("articles")).sorted().forEach(articles::add);
        }
        for (Path article : articles) {
            String story = article.getParent().getParent().getFileName().toString();
            Path copy = pile.resolve(story).resolve(article.getFileName());
            Files.createDirectories(copy.getParent());
            Files.copy(article, copy);
        }
        Path odd = Files.createDirectories(pile.resolve("odd"));
        Files.writeString(odd.resolve("lines.jsonl"), """
                {"doc": "tremor", "text": "At least 14 people were killed on Monday in Selmar, the mayor said.", "published": "2026-03-03"}
                not a line
                {"doc": "nothing"}
                {"doc": "tremor", "text": "The death toll in Selmar rose to 19, the mayor of Selmar said on Tuesday.", "published": "2026-03-04"}
                {"doc": "far", "text": "\u0416\u0443\u0440\u043d\u0430\u043b \u043d\u0430 \u043d\u0435\u0438\u0437\u0432\u0435\u0441\u0442\u043d\u043e\u043c \u044f\u0437\u044b\u043a\u0435 \u0438 \u0431\u0435\u0437 \u0447\u0438\u0441\u0435\u043b, \u0441\u043e\u0432\u0441\u0435\u043c \u0431\u0435\u0437 \u043d\u0438\u0445.", "published": "2026-03-04"}
                """);
        Files.writeString(odd.resolve("more.jsonl"), """
                {"doc": "tremor", "text": "Nineteen people died in the Selmar tremor and 40 were injured, officials said.", "published": "2026-03-05"}
                {"doc": "far", "text": "Two people were killed in Dovra on Friday, police said.", "published": "2026-03-06"}
                """);
        byte[] archive = archive();
        Files.write(odd.resolve("pages.warc.gz"), archive);
        Files.write(odd.resolve("broken.warc.gz"), java.util.Arrays.copyOf(archive, archive.length - 40));
        return pile;
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            String page = "<html><head><title>Flood in Tarn Valley</title></head><body><article><h1>Flood in Tarn"
                    + " Valley</h1><p>The flood in Tarn Valley killed " + (5 + i)
                    + " people on Sunday, the rescue service said. About 200 people were evacuated from the villages"
                    + " along the river, and " + (10 + i)
                    + " are missing, the service added.</p></article></body></html>";
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n" + page;
            String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/flood-" + i
                    + "\r\nWARC-Date: 2026-03-0" + (i + 1) + "T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0000000" + i
                    + "-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\n"
                    + "Content-Length: " + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http
                    + "\r\n\r\n";
            try (GZIPOutputStream member = new GZIPOutputStream(bytes)) {
                member.write(record.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
