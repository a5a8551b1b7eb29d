package bilan.time;

import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.pack.Lexicon;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words that periods are made of: the lists {@code periods}, {@code time} and {@code dates}. Immutable. */
final class PeriodWords {
    /** 05-September-2016 */
    private static final int LONGEST = 20;

    private final Lexicon lexicon;
    private final TimeWords times;

    PeriodWords(LanguagePack pack, TimeWords times) {
        lexicon = pack.lexicon().of(List.of("periods", "time", "dates"));
        this.times = times;
    }

    TimeWords times() {
        return times;
    }

    /** One word or phrase of time in a sentence. */
    record Hit(String kind, String value, int length) {
        int number() {
            return Integer.parseInt(value);
        }
    }

    /** Every word of time that starts at a token, longest first. */
    List<Hit> at(List<Token> tokens, int at) {
        List<Hit> hits = new ArrayList<>();
        for (Lexicon.Hit hit : lexicon.hits(tokens, at)) {
            Entry entry = hit.entry();
            // "march" and "may" are months only with their capital
            int letter = entry.phrase().startsWith("\"") ? 1 : 0;
            boolean capital = Character.isUpperCase(entry.phrase().charAt(letter));
            if (capital && !TimeWords.isName(tokens.get(at))) continue;
            Hit found = new Hit(entry.get("kind"), entry.get("value"), hit.length());
            // "earlier" is itself before it is a form of "early"
            boolean exact = entry.phrase().startsWith("\"") && hit.length() == 1;
            if (exact) hits.add(0, found);
            else hits.add(found);
        }
        return hits;
    }

    /** « mi-mai », "mid-May", 05-Aug-2016, 2017-Q1 in their parts; the rest as it is. */
    List<Token> parted(List<Token> tokens) {
        List<Token> parted = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            List<Token> parts = token.key().indexOf('-') < 0 ? List.of() : parts(token);
            if (!parts.isEmpty() && parted == null) parted = new ArrayList<>(tokens.subList(0, i));
            if (parted == null) continue;
            if (parts.isEmpty()) parted.add(token);
            else parted.addAll(parts);
        }
        return parted == null ? tokens : parted;
    }

    /** Empty if the token is one word. */
    private List<Token> parts(Token token) {
        String key = token.key();
        if (key.length() < 2 || key.length() > LONGEST) return List.of();
        List<Token> parts = new ArrayList<>();
        boolean named = false;
        for (int from = 0; from < key.length(); ) {
            int hyphen = key.indexOf('-', from);
            int to = hyphen < 0 ? key.length() : hyphen;
            if (to > from) {
                Token part = part(token, from, to);
                List<Hit> hits = at(List.of(part), 0);
                if (parts.isEmpty() && of(hits, "edge") != null && to < key.length()) {
                    return List.of(part, part(token, to + 1, key.length()));
                }
                boolean name = of(hits, "month") != null || of(hits, "quarter") != null || of(hits, "semester") != null;
                if (!name && !part.digits()) return List.of();
                named |= name;
                parts.add(part);
            }
            if (hyphen >= 0) parts.add(part(token, hyphen, hyphen + 1));
            from = to + 1;
        }
        return named ? parts : List.of();
    }

    private static Token part(Token token, int from, int to) {
        Span span = new Span(token.span().start() + from, token.span().start() + to);
        return new Token(span, token.text().substring(from, to), token.key().substring(from, to), List.of(), null);
    }

    /** A whole number in figures or one word, or −1. */
    int count(Token token) {
        return times.count(token);
    }

    static @Nullable Hit of(List<Hit> hits, String kind) {
        for (Hit hit : hits) if (hit.kind.equals(kind)) return hit;
        return null;
    }
}
