package bilan.copies;

import bilan.text.Article;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells from two fingerprints whether one article repeats the other. Two reports of one event share its names, its
 * figures and whoever gave them; what they do not share is the choice of facts, the order in which these come, and the
 * words between them.
 */
final class Resemblance {
    /** Half of the shorter text, word for word: nothing else is needed. */
    private static final double COPIED = 0.5;
    /** Less, if the figures agree: a rewritten wire copy keeps about a third of its word triples. */
    private static final double REWRITTEN = 0.2;

    private static final int FEWEST_COMMON = 12;
    private static final double SAME_FIGURES = 0.75;
    private static final int FEWEST_FIGURES = 4;

    /** Of a text that turns every sentence round, its longer words and its pairs of words, both together. */
    private static final double SAME_WORDS = 0.94;

    private static final double FEWEST_WORDS = 0.55;
    private static final double SAME_NUMBERS = 0.75;
    /** A text that names where it comes from need not resemble it so much. */
    private static final double SAME_WORDS_CREDITED = 0.65;
    /** A long text with so much in common that only order and wording can differ. */
    private static final int MANY_KNOWN = 9;

    private static final double REWRITTEN_LONG = 0.15;
    /** Two reports share the place, the toll and the speaker; a copy shares more than these. */
    private static final int FEWEST_KNOWN = 4;

    /** Numbers, names and words of Latin, in order: independent reports in two languages stay below .3. */
    private static final double TRANSLATED = 0.32;

    private static final double TRANSLATED_LONG = 0.3;
    private static final double TRANSLATED_CREDITED = 0.24;
    private static final double TRANSLATED_NUMBERS = 0.8;
    private static final int DAYS = 14;

    /** Of a copy that is shorter than this share of its original, so much stands in it: the rest was cut off. */
    private static final double CUT = 0.8;
    /** A text that has less than one in so many of its words from another uses it, and is no copy. */
    private static final int USES = 3;

    private static final int QUOTED_WORDS = 20;
    private static final int FEWEST_NEW = 2;
    private static final int DAYS_OF_SERIES = 3;

    private final Article first;
    private final Fingerprint one;
    private final Article second;
    private final Fingerprint other;
    private final int common;

    /** The first is the one published before. */
    Resemblance(Article first, Fingerprint one, Article second, Fingerprint other) {
        this.first = first;
        this.one = one;
        this.second = second;
        this.other = other;
        common = one.common(other);
    }

    /** What the second is, as a copy of the first; null if it is none. */
    Copy.@Nullable Kind kind() {
        boolean copied = common >= FEWEST_COMMON && shared() >= COPIED && !uses();
        boolean translated = !copied && isTranslation();
        if (!copied && !translated && !isRewritten()) return null;
        if (isVersion()) return Copy.Kind.VERSION;
        if (translated) return Copy.Kind.TRANSLATION;
        if (!copied) return Copy.Kind.REWRITE;
        boolean within = common >= CUT * other.runs();
        return within && other.runs() < CUT * one.runs() ? Copy.Kind.CUT : Copy.Kind.COPY;
    }

    /** How plainly: word for word first, then by the words. */
    double strength() {
        return shared() + one.contentShared(other);
    }

    /** How many words of the first the second holds in runs of a sentence's length; 0 if it quotes nothing. */
    int quoted() {
        if (common < QUOTED_WORDS - 2) return 0;
        return other.wordsOf(one, QUOTED_WORDS);
    }

    private double shared() {
        int shorter = Math.min(one.runs(), other.runs());
        return shorter == 0 ? 0 : (double) common / shorter;
    }

    /** A long text that prints another somewhere; the same outlet only goes on with its own. */
    private boolean uses() {
        return other.runs() > USES * common && !sameOutlet();
    }

    private boolean sameOutlet() {
        return first.outlet() != null && first.outlet().equals(second.outlet());
    }

    private boolean isRewritten() {
        if (first.language() != null
                && second.language() != null
                && !first.language().equals(second.language())) {
            return false;
        }
        if (common >= FEWEST_COMMON && shared() >= REWRITTEN && sameFigures()) return true;
        int known = one.known(other);
        if (!isNear() || known < FEWEST_KNOWN || one.numbersShared(other) < SAME_NUMBERS) return false;
        if (common >= FEWEST_COMMON && shared() >= REWRITTEN_LONG && known >= MANY_KNOWN) return true;
        double words = one.contentCovered(other);
        double both = words + one.pairsShared(other);
        return words >= FEWEST_WORDS && both >= SAME_WORDS || both >= SAME_WORDS_CREDITED && other.credits(one);
    }

    private boolean sameFigures() {
        return Math.min(one.figures().size(), other.figures().size()) >= FEWEST_FIGURES
                && one.figuresShared(other) >= SAME_FIGURES;
    }

    private boolean isTranslation() {
        if (first.language() == null || first.language().equals(second.language()) || !isNear()) return false;
        int longer = Math.max(one.words(), other.words());
        int known = one.known(other);
        if (Math.min(one.words(), other.words()) * 2 < longer || known < FEWEST_KNOWN) return false;
        double numbers = one.numbersShared(other);
        double anchors = one.anchorsShared(other);
        if (other.credits(one)) return numbers >= SAME_NUMBERS && anchors >= TRANSLATED_CREDITED;
        return numbers >= TRANSLATED_NUMBERS && anchors >= (known >= MANY_KNOWN ? TRANSLATED_LONG : TRANSLATED);
    }

    private boolean isNear() {
        if (first.published() == null || second.published() == null) return true;
        return Math.abs(ChronoUnit.DAYS.between(
                        first.published().date(), second.published().date()))
                <= DAYS;
    }

    /** The bulletin of another week: the same words, and not one figure of the week before. */
    private boolean isNextOfSeries() {
        if (first.published() == null || second.published() == null) return false;
        long days = ChronoUnit.DAYS.between(
                first.published().date(), second.published().date());
        if (days < DAYS_OF_SERIES || one.figures().isEmpty() || other.figures().isEmpty()) return false;
        return Alignment.of(one.figures(), other.figures()).isEmpty();
    }

    /** An outlet that prints its own text again, or a text that comes back days later with new figures throughout. */
    private boolean isVersion() {
        if (isNextOfSeries()) return true;
        if (first.outlet() != null && second.outlet() != null) return sameOutlet();
        if (first.published() == null || second.published() == null) return false;
        if (!first.published().date().isBefore(second.published().date())) return false;
        // a copy that altered figures keeps the words around them
        if (common >= CUT * other.runs()) return false;
        List<Alignment.Pair> kept = Alignment.of(one.figures(), other.figures());
        int fresh = Math.min(one.figures().size(), other.figures().size()) - kept.size();
        return fresh >= FEWEST_NEW && fresh >= kept.size();
    }
}
