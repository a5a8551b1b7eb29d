package bilan.time;

import bilan.text.Token;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads quarters, seasons, years and decades. Confined to one sentence. */
final class YearMoments {
    private final Clues clues;
    private final SpanMoments spans;
    private final List<Token> tokens;
    private final @Nullable LocalDate today;

    YearMoments(Clues clues, SpanMoments spans) {
        this.clues = clues;
        this.spans = spans;
        tokens = clues.tokens();
        today = clues.today();
    }

    Moments.@Nullable Part quarter(int at) {
        PeriodWords.Hit word = clues.hit(at, "quarter");
        if (word == null) return semester(at);
        int next = clues.skipped(at + word.length());
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        if (year > 0) return new Moments.Part(next + 1, Period.quarter(year, word.number()), Moments.Round.NEVER);
        if (today == null) return null;
        Period period = Period.quarter(today.getYear(), word.number());
        if (period.from().isAfter(today)) period = Period.quarter(today.getYear() - 1, word.number());
        return new Moments.Part(at + word.length(), period, Moments.Round.YEAR);
    }

    /** "H1 2016" */
    private Moments.@Nullable Part semester(int at) {
        PeriodWords.Hit word = clues.hit(at, "semester");
        int next = word == null ? tokens.size() : clues.skipped(at + word.length());
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        return word == null || year < 0
                ? null
                : new Moments.Part(
                        next + 1, SpanMoments.half(LocalDate.of(year, word.number() * 6, 1)), Moments.Round.NEVER);
    }

    Moments.@Nullable Part season(int at) {
        PeriodWords.Hit word = clues.hit(at, "season");
        if (word == null) return null;
        int end = at + word.length();
        int next = clues.skipped(end);
        int year = next < tokens.size() ? TimeWords.year(tokens.get(next)) : -1;
        if (year > 0) return new Moments.Part(next + 1, Period.season(year, word.number()), Moments.Round.NEVER);
        PeriodWords.Hit shift = clues.hit(end, "shift");
        if (shift == null || today == null) return null;
        Moments.Part turned = spans.turned(at, shift.number());
        return turned == null ? null : new Moments.Part(end + shift.length(), turned.period(), Moments.Round.NEVER);
    }

    /** "the 1990s", « les années 90 » */
    Moments.@Nullable Part decade(int at) {
        String key = tokens.get(at).key();
        Moments.Part called = named(at);
        if (called != null) return called;
        boolean figures = key.length() == 5 && key.endsWith("s") && TimeWords.isDigits(key.substring(0, 4));
        if (figures && key.charAt(3) == '0') {
            return new Moments.Part(at + 1, Period.decade(Integer.parseInt(key.substring(0, 4))), Moments.Round.NEVER);
        }
        PeriodWords.Hit span = clues.hit(at, "span");
        if (span == null || !span.value().equals("year") && !span.value().equals("decade")) return null;
        int next = clues.skipped(at + span.length());
        int named = next < tokens.size() && clues.isPlural(at) ? clues.count(next) : -1;
        if (named >= 20 && named < 100 && named % 10 == 0)
            return new Moments.Part(next + 1, Period.decade(1900 + named), Moments.Round.NEVER);
        if (next >= tokens.size() || !TimeWords.isDigits(tokens.get(next).key())) return null;
        String digits = tokens.get(next).key();
        boolean years = clues.isPlural(at) || span.value().equals("decade");
        if (!digits.endsWith("0") || digits.length() != 2 && digits.length() != 4 || !years) return null;
        int first = Integer.parseInt(digits);
        if (digits.length() == 2) first += first <= 20 ? 2000 : 1900;
        return new Moments.Part(next + 1, Period.decade(first), Moments.Round.NEVER);
    }

    /** "the seventies", "the 1970's", "the '70s": not "in his 40s". */
    private Moments.@Nullable Part named(int at) {
        PeriodWords.Hit decade = clues.hit(at, "decade");
        boolean article = at > 0 && tokens.get(at - 1).has("article")
                || at > 0 && tokens.get(at - 1).has("determiner");
        if (decade != null) {
            boolean said = article || at > 0 && tokens.get(at - 1).has("preposition");
            return said ? new Moments.Part(at + 1, Period.decade(decade.number()), Moments.Round.NEVER) : null;
        }
        String key = tokens.get(at).key();
        int year = TimeWords.year(tokens.get(at));
        boolean genitive = at + 2 < tokens.size()
                && tokens.get(at + 1).key().equals("'")
                && tokens.get(at + 2).key().equals("s")
                && tokens.get(at + 2).span().start() == tokens.get(at).span().end() + 1;
        if (year > 0 && year % 10 == 0 && genitive)
            return new Moments.Part(at + 3, Period.decade(year), Moments.Round.NEVER);
        boolean brief = key.length() == 3 && key.endsWith("0s") && Character.isDigit(key.charAt(0));
        boolean marked = at > 0 && tokens.get(at - 1).key().equals("'");
        if (!brief || !marked && !article || clues.isCounted(at + 1)) return null;
        int first = 10 * (key.charAt(0) - '0');
        return new Moments.Part(at + 1, Period.decade((first <= 20 ? 2000 : 1900) + first), Moments.Round.NEVER);
    }

    Moments.@Nullable Part year(int at, boolean bare) {
        int year = TimeWords.year(tokens.get(at));
        boolean said = bare || at > 0 && tokens.get(at - 1).has("preposition");
        if (!said)
            return year > 0 && isAttribute(at)
                    ? new Moments.Part(at + 1, Period.year(year), Moments.Round.NEVER)
                    : null;
        int end = at + 1;
        if (year < 0) {
            SpokenNumbers.Spoken spoken = clues.times().spoken().year(tokens, at);
            if (spoken == null) return null;
            year = spoken.value();
            end = spoken.end();
        }
        if (end < tokens.size()) {
            Token next = tokens.get(end);
            boolean counted = next.has("noun") && !next.has("preposition") && !next.has("conjunction");
            if (counted && !next.has("verb") && !next.punctuation()) return null;
        }
        return new Moments.Part(end, Period.year(year), Moments.Round.NEVER);
    }

    /** "the 2010 earthquake", not "the 2000 people" */
    private boolean isAttribute(int at) {
        if (at == 0 || at + 1 >= tokens.size() || !tokens.get(at - 1).has("determiner")) return false;
        Token next = tokens.get(at + 1);
        return next.has("noun") && next.has("singular") && !next.has("plural") && !next.has("preposition");
    }
}
