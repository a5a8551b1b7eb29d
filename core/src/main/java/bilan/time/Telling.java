package bilan.time;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.When;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which period a statement is about: one that opens its clause, « En 2019, 22 personnes se sont noyées », one right
 * behind it, "22 drowned in 2019", or one that a "when" ties to it, "since 1961, when 230 died". A year elsewhere belongs
 * to something else: "a hotel built in 1931". Confined to one sentence.
 */
final class Telling {
    /** So many words may stand between a statement and the period behind it. */
    private static final int BEHIND = 6;
    /** So many words stand at most between the year of an event and what it did. */
    private static final int ACTS = 2;
    /** So many words stand at most between a period and the "when" behind it. */
    private static final int WHEN = 2;

    private final TimeWords words;
    private final List<Token> tokens;
    private final List<PeriodMention> periods;

    Telling(TimeWords words, Sentence sentence, List<PeriodMention> periods) {
        this.words = words;
        tokens = sentence.tokens();
        this.periods = periods;
    }

    /** The period that the statement is about; null if the sentence names none that is. */
    @Nullable
    PeriodMention of(Span statement) {
        PeriodMention best = null;
        int least = Integer.MAX_VALUE;
        for (PeriodMention mention : periods) {
            int rank = rank(mention.span(), statement);
            if (rank < least) {
                best = mention;
                least = rank;
            }
        }
        return best;
    }

    /** A "when" ties the statement to what stands before it. */
    boolean isTied(Span moment, Span statement) {
        int behind = behind(moment);
        for (int i = behind; i <= Math.min(behind + WHEN, tokens.size() - 1); i++) {
            TimeWords.Word when = words.at(tokens, i, "when");
            if (when != null) {
                return tokens.get(i).span().end() <= statement.start()
                        && !isParted(tokens.get(i).span().end(), statement.start());
            }
            boolean small = tokens.get(i).key().equals(",") || words.at(tokens, i, "of") != null;
            if (!small) return false;
        }
        return false;
    }

    /** Lower is nearer; the highest if the two have nothing to do with each other. */
    private int rank(Span moment, Span statement) {
        if (statement.overlaps(moment)) return 0;
        if (moment.end() <= statement.start()) {
            if (isTied(moment, statement)) return 1;
            boolean opens = isOpening(moment) && !isParted(moment.end(), statement.start());
            return opens || isAside(moment, statement) || isOfWhatActs(moment, statement) ? 3 : Integer.MAX_VALUE;
        }
        return isBeside(statement.end(), moment.start()) ? 2 : Integer.MAX_VALUE;
    }

    /** It stands at the head of its sentence or of a clause, behind no more than small words. */
    private boolean isOpening(Span moment) {
        for (int i = behind(moment) - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.span().start() >= moment.start()) continue;
            String key = token.key();
            if (key.equals(";") || key.equals(":") || key.equals("«") || key.equals("\"") || key.equals("("))
                return true;
            if (token.has("subordinator") || token.has("conjunction") && !token.has("preposition")) return true;
            boolean small = token.has("preposition")
                    || token.has("article")
                    || token.has("determiner")
                    || token.has("adverb") && !token.has("verb");
            if (!small && !key.equals("-") && !key.equals("–") && !key.equals("—")) return false;
        }
        return true;
    }

    /** « Le dernier séisme, en 2009, avait fait 308 morts » */
    private boolean isAside(Span moment, Span statement) {
        int behind = behind(moment);
        int before = before(moment);
        if (before > 0 && tokens.get(before).has("preposition")) before--;
        return before >= 0
                && behind < tokens.size()
                && tokens.get(before).key().equals(",")
                && tokens.get(behind).key().equals(",")
                && isNear(behind + 1, statement);
    }

    /** « le séisme de 1985 a fait 6 000 morts », "the 2010 earthquake killed 200,000": a noun stands between, at most. */
    private boolean isOfWhatActs(Span moment, Span statement) {
        int before = before(moment);
        boolean attribute = before > 0 && tokens.get(before).has("preposition")
                || before >= 0 && tokens.get(before).has("determiner");
        return attribute && isNear(behind(moment), statement);
    }

    /** Very few words and no mark stand before the statement. */
    private boolean isNear(int from, Span statement) {
        int between = 0;
        for (int i = from; i < tokens.size() && tokens.get(i).span().start() < statement.start(); i++) {
            if (tokens.get(i).punctuation() || ++between > ACTS) return false;
        }
        return true;
    }

    private int before(Span moment) {
        int before = behind(moment) - 1;
        while (before >= 0 && tokens.get(before).span().start() >= moment.start()) before--;
        return before;
    }

    /** Something between ends the clause: a semicolon, a colon, a full stop. */
    private boolean isParted(int from, int to) {
        for (Token token : tokens) {
            if (token.span().start() < from || token.span().end() > to) continue;
            String key = token.key();
            if (key.equals(";") || key.equals(":") || key.equals(".")) return true;
        }
        return false;
    }

    /** Few words between, no mark and no verb: "lost their lives on the range in 2021". */
    private boolean isBeside(int from, int to) {
        int between = 0;
        for (Token token : tokens) {
            if (token.span().start() < from || token.span().end() > to) continue;
            if (token.punctuation() || token.digits()) return false;
            boolean verb = token.has("participle") || token.has("finite");
            if (verb && !token.has("noun") && !token.has("preposition") && !token.has("determiner")) return false;
            if (++between > BEHIND) return false;
        }
        return true;
    }

    private int behind(Span moment) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).span().start() < moment.end()) at++;
        return at;
    }

    /** The month or the year of a period that was over before a text was published; null if it is neither. */
    static @Nullable When past(Period period, @Nullable LocalDate published) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null || published != null && !to.isBefore(published)) return null;
        return switch (period.unit()) {
            case MONTH -> new When(from, null, null, When.Precision.MONTH);
            case YEAR -> new When(from, null, null, When.Precision.YEAR);
            default -> null;
        };
    }
}
