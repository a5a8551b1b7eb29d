package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Token;
import java.util.List;

/** A sentence cut into {@link Unit}s, with what the words of a pack say of each. Immutable. */
final class UnitLine {
    private final String body;
    private final List<Token> tokens;
    private final List<Unit> units;
    private final NameWords words;

    UnitLine(String body, Sentence sentence, NameWords words) {
        this.body = body;
        this.tokens = sentence.tokens();
        this.units = Unit.of(sentence);
        this.words = words;
    }

    List<Unit> units() {
        return units;
    }

    boolean isSmallWord(int at) {
        Token token = token(at);
        return token.has("determiner") || token.has("preposition") || token.has("pronoun") || token.has("conjunction");
    }

    boolean isLink(int at) {
        return words.is(tokens, units.get(at).token(), Kind.LINK)
                || words.is(tokens, units.get(at).token(), Kind.PARTICLE);
    }

    boolean isWord(int at, Kind kind) {
        return units.get(at).opens() && words.is(tokens, units.get(at).token(), kind);
    }

    Token token(int at) {
        return tokens.get(units.get(at).token());
    }

    /** No more than a space or a hyphen stands between a unit and the next. */
    boolean adjacent(int at) {
        if (at < 0 || at + 1 >= units.size()) return false;
        int end = units.get(at).span().end();
        int start = units.get(at + 1).span().start();
        if (start - end > 1) return false;
        return start == end || body.charAt(end) != '\n';
    }

    String text(int from, int to) {
        if (to - from == 1) return units.get(from).text();
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) text.append(' ');
            text.append(units.get(i).text());
        }
        return text.toString();
    }

    int end(int to) {
        return units.get(to - 1).span().end();
    }

    /** "Memphis Street", "Dublin High Road". */
    boolean isStreet(int at) {
        for (int i = at; i < Math.min(units.size(), at + 2); i++) {
            if (!adjacent(i - 1) || !units.get(i).capitalised()) return false;
            if (isWord(i, Kind.STREET)) return true;
        }
        return false;
    }

    /** « rue de Lisbonne », «la calle Toledo». */
    boolean isStreetBefore(int from) {
        int at = units.get(from).token();
        at -= words.lengthBefore(tokens, at, Kind.ARTICLE);
        at -= words.lengthBefore(tokens, at, Kind.OF);
        return at > 0 && words.is(tokens, at - 1, Kind.STREET) && !words.is(tokens, at - 1, Kind.LOCATIVE);
    }

    /** The dictionary knows it with a capital only: Monterrey. */
    static boolean isOnlyName(Token token) {
        for (Reading reading : token.readings()) {
            String lemma = reading.lemma();
            if (lemma.isEmpty() || !Character.isUpperCase(lemma.codePointAt(0))) return false;
        }
        return true;
    }
}
