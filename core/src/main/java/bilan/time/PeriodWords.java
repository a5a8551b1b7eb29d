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
            hits.add(new Hit(entry.get("kind"), entry.get("value"), hit.length()));
        }
        return hits;
    }

    /** « mi-mai » and "mid-May" in two tokens; the rest as it is. */
    List<Token> parted(List<Token> tokens) {
        List<Token> parted = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int hyphen = token.key().indexOf('-');
            boolean both = hyphen > 0 && hyphen < token.key().length() - 1;
            Token edge = both ? part(token, 0, hyphen) : token;
            if (both && of(at(List.of(edge), 0), "edge") != null) {
                if (parted == null) parted = new ArrayList<>(tokens.subList(0, i));
                parted.add(edge);
                parted.add(part(token, hyphen + 1, token.key().length()));
            } else if (parted != null) {
                parted.add(token);
            }
        }
        return parted == null ? tokens : parted;
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
