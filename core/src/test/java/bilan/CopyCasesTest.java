package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.ArticleReading;
import bilan.copies.Copies;
import bilan.copies.Copy;
import bilan.copies.Fingerprint;
import bilan.copies.Numerals;
import bilan.copies.RepostFinder;
import bilan.pack.PackReader;
import bilan.text.Article;
import bilan.text.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pairs of texts of which one repeats the other, and pairs that only report the same event: {@code specs/copies}. What a
 * newsroom's machine does to a text (cut it, head it anew, quote it, bring it up to date) is done here to the passages of
 * {@code specs/practice}.
 */
class CopyCasesTest {
    private static final Path SPECS = Path.of("../specs");
    private static final int OF_EACH = 40;
    private static final Map<String, int[]> FOUND = new LinkedHashMap<>();
    private static final List<String> ERRORS = new ArrayList<>();

    private static Bilan bilan;
    private static Numerals numerals;

    @BeforeAll
    static void compare() throws IOException {
        bilan = Bilan.bundled();
        PackReader packs = PackReader.lenient();
        numerals = Numerals.of(Stream.of("fr", "en", "es")
                .map(code -> {
                    try {
                        return packs.read(code);
                    } catch (bilan.pack.PackException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList());
        for (String line : Files.readAllLines(SPECS.resolve("copies/flashes.jsonl"))) flash("", cells(line));
        for (String line : Files.readAllLines(SPECS.resolve("copies/unseen.jsonl"))) flash("unseen ", cells(line));
        List<String> passages = new ArrayList<>();
        for (String language : List.of("fr", "en", "es")) {
            try (Stream<Path> files = Files.list(SPECS.resolve("practice/" + language))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    if (text.split(" ").length > 60) passages.add(language + text);
                }
            }
        }
        for (int i = 0; i + 4 < passages.size() && i < 5 * OF_EACH; i += 5) machine(passages, i);
        FOUND.forEach((kind, counts) -> System.err.printf(
                Locale.ROOT,
                "copies, %s: %d of %d found, %d called by their kind%n",
                kind,
                counts[1],
                counts[0],
                counts[2]));
        ERRORS.forEach(System.err::println);
    }

    private static void flash(String set, Map<String, String> cells) {
        pair(set + "translation", Copy.Kind.TRANSLATION, cells, "wire", "en");
        pair(set + "translation", Copy.Kind.TRANSLATION, cells, "wire", "es");
        pair(set + "translation", Copy.Kind.TRANSLATION, cells, "en", "es");
        pair(set + "rewrite", Copy.Kind.REWRITE, cells, "wire", "rewrite");
        pair(set + "rewrite", Copy.Kind.REWRITE, cells, "en", "rewrite_en");
        for (String other : List.of("other_en", "rival_en")) {
            pair(set + "independent, another language", null, cells, "wire", other);
            pair(set + "independent, another language", null, cells, "es", other);
            pair(set + "independent, another language", null, cells, "other", other);
            pair(set + "independent, one language", null, cells, "en", other);
            pair(set + "independent, one language", null, cells, "rewrite_en", other);
        }
        pair(set + "independent, one language", null, cells, "wire", "other");
        pair(set + "independent, one language", null, cells, "rewrite", "other");
        pair(set + "independent, another language", null, cells, "en", "other");
        pair(set + "independent, another language", null, cells, "es", "other");
    }

    private static void pair(
            String name, Copy.@Nullable Kind kind, Map<String, String> cells, String one, String other) {
        LocalDate day = LocalDate.parse(cells.get("day"));
        judge(
                name,
                kind,
                article("first", language(one), null, day, 9, cells.get(one)),
                article("second", language(other), null, day, 10, cells.get(other)),
                cells.get("event") + " " + one + " " + other);
    }

    private static String language(String key) {
        if (key.equals("es")) return "es";
        return key.endsWith("en") ? "en" : "fr";
    }

    /** Four of five passages go into other texts, so that no two pairs share one. */
    private static void machine(List<String> passages, int at) {
        String language = passages.get(at).substring(0, 2);
        String text = passages.get(at).substring(2).strip();
        String other = passages.get(at + 1).substring(2).strip();
        LocalDate day = LocalDate.of(2025, 3, 4);
        Article first = article("first", language, "Agence", day, 9, "Titre de la dépêche " + at + "\n\n" + text);
        List<String> sentences = List.of(text.split("(?<=[.!?»]) "));
        String half = String.join(" ", sentences.subList(0, Math.max(1, sentences.size() / 2)));
        BiFunction<String, String, Article> second =
                (outlet, body) -> article("second", language, outlet, day, 10, "Un tout autre titre\n\n" + body);
        judge("headline", Copy.Kind.COPY, first, second.apply("Courrier", text), "passage " + at);
        judge("cut", Copy.Kind.CUT, first, second.apply("Courrier", half), "passage " + at);
        judge("altered", Copy.Kind.COPY, first, second.apply("Courrier", raised(text)), "passage " + at);
        judge(
                "version",
                Copy.Kind.VERSION,
                first,
                second.apply("Agence", raised(text) + "\n\n" + other),
                "passage " + at);
        String more = passages.get(at + 2).substring(2) + "\n\n"
                + passages.get(at + 3).substring(2);
        Article quoting = second.apply("Courrier", other + "\n\n« " + quote(sentences) + " »\n\n" + more);
        List<Article> both = List.of(first, quoting);
        Copies copies = copies(both);
        int[] counts = FOUND.computeIfAbsent("quotation", key -> new int[3]);
        counts[0]++;
        if (copies.families().isEmpty() && copies.quotations().size() == 1) counts[1]++;
        else ERRORS.add("quotation: passage " + at + " " + copies.families().size());
    }

    /** As many sentences as have 25 words together. */
    private static String quote(List<String> sentences) {
        String quote = "";
        for (String sentence : sentences) {
            if (quote.split(" ").length >= 25) break;
            quote = (quote + " " + sentence).strip();
        }
        return quote;
    }

    /** The last digit of each number is another. */
    private static String raised(String text) {
        StringBuilder raised = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            boolean last = digit && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
            if (last) raised.setCharAt(i, (char) ('0' + (text.charAt(i) - '0' + 1) % 10));
        }
        return raised.toString();
    }

    private static void judge(String name, Copy.@Nullable Kind kind, Article first, Article second, String told) {
        Copies copies = copies(List.of(first, second));
        int[] counts = FOUND.computeIfAbsent(name, key -> new int[3]);
        counts[0]++;
        if (copies.families().isEmpty()) {
            if (kind != null) ERRORS.add(name + ": missed " + told);
            return;
        }
        counts[1]++;
        Copy.Kind given = copies.families().get(0).copies().get(0).kind();
        if (given == kind) counts[2]++;
        else ERRORS.add(name + ": " + given + " " + told);
    }

    private static Copies copies(List<Article> articles) {
        Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
        for (Article article : articles) {
            ArticleReading reading = bilan.read(article);
            fingerprints.put(article.id(), Fingerprint.of(article, reading.claims(), numerals));
        }
        return new RepostFinder().find(articles, fingerprints);
    }

    private static Article article(
            String id, String language, @Nullable String outlet, LocalDate day, int hour, String body) {
        When when = new When(day, LocalTime.of(hour, 0), null, When.Precision.MINUTE);
        String title = body.contains("\n\n") ? body.substring(0, body.indexOf("\n\n")) : null;
        return new Article(id, title, body, outlet, language, when, null, null, List.of());
    }

    /** A line of JSON that holds nothing but texts. */
    private static Map<String, String> cells(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inside && c == '\\') part.append(line.charAt(++i));
            else if (c != '"') part.append(c);
            else {
                if (inside) parts.add(part.toString());
                part.setLength(0);
                inside = !inside;
            }
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) cells.put(parts.get(i), parts.get(i + 1));
        return cells;
    }

    private static double share(String kind, int what) {
        int[] counts = FOUND.get(kind);
        return (double) counts[what] / counts[0];
    }

    @Test
    void copiesAreFound() {
        for (String kind : List.of("translation", "rewrite", "headline", "cut", "altered", "version", "quotation")) {
            assertTrue(FOUND.get(kind)[0] >= OF_EACH, kind);
            assertTrue(share(kind, 1) >= 0.9, kind + " " + share(kind, 1));
        }
    }

    @Test
    void twoReportsOfOneEventAreNoCopies() {
        int found = FOUND.get("independent, one language")[1] + FOUND.get("independent, another language")[1];
        assertEquals(0, found, 2.0, "pairs taken for copies");
    }
}
