package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the stretches of a sentence that may be places, whatever the words around say. Confined to one article. */
final class HitFinder {
    private static final int LONGEST = 6;
    /** Into so many the tokenizer cuts a short form: W . Va . */
    private static final int PIECES = 4;

    private final NameWords words;
    private final Gazetteer gazetteer;
    private final String language;
    private final Article article;
    private final Map<String, List<Place>> asked = new HashMap<>();

    // the sentence at hand
    private UnitLine line;
    private CapitalRun.Case writing = CapitalRun.Case.SENTENCE;

    HitFinder(NameWords words, Gazetteer gazetteer, String language, Article article) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.language = language;
        this.article = article;
        this.line = new UnitLine("", new Sentence(new Span(0, 0), List.of(), 0, false), words);
    }

    void open(UnitLine sentence, CapitalRun.Case written) {
        line = sentence;
        writing = written;
    }

    /** What the gazetteer knows under a name, villages too. */
    List<Place> candidates(String name) {
        return asked.computeIfAbsent(name, text -> gazetteer.candidates(text, language));
    }

    /**
     * A stretch that may be a place.
     *
     * @param skip where to go on if it is none
     * @param end of its last letter or full stop
     */
    record Hit(int from, int to, int skip, int end, List<Place> candidates, Source source) {}

    enum Source {
        LISTED,
        SHORT,
        DIVISION,
        UNKNOWN,
        NATIONALITY
    }

    @Nullable
    Hit at(int at, boolean comma) {
        Hit brief = abbreviation(at, comma);
        if (brief != null) return brief;
        int most = Math.min(line.units().size(), at + LONGEST);
        int run = at + 1;
        while (run < most
                && line.adjacent(run - 1)
                && (line.units().get(run).capitalised()
                        || !line.units().get(run).opens()
                        || line.isLink(run))) run++;
        for (int to = run; to > at; to--) {
            if (!line.units().get(to - 1).capitalised()) continue;
            List<Place> candidates = candidates(line.text(at, to));
            if (!candidates.isEmpty()) {
                int wide = division(at, to);
                if (wide > to) {
                    List<Place> whole = candidates(line.text(at, wide));
                    return new Hit(at, wide, wide, line.end(wide), whole, Source.DIVISION);
                }
                return new Hit(at, to, at + 1, line.end(to), candidates, Source.LISTED);
            }
        }
        int wide = division(at, at + 1);
        for (int to = at + 2; wide == at + 1 && to < run; to++) if (division(at, to) > to) wide = division(at, to);
        if (wide > at + 1) return new Hit(at, wide, wide, line.end(wide), List.of(), Source.DIVISION);
        for (int to = Math.min(run, at + 2); to > at; to--) {
            String code = gazetteer.countryOf(line.text(at, to), language);
            if (code == null) continue;
            Place country = gazetteer.country(code, language);
            List<Place> candidates = country == null ? List.of() : List.of(country);
            return new Hit(at, to, at + 1, line.end(to), candidates, Source.NATIONALITY);
        }
        return unknown(at);
    }

    /** "Atlanta, Ga.", "CHARLESTON, W.Va. --", "in NSW"; the tokenizer may have cut it at its stops. */
    @Nullable
    Hit abbreviation(int at, boolean comma) {
        StringBuilder text = new StringBuilder();
        Hit longest = null;
        boolean before = comma || at > 0 && line.units().get(at - 1).text().equals(",");
        for (int to = at + 1; to <= Math.min(line.units().size(), at + PIECES); to++) {
            Unit unit = line.units().get(to - 1);
            if (to > at + 1
                    && (!line.adjacent(to - 2)
                            || !unit.capitalised() && !unit.text().equals("."))) break;
            text.append(unit.text());
            int end = unit.span().end();
            Place region = gazetteer.abbreviated(text.toString(), language);
            boolean stop = region == null
                    && end < article.body().length()
                    && article.body().charAt(end) == '.';
            if (stop) region = gazetteer.abbreviated(text + ".", language);
            if (region == null || !before && !isPlain(stop ? text + "." : text.toString(), at)) continue;
            boolean own = stop
                    && to < line.units().size()
                    && line.units().get(to).text().equals(".");
            longest = new Hit(at, own ? to + 1 : to, at + 1, stop ? end + 1 : end, List.of(region), Source.SHORT);
        }
        return longest;
    }

    /** Whether a short form speaks for itself, without a town and a comma before it. */
    private boolean isPlain(String text, int at) {
        int stops = 0;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) == '.') stops++;
        return stops > 1 || text.length() > 2 && (stops == 0 || !CapitalRun.known(line.token(at)));
    }

    /** Where "County", "River" behind a name ends, or the end of the name itself. */
    int division(int from, int to) {
        if (to >= line.units().size()
                || !line.adjacent(to - 1)
                || !line.units().get(to).capitalised()) return to;
        if (!line.isWord(to, Kind.DIVISION) || line.isWord(from, Kind.FUNCTION) || from == 0 && line.isSmallWord(from))
            return to;
        for (int i = from; i < to; i++) {
            if (line.units().get(i).initial() || line.isWord(i, Kind.ORGANISATION) || line.isWord(i, Kind.ARTICLE))
                return to;
        }
        return to + 1;
    }

    /** A run of capitals that no list knows, behind a word that places come behind: "in Grand Ledge". */
    private @Nullable Hit unknown(int at) {
        if (writing != CapitalRun.Case.SENTENCE || !line.units().get(at).opens()) return null;
        int to = at;
        while (to < line.units().size()
                && to - at < LONGEST
                && (line.units().get(to).capitalised()
                        || to > at && !line.units().get(to).opens())
                && !words.isTime(line.token(to))
                && (to == at || line.adjacent(to - 1))) to++;
        if (to == at) return null;
        Hit hit = new Hit(at, to, at + 1, line.end(to), List.of(), Source.UNKNOWN);
        // a listed name further on in the run is looked at by itself
        for (int i = at + 1; i < to; i++) {
            if (!candidates(line.text(i, to)).isEmpty() || line.isWord(i, Kind.DIVISION)) return null;
        }
        return hit;
    }
}
