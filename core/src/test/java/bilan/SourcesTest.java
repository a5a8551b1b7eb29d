package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the sources of core may look like, read as text. Language knowledge lives in {@code lang/}. */
class SourcesTest {
    private static final Path ROOT = Checkout.root();
    private static final Set<String> LISTS = Set.of("numbers.tsv", "hedges.tsv", "people.tsv", "cues.tsv");
    /** Tables of letters and of how they sound: some happen to be words. */
    private static final Set<String> LETTERS = Set.of("Sounds.java");

    /** Slots of messages and places in a text: no words are compared with them. */
    private static final Set<String> KEYS = Set.of("first", "second", "headline");

    @Test
    void noWordOfALanguageStandsInJava() throws IOException {
        Set<String> words = wordsOfTheLanguages();
        words.removeAll(wordsOfTheNotation());
        List<String> faults = new ArrayList<>();
        for (Path source : sources()) {
            if (LETTERS.contains(source.getFileName().toString())) continue;
            for (Literals.Literal literal : Literals.of(Files.readString(source))) {
                String word = literal.value().toLowerCase(Locale.ROOT);
                if (words.contains(word)) {
                    faults.add(ROOT.relativize(source) + ":" + literal.line() + ": \"" + literal.value()
                            + "\" is a word of a language; it belongs in lang/");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theWordTestFindsAWord() {
        List<Literals.Literal> found = Literals.of("""
                class A { // "no"
                    /* "nor" */ char c = '"'; String s = "une\\"x" + "vingtaine";
                }
                """);
        assertEquals(
                List.of("une\"x", "vingtaine"),
                found.stream().map(Literals.Literal::value).toList());
        assertEquals(2, found.get(1).line());
    }

    @Test
    void noFileOfCoreIsLongerThanFiveHundredLines() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path source : sources()) {
            long lines;
            try (var all = Files.lines(source)) {
                lines = all.count();
            }
            if (lines > 500) faults.add(ROOT.relativize(source) + " has " + lines);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPackageSaysThatNothingIsNull() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<Path> folders = new TreeSet<>();
        for (Path source : sources()) folders.add(source.getParent());
        assertFalse(folders.isEmpty());
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("NullMarked")) {
                faults.add(ROOT.relativize(folder) + " lacks a null-marked package-info.java");
            }
        }
        assertEquals(List.of(), faults);
    }

    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(ROOT.resolve("core/src/main/java"))) {
            List<Path> sources = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertTrue(sources.size() > 20, "the sources of core are not where this test looks");
            return sources;
        }
    }

    /** First columns of the lists of all packs: lower-cased, brace endings spelt out, single letters left out. */
    private static Set<String> wordsOfTheLanguages() throws IOException {
        Set<String> words = new HashSet<>();
        for (Path list : lists()) {
            if (!LISTS.contains(list.getFileName().toString())) continue;
            for (String line : entries(list)) {
                String word = line.split("\t", 2)[0]
                        .replace("\"", "")
                        .replace('_', ' ')
                        .toLowerCase(Locale.ROOT);
                int brace = word.indexOf('{');
                if (brace < 0) {
                    words.add(word);
                } else {
                    String endings = word.substring(brace + 1, Math.max(brace + 1, word.indexOf('}')));
                    for (String ending : endings.split(",", -1)) words.add(word.substring(0, brace) + ending);
                }
            }
        }
        words.removeIf(word -> word.length() < 2);
        return words;
    }

    /** Words that the engine shares with all packs: columns, values, features, properties, and what lang/README.md quotes. */
    private static Set<String> wordsOfTheNotation() throws IOException {
        Set<String> words = new HashSet<>(KEYS);
        for (Path list : lists()) {
            List<String> lines = entries(list);
            if (lines.isEmpty()) continue;
            words.addAll(List.of(lines.get(0).split("\t", -1)));
            for (String line : lines) {
                String[] columns = line.split("\t", -1);
                for (int i = 1; i < columns.length; i++) words.addAll(List.of(columns[i].split("[ ;|=]+", -1)));
            }
        }
        try (var all = Files.walk(ROOT.resolve("lang"))) {
            for (Path file :
                    all.filter(path -> path.endsWith("pack.properties")).toList()) {
                for (String line : Files.readAllLines(file)) words.add(line.split("[ =:]", 2)[0]);
            }
        }
        boolean quoted = false;
        for (String part : Files.readString(ROOT.resolve("lang/README.md")).split("`", -1)) {
            if (quoted) words.addAll(List.of(part.split("[^A-Za-z_-]+", -1)));
            quoted = !quoted;
        }
        for (String line : Files.readAllLines(ROOT.resolve("lang/README.md"))) {
            if (line.startsWith("|")) words.addAll(List.of(line.split("[^A-Za-z_-]+", -1)));
        }
        for (Path source : sources()) {
            // names of constants and components: "about" is Hedge.ABOUT, "source" a column of the output
            for (String name : Files.readString(source).split("[^A-Za-z_]+", -1)) {
                if (name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)))
                    words.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static List<Path> lists() throws IOException {
        try (var all = Files.walk(ROOT.resolve("lang"))) {
            return all.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
        }
    }

    private static List<String> entries(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
