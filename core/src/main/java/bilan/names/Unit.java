package bilan.names;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A word as names see it: a token, or the piece of one between hyphens ("Washington-based", "R-Fairfax").
 *
 * @param span where it stands
 * @param text as it stands
 * @param token number of its token in the sentence
 * @param opens it is the first piece of its token
 * @param closes it is the last piece
 */
record Unit(Span span, String text, int token, boolean opens, boolean closes) {

    static List<Unit> of(Sentence sentence) {
        List<Unit> units = new ArrayList<>(sentence.tokens().size());
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            int hyphen = token.text().indexOf('-');
            if (hyphen <= 0 || hyphen == token.text().length() - 1 || token.digits()) {
                units.add(new Unit(token.span(), token.text(), i, true, true));
                continue;
            }
            int from = 0;
            while (from <= token.text().length()) {
                int next = token.text().indexOf('-', from);
                int end = next < 0 ? token.text().length() : next;
                int start = token.span().start();
                if (end > from) {
                    units.add(new Unit(
                            new Span(start + from, start + end),
                            token.text().substring(from, end),
                            i,
                            from == 0,
                            next < 0));
                }
                if (next < 0) break;
                from = next + 1;
            }
        }
        return units;
    }

    boolean capitalised() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** « J. », "B": one capital letter. */
    boolean initial() {
        return capitalised() && (text.length() == 1 || text.length() == 2 && text.charAt(1) == '.');
    }
}
