package bilan.time;

import bilan.text.Token;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of time of one sentence, looked up once, and the day they are counted from. Confined to one sentence. */
final class Clues {
    private final List<Token> tokens;
    private final PeriodWords words;
    /** The dateline; null if there is none: then only what names its year is read. */
    private final @Nullable LocalDate today;

    private final @Nullable List<PeriodWords.Hit>[] known;

    @SuppressWarnings("unchecked") // an array of lists, filled with nothing but lists
    Clues(List<Token> tokens, PeriodWords words, @Nullable LocalDate today) {
        this.tokens = tokens;
        this.words = words;
        this.today = today;
        known = (List<PeriodWords.Hit>[]) new List<?>[tokens.size() + 1];
    }

    List<Token> tokens() {
        return tokens;
    }

    TimeWords times() {
        return words.times();
    }

    PeriodWords.@Nullable Hit hit(int at, String kind) {
        if (at < 0 || at >= tokens.size()) return null;
        List<PeriodWords.Hit> hits = known[at];
        if (hits == null) {
            hits = words.at(tokens, at);
            known[at] = hits;
        }
        return PeriodWords.of(hits, kind);
    }

    /** Behind small words that stand inside dates; at most three. */
    int skipped(int at) {
        int next = at;
        for (int i = 0; i < 3; i++) {
            PeriodWords.Hit small = hit(next, "of");
            if (small == null && !isJoint(next)) break;
            next += small == null ? 1 : small.length();
        }
        return next;
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    int count(int at) {
        return words.count(tokens.get(at));
    }

    /** A day of the month in words, or null. */
    SpokenNumbers.@Nullable Spoken spokenDay(int at) {
        return words.times().spoken().day(tokens, at);
    }

    /** Some token of the stretch is a week. */
    boolean isWeeks(int from, int to) {
        for (int i = from; i < to; i++) {
            PeriodWords.Hit span = hit(i, "span");
            if (span != null && span.value().equals("week")) return true;
        }
        return false;
    }

    boolean isSingular(int at) {
        return tokens.get(at).has("singular") && !tokens.get(at).has("plural");
    }

    boolean isPlural(int at) {
        return tokens.get(at).has("plural") && !tokens.get(at).has("singular");
    }

    LocalDate day() {
        if (today == null) throw new IllegalStateException("nothing is counted from a dateline that is not there");
        return today;
    }

    /** What follows is what a number counts, not the rest of the sentence. */
    boolean isCounted(int at) {
        if (at >= tokens.size()) return false;
        Token next = tokens.get(at);
        if (next.punctuation())
            return next.key().equals("-")
                    || next.key().equals("/")
                    || next.key().equals("%");
        if (next.has("noun") && next.has("plural") && !next.has("preposition")) return true;
        return !next.has("preposition") && !next.has("conjunction") && !next.has("verb");
    }

    /** « mardi dernier », not "Tuesday last week" nor « a annoncé samedi cette institution ». */
    PeriodWords.@Nullable Hit shiftBehind(int at) {
        PeriodWords.Hit shift = hit(at, "shift");
        if (shift == null || shift.number() == 0 || hit(at + shift.length(), "span") != null) return null;
        return shift;
    }

    /** 2017-Q1, Q1/2019: a mark that touches both its neighbours, one of them a word. */
    private boolean isJoint(int at) {
        return at > 0
                && at + 1 < tokens.size()
                && isMark(at)
                && tokens.get(at).span().start() == tokens.get(at - 1).span().end()
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start()
                && (hit(at - 1, "quarter") != null
                        || hit(at + 1, "quarter") != null
                        || hit(at - 1, "semester") != null
                        || hit(at + 1, "semester") != null
                        || hit(at + 1, "month") != null);
    }

    boolean isMark(int at) {
        if (at < 0 || at >= tokens.size()) return false;
        String key = tokens.get(at).key();
        return key.equals("/") || key.equals("-");
    }
}
