package bilan.pack;

import bilan.text.LanguageDetector;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which of the packs' languages a text is written in, from one sample of its words. Safe for threads. */
public final class LanguageGuess {
    private static final int SAMPLE = 2000;
    private final Set<String> codes;
    private final LanguageDetector detector;

    public LanguageGuess(Collection<String> codes) {
        this.codes = Set.copyOf(codes);
        detector = new LanguageDetector(this.codes);
    }

    /** The code of the likeliest of the languages, or null for a text without words. */
    public @Nullable String of(String text) {
        String sample = sample(text);
        if (sample.isBlank() || codes.isEmpty()) return null;
        return codes.size() == 1 ? codes.iterator().next() : detector.detect(sample);
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
