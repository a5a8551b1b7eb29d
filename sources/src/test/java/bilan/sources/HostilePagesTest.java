package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages made to exhaust a reader: each costs at most itself. */
final class HostilePagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STORY =
            "<p>Huit policiers ont été tués à Almaty, selon le ministère de l'Intérieur.</p>"
                    + "<p>Trente autres ont été blessés dans la nuit, a dit un témoin.</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div>                 | 1000000 | elements
            <b><i>                | 500000  | elements
            <p><b><a>             | 66000   | tags open at once
            <table><tr><td>       | 66000   | tags open at once
            <ul><li>              | 90000   | tags open at once
            </p>                  | 3000000 | elements
            <p>Huit morts.</p>    | 210000  | elements
            """)
    void aTreeTooLargeIsPutAsideBeforeItIsBuilt(String tags, int times, String reason) {
        Collected read =
                assertTimeoutPreemptively(PATIENCE, () -> Collected.page("<html><body>" + STORY + tags.repeat(times)));
        assertEquals(1, read.quarantined.size());
        assertTrue(read.quarantined.get(0).reason().contains(reason), read.quarantined.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div>                 | 19000
            <b><i>                | 9000
            <p><b><a>             | 6000
            <div><p>Oui.          | 9000
            <table><tr><td>       | 6000
            <span>mot </span>     | 60000
            mot<br>               | 60000
            <a href=x>lien</a>    | 60000
            <time>hier</time>     | 60000
            <!-- kein Ende        | 100000
            <script>              | 100
            &amp                  | 500000
            """)
    void aTreeWithinTheLimitsIsReadInLittleTime(String tags, int times) {
        Collected read =
                assertTimeoutPreemptively(PATIENCE, () -> Collected.page("<html><body>" + STORY + tags.repeat(times)));
        assertEquals(1, read.articles.size() + read.quarantined.size());
        if (!read.articles.isEmpty()) assertTrue(read.article().body().contains("Huit policiers"));
    }

    @Test
    void aMillionAttributesAreRead() {
        StringBuilder page = new StringBuilder("<html><body><div ");
        for (int i = 0; i < 300_000; i++) page.append('a').append(i).append("=1 ");
        page.append('>').append(STORY);
        Collected read = assertTimeoutPreemptively(PATIENCE, () -> Collected.page(page.toString()));
        assertTrue(read.article().body().contains("Huit policiers"));
    }

    @Test
    void aPageOverItsLimitIsPutAside() {
        Collected read = Collected.page(STORY + " ".repeat(17 << 20));
        assertEquals("larger than the limit of 15 MB", read.quarantined.get(0).reason());
    }

    @Test
    void aLineOfAMegabyteIsReadAsItIs() {
        String line = "Huit policiers ont été tués ".repeat(35_000);
        Collected read = assertTimeoutPreemptively(PATIENCE, () -> Collected.text(line + "\n" + line));
        assertEquals(2 * line.length() + 1, read.article().body().length());
        assertEquals(0, read.article().omissions().size());
    }

    @Test
    void aHundredThousandShortLinesAreJudgedInLittleTime() {
        Collected read = assertTimeoutPreemptively(
                PATIENCE, () -> Collected.text("Titre du jour\n" + "Lire aussi : x\n".repeat(100_000)));
        assertEquals(
                100_000, read.article().omissions().size() + (read.omitted().isEmpty() ? 100_000 : 0));
    }

    @Test
    void aPageCutAnywhereIsReadOrPutAside() {
        byte[] page =
                ("<!DOCTYPE html><html lang=fr><head><title>Bilan | Le Phare</title><script type=application/ld+json>"
                                + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-01-05\"}</script></head><body><nav>x</nav>"
                                + STORY + "<div class=comments>é</div></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= page.length; cut++) {
            byte[] bytes = java.util.Arrays.copyOf(page, cut);
            Collected read = Collected.of("a.html", bytes);
            assertEquals(1, read.articles.size() + read.quarantined.size(), "cut at " + cut);
        }
    }

    @Test
    void aPageWithBytesChangedIsReadOrPutAside() {
        byte[] page = ("<!DOCTYPE html><html lang=fr><head><title>Bilan | Le Phare</title></head><body>" + STORY
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        long seed = 7;
        Random random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            byte[] bytes = page.clone();
            for (int i = 0; i < 1 + n % 8; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Collected read = Collected.of("a.html", bytes);
            assertEquals(1, read.articles.size() + read.quarantined.size(), "seed " + seed + ", page " + n);
            if (!read.quarantined.isEmpty())
                assertTrue(!read.quarantined.get(0).reason().contains("reader failed"), read.quarantined.toString());
        }
    }
}
