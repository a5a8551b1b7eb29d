package bilan.names;

import bilan.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells voices apart whatever the language: « ministère de l'Intérieur », "Interior Ministry" and «Ministerio del
 * Interior» have the same words here. Read from {@code names/voices.tsv}. Immutable, safe for threads.
 */
public final class VoiceWords {
    private static final String NOTHING = "-";
    private final Map<String, String> concepts;

    private VoiceWords(Map<String, String> concepts) {
        this.concepts = concepts;
    }

    private static final class Bundled {
        static final VoiceWords WORDS = read();
    }

    /** The table that comes with Bilan, read when first asked for. */
    public static VoiceWords bundled() {
        return Bundled.WORDS;
    }

    /** The concepts and other telling words of a source's name, sorted, each once. */
    public List<String> of(String name) {
        TreeSet<String> words = new TreeSet<>();
        String folded = Folding.stripAccents(Folding.key(name));
        int from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at < folded.length() && (Character.isLetterOrDigit(folded.charAt(at)) || folded.charAt(at) == '-'))
                continue;
            add(folded.substring(from, at), words);
            from = at + 1;
        }
        return new ArrayList<>(words);
    }

    private void add(String word, Set<String> words) {
        if (word.isEmpty()) return;
        String concept = concepts.get(word);
        if (concept == null && word.indexOf('-') > 0) {
            for (String part : word.split("-")) add(part, words);
        } else if (concept == null) {
            if (word.length() > 1) words.add(word);
        } else if (!concept.equals(NOTHING)) {
            words.add(concept);
        }
    }

    private static VoiceWords read() {
        Map<String, String> concepts = new HashMap<>();
        try (InputStream in = VoiceWords.class.getResourceAsStream("/names/voices.tsv")) {
            if (in == null) throw new IOException("names/voices.tsv is missing");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) continue;
                String[] cells = line.split("\t", -1);
                for (int i = 1; i < cells.length; i++) {
                    for (String word : cells[i].split("\\|")) concepts.putIfAbsent(word, cells[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new VoiceWords(Map.copyOf(concepts));
    }
}
