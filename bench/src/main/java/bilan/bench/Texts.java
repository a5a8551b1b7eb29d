package bilan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts that benchmarks read, from the folder shared by all projects. */
final class Texts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Texts() {}

    /** {@code ../shared}, or the folder named by the property {@code bilan.shared}. */
    static Path shared() {
        return Path.of(System.getProperty("bilan.shared", "../shared"));
    }

    /** The five French articles that it all began with. */
    static List<String> seeds() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(shared().resolve("seeds"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** The first articles on shootings of local American press. */
    static List<String> shootings(int most) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(shared().resolve("bench/gvc/articles.jsonl"))) {
            for (String line : lines.limit(most).toList()) {
                texts.add(JSON.readTree(line).path("text").asText());
            }
        }
        return texts;
    }

    /** Words and marks of a text, counted in one way for all, whatever a contender takes for a token. */
    static int tokens(String text) {
        int tokens = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter ? !inWord : !Character.isWhitespace(c)) tokens++;
            inWord = letter;
        }
        return tokens;
    }
}
