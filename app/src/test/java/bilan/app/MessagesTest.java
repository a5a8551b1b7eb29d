package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.workbench.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the commands say, in both languages; what is said of a dossier stands with the workbench. */
class MessagesTest {
    private final Words english = Words.in("en", Main.MESSAGES);
    private final Words french = Words.in("fr", Main.MESSAGES);

    @Test
    void bothLanguagesSayEverything() {
        assertEquals(
                new TreeSet<>(english.bundle().keySet()),
                new TreeSet<>(french.bundle().keySet()));
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        for (String key : english.bundle().keySet()) {
            assertEquals(
                    gaps(english.bundle().getString(key)), gaps(french.bundle().getString(key)), key);
        }
    }

    /** A key that is built from parts counts as used if its beginning, up to a full stop, stands in the code. */
    @Test
    void noMessageIsUnused() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        Words shared = Words.in("en");
        for (String key : english.bundle().keySet()) {
            if (shared.has(key) || key.startsWith("usage.") || key.startsWith("bilan.")) continue;
            String bare = key.replaceFirst("\\.(one|other|term)$", "");
            String stem = bare.substring(0, bare.lastIndexOf('.') + 1);
            boolean used =
                    code.indexOf('"' + bare + '"') >= 0 || (!stem.isEmpty() && code.indexOf('"' + stem + '"') >= 0);
            assertTrue(used, key);
        }
    }

    @Test
    void frenchMarksKeepToTheirWord() {
        assertEquals(
                "il n'y a pas de commande «\u202fx\u202f». Commandes\u202f: a.",
                french.text("error.command", "x", "a"));
    }

    private static SortedSet<String> gaps(String template) {
        SortedSet<String> gaps = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(template).results().forEach(gap -> gaps.add(gap.group()));
        return gaps;
    }
}
