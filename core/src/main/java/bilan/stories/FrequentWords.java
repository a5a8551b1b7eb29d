package bilan.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In how many texts a word is to be expected, whatever the story. Immutable, safe for threads. */
final class FrequentWords {
    private static final String FILE = "frequent.tsv";

    private final Map<String, Map<Long, Double>> shares;

    private FrequentWords(Map<String, Map<Long, Double>> shares) {
        this.shares = shares;
    }

    /** The list that comes with Bilan. */
    static FrequentWords bundled() {
        try (InputStream stream = FrequentWords.class.getResourceAsStream(FILE)) {
            if (stream == null) throw new IllegalStateException(FILE + " is not in the jar");
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FrequentWords read(BufferedReader lines) throws IOException {
        Map<String, Map<Long, Double>> shares = new HashMap<>();
        boolean head = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            if (!head) {
                shares.computeIfAbsent(cells[0], language -> new HashMap<>())
                        .put(Print.hash(cells[1]), Integer.parseInt(cells[2]) / 1000.0);
            }
            head = false;
        }
        return new FrequentWords(shares);
    }

    /** The share of texts that hold the word; 0 for a rare one, and for every word of a language that is not listed. */
    double share(@Nullable String language, long word) {
        return language == null ? 0 : shares.getOrDefault(language, Map.of()).getOrDefault(word, 0.0);
    }
}
