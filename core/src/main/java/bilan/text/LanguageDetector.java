package bilan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages apart by their letters. Of all that its model knows only those asked for are considered: short
 * French would else become Esperanto. Safe for threads; the model is loaded when first asked.
 */
public final class LanguageDetector {
    private static final String MODEL = "langdetect";
    /** So many letters tell a language from its neighbours. */
    private static final int TELLING = 150;
    /** Another language is meant if it is so many times likelier. */
    private static final double FAR = 3;

    private final Map<String, String> codes = new HashMap<>();
    private @Nullable LanguageDetectorModel model;

    /** Languages by their two-letter codes; those that have no three-letter code are never guessed. */
    public LanguageDetector(Set<String> languages) {
        for (String code : new TreeSet<>(languages)) {
            try {
                codes.put(new Locale.Builder().setLanguage(code).build().getISO3Language(), code);
            } catch (MissingResourceException | java.util.IllformedLocaleException e) {
                codes.remove(code);
            }
        }
    }

    /**
     * The likeliest of the languages; null when the text says nothing, or when it is long enough to tell and plainly in
     * another language.
     */
    public @Nullable String detect(CharSequence text) {
        opennlp.tools.langdetect.Language[] guesses = new LanguageDetectorME(model()).predictLanguages(text);
        for (opennlp.tools.langdetect.Language guess : guesses) {
            String code = codes.get(guess.getLang());
            if (code == null) continue;
            boolean foreign = text.length() >= TELLING && guess.getConfidence() < guesses[0].getConfidence() / FAR;
            return foreign ? null : code;
        }
        return null;
    }

    private synchronized LanguageDetectorModel model() {
        if (model != null) return model;
        try (InputStream in = DataJars.model(MODEL)) {
            model = new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("model '" + MODEL + "': " + e.getMessage(), e);
        }
        return model;
    }
}
