package bilan.pack;

import bilan.text.Folding;
import bilan.text.LanguageDetector;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the packs' languages a text is written in, from one sample of its words. Words that only one language
 * has decide where they are plain; else a model does, which is loaded then. Safe for threads.
 */
public final class LanguageGuess {
    private static final int SAMPLE = 2000;
    /** So many different telling words, one word in so many, and so many times fewer of other languages: that is plain. */
    private static final int PLAIN = 3;

    private static final int ONE_IN = 20;
    private static final int FEWER = 5;
    private final Set<String> codes;
    /** The language of each telling word. */
    private final Map<String, String> telling = new HashMap<>();

    private final LanguageDetector detector;

    /** By the model alone. */
    public LanguageGuess(Collection<String> codes) {
        this.codes = Set.copyOf(codes);
        detector = new LanguageDetector(this.codes);
    }

    /** @param telling the telling words of each language, by code; none for a language that is left to the model */
    public LanguageGuess(Map<String, Set<String>> telling) {
        this(telling.keySet());
        telling.forEach((code, words) -> words.forEach(word -> this.telling.put(Folding.key(word), code)));
    }

    /** The code of the likeliest of the languages, or null for a text without words. */
    public @Nullable String of(String text) {
        String sample = sample(text);
        if (sample.isBlank() || codes.isEmpty()) return null;
        if (codes.size() == 1) return codes.iterator().next();
        String told = told(sample);
        return told == null ? detector.detect(sample) : told;
    }

    /** The language whose telling words stand in a sample, if hardly any other's do. */
    private @Nullable String told(String sample) {
        Map<String, Integer> found = new TreeMap<>();
        int all = 0;
        Set<String> different = new HashSet<>();
        int words = 0;
        for (int from = 0; from < sample.length(); ) {
            int to = from;
            while (to < sample.length() && Character.isLetter(sample.charAt(to))) to++;
            if (to > from) {
                words++;
                String word = Folding.key(sample.substring(from, to));
                String code = telling.get(word);
                if (code != null && different.add(word)) found.merge(code, 1, Integer::sum);
                if (code != null) all++;
            }
            from = to + 1;
        }
        if (all * ONE_IN < words) return null;
        for (Map.Entry<String, Integer> language : found.entrySet()) {
            int others = different.size() - language.getValue();
            if (language.getValue() >= PLAIN && others * FEWER <= language.getValue()) return language.getKey();
        }
        return null;
    }

    /** Letters and single spaces only: figures and addresses say nothing of the language. */
    private static String sample(String text) {
        StringBuilder sample = new StringBuilder(Math.min(text.length(), SAMPLE));
        for (int i = 0; i < text.length() && sample.length() < SAMPLE; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || c == '\'' || c == '’') sample.append(c);
            else if (sample.length() > 0 && sample.charAt(sample.length() - 1) != ' ') sample.append(' ');
        }
        return sample.toString();
    }
}
