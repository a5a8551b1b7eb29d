package bilan.time;

import bilan.text.Token;
import java.util.List;

/** Whether what a day belongs to has happened or is still to come, as the verbs around it say. */
final class Tense {
    /** So many words before a weekday a verb of the future still means the coming one. */
    private static final int ANNOUNCED = 5;

    private Tense() {}

    /** « lundi sera un jour de deuil »; not « a dit lundi qu'il sera là ». */
    static boolean looksAhead(List<Token> tokens, int end) {
        int at = end < tokens.size() && tokens.get(end).has("adverb") ? end + 1 : end;
        return at < tokens.size() && isAhead(tokens.get(at));
    }

    /** « les obsèques auront lieu samedi », "will be buried on Saturday" */
    static boolean isAnnounced(List<Token> tokens, int from) {
        for (int i = from - 1;
                i >= Math.max(0, from - ANNOUNCED) && !tokens.get(i).punctuation();
                i--) {
            if (isAhead(tokens.get(i))) return true;
            // « seront là, a-t-il dit lundi »
            boolean other = tokens.get(i).has("finite")
                    && !tokens.get(i).has("noun")
                    && !tokens.get(i).has("preposition")
                    && !tokens.get(i).has("participle")
                    && !tokens.get(i).has("adjective");
            if (other) return false;
        }
        return false;
    }

    private static boolean isAhead(Token token) {
        return token.has("finite") && token.has("future") && !token.has("noun") && !token.has("past");
    }

    /** A verb of the sentence is in the future: its years may be too. */
    static boolean looksAhead(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.has("future") && token.has("finite") || token.has("modal")) return true;
        }
        return false;
    }

    /** The verb in front of the date is past and nothing there looks ahead. */
    static boolean isPast(List<Token> tokens, WrittenDate date, TimeWords words) {
        boolean past = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.has("future") || token.has("modal") || token.has("conditional")) return false;
            if (token.has("infinitive") && i < date.from()) return false;
            boolean event = token.has("past") && token.has("finite") && !token.has("noun") && !token.has("adjective");
            if (event && Math.abs(i - date.from()) <= 8) past = true;
        }
        return past && words.before(tokens, date.from(), "since") == null;
    }
}
