package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.names.PlaceMention.Role;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every place that an article names, for whatever reason it names it. Confined to one article. */
final class ToponymScan {
    /** A town of that size is known without more words around it. */
    private static final int KNOWN_TOWN = 15_000;

    /** Of that size it is known even if its name is a common word: Paris, Nice. */
    private static final int CITY = 100_000;

    private final NameWords words;
    private final Gazetteer gazetteer;
    private final String language;
    private final Article article;
    private final HitFinder hits;
    private final Set<String> people = new HashSet<>();
    private final List<Toponym> found = new ArrayList<>();

    // the sentence at hand
    private List<Token> tokens = List.of();
    private UnitLine line;
    private CapitalRun.Case writing = CapitalRun.Case.SENTENCE;

    ToponymScan(NameWords words, Gazetteer gazetteer, String language, Article article) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.language = language;
        this.article = article;
        this.hits = new HitFinder(words, gazetteer, language, article);
        this.line = new UnitLine("", new Sentence(new Span(0, 0), List.of(), 0, false), words);
    }

    /** All mentions in the order of the text, each with its place where that can be decided. */
    List<PlaceMention> read(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            open(sentence);
            findPeople();
        }
        for (int i = 0; i < sentences.size(); i++) {
            open(sentences.get(i));
            scan(i);
        }
        Set<String> sure = new HashSet<>();
        for (Toponym toponym : found) if (toponym.sure) sure.add(toponym.key);
        List<Toponym> kept = new ArrayList<>();
        for (Toponym toponym : found) if (toponym.sure || sure.contains(toponym.key)) kept.add(toponym);
        PlaceChoice.decide(kept);
        List<PlaceMention> mentions = new ArrayList<>();
        for (Toponym toponym : kept) mentions.add(toponym.mention());
        return mentions;
    }

    private void open(Sentence sentence) {
        tokens = sentence.tokens();
        line = new UnitLine(article.body(), sentence, words);
        writing = CapitalRun.caseOf(sentence);
        hits.open(line, writing);
    }

    // --- people ---------------------------------------------------------------------------------------------

    /** « Angelo Trapani », "Mr. Jackson": the surname alone is no town in this article. */
    private void findPeople() {
        if (writing != CapitalRun.Case.SENTENCE) return;
        for (int from = 0; from < line.units().size(); from++) {
            if (!isName(from)) continue;
            int to = from + 1;
            while (to < line.units().size()
                    && (isName(to) || line.units().get(to).initial())
                    && line.adjacent(to - 1)) to++;
            boolean titled = isTitled(from);
            boolean named = to - from > 1
                    && (gazetteer.isGiven(line.units().get(from).text())
                            || line.units().get(from + 1).initial());
            if (named && !isListed(from, to) || titled) {
                for (int i = named ? from + 1 : from; i < to; i++) {
                    Unit unit = line.units().get(i);
                    if (unit.initial() || line.isWord(i, Kind.PLACE) || line.isWord(i, Kind.ORGANISATION)) continue;
                    people.add(Spelling.key(unit.text()));
                }
            }
            from = to - 1;
        }
    }

    private boolean isListed(int from, int to) {
        for (Place place : hits.candidates(line.text(from, to))) {
            if (place.kind() != Place.Kind.TOWN || place.population() >= KNOWN_TOWN) return true;
        }
        return false;
    }

    private boolean isName(int at) {
        Unit unit = line.units().get(at);
        return unit.capitalised()
                && !words.isTime(line.token(at))
                && !line.isWord(at, Kind.TITLE)
                && !line.isWord(at, Kind.FUNCTION)
                && !(unit.token() == 0 && line.isSmallWord(at));
    }

    /** A title or an office stands right before. */
    private boolean isTitled(int from) {
        int at = line.units().get(from).token();
        if (!line.units().get(from).opens() || at == 0) return false;
        int length =
                Math.max(words.lengthBefore(tokens, at, Kind.TITLE), words.lengthBefore(tokens, at, Kind.FUNCTION));
        return length > 0 && !words.is(tokens, at - length, Kind.PLACE);
    }

    // --- the scan -------------------------------------------------------------------------------------------

    private void scan(int sentence) {
        Toponym last = null;
        int behindLast = 0;
        for (int at = 0; at < line.units().size(); at++) {
            if (!line.units().get(at).capitalised()) continue;
            HitFinder.Hit hit = hits.at(
                    at,
                    last != null
                            && behindLast == at - 1
                            && line.units().get(at - 1).text().equals(","));
            if (hit == null) continue;
            boolean joined = last != null && isJoined(behindLast, hit.from());
            Toponym toponym = judge(hit, sentence, joined);
            if (toponym == null) {
                at = hit.skip() - 1;
                continue;
            }
            boolean comma = last != null
                    && behindLast == hit.from() - 1
                    && isMark(hit.from() - 1, ",", "(")
                    && last.role != Role.NATIONALITY;
            boolean wide =
                    !hit.candidates().isEmpty() && hit.candidates().stream().anyMatch(p -> p.kind() != Place.Kind.TOWN);
            if (comma && wide) last.parent = toponym;
            found.add(toponym);
            last = toponym;
            behindLast = hit.to();
            at = hit.to() - 1;
        }
    }

    // --- what speaks for and against ------------------------------------------------------------------------

    private @Nullable Toponym judge(HitFinder.Hit hit, int sentence, boolean joined) {
        Unit first = line.units().get(hit.from());
        Token token = line.token(hit.from());
        if (words.isTime(token)) return null;
        Role role = role(hit);
        boolean firm = role == Role.SCENE || role == Role.ORIGIN;
        if (hit.source() == HitFinder.Source.NATIONALITY) return toponym(hit, sentence, Role.NATIONALITY, true);
        if (hit.source() == HitFinder.Source.SHORT) return toponym(hit, sentence, role, true);
        if (hit.source() == HitFinder.Source.DIVISION) {
            return line.isStreet(hit.to()) || isPersonBefore(hit) ? null : toponym(hit, sentence, role, true);
        }
        if (hit.source() == HitFinder.Source.UNKNOWN) {
            return isUnknownPlace(hit, role) ? toponym(hit, sentence, role, true) : null;
        }
        boolean single = hit.to() - hit.from() == 1;
        boolean town = hit.candidates().get(0).kind() == Place.Kind.TOWN;
        boolean parent = isParentBehind(hit);
        if (line.isStreet(hit.to()) || line.isStreetBefore(hit.from())) return null;
        if (gazetteer.organisation(line.text(hit.from(), hit.to()), language) != null && !firm) return null;
        if (single && first.initial()) return null;
        if (isPersonBefore(hit) || isPersonBehind(hit, parent)) return null;
        boolean common = single && CapitalRun.known(token) && !UnitLine.isOnlyName(token);
        boolean known = !town || hit.candidates().get(0).population() >= KNOWN_TOWN;
        if (single && town && first.text().length() < 3) return null;
        if (single && people.contains(Spelling.key(first.text()))) {
            if (!parent && !(firm && known)) return null;
        }
        if (writing != CapitalRun.Case.SENTENCE && common && !parent && !(joined && known)) return null;
        boolean sure = firm || parent || joined && known || role == Role.BODY && known;
        if (!sure && known) sure = !(common && town) && !(single && town && gazetteer.isGiven(first.text()));
        boolean city = town && hit.candidates().get(0).population() >= CITY && first.token() > 0;
        if (city && writing == CapitalRun.Case.SENTENCE && !gazetteer.isGiven(first.text())) sure = true;
        else if (common && town && !parent && !(joined && known) && !(firm && isStrong(hit))) sure = false;
        return toponym(hit, sentence, role, sure);
    }

    private Toponym toponym(HitFinder.Hit hit, int sentence, Role role, boolean sure) {
        Span span = new Span(line.units().get(hit.from()).span().start(), hit.end());
        return new Toponym(span, span.of(article.body()), sentence, role, sure, hit.candidates());
    }

    private Role role(HitFinder.Hit hit) {
        if (!line.units().get(hit.from()).opens()) return Role.BODY;
        int at = line.units().get(hit.from()).token();
        boolean body = !line.units().get(hit.to() - 1).closes() || isCapitalBehind(hit) || isCapitalBefore(hit);
        while (at > 0) {
            int article = words.lengthBefore(tokens, at, Kind.ARTICLE);
            boolean direction = words.lengthBefore(tokens, at, Kind.DIRECTION) == 1;
            if (article == 0 && !direction) break;
            at -= Math.max(article, 1);
        }
        if (body) return Role.BODY;
        int from = words.lengthBefore(tokens, at, Kind.FROM);
        int in = words.lengthBefore(tokens, at, Kind.LOCATIVE);
        if (in > 0 && in >= from) return Role.SCENE;
        if (from > 0) return Role.ORIGIN;
        int of = words.lengthBefore(tokens, at, Kind.OF);
        if (of > 0 && at - of > 0) {
            if (words.is(tokens, at - of - 1, Kind.PLACE) || words.is(tokens, at - of - 1, Kind.EVENT))
                return Role.SCENE;
            boolean voice =
                    words.is(tokens, at - of - 1, Kind.ORGANISATION) || words.is(tokens, at - of - 1, Kind.FUNCTION);
            return voice ? Role.VOICE : Role.MENTION;
        }
        int next = hit.to() < line.units().size() ? line.units().get(hit.to()).token() : tokens.size();
        if (next < tokens.size() && line.units().get(hit.to() - 1).closes()) {
            if (words.is(tokens, next, Kind.FUNCTION) || words.is(tokens, next, Kind.ORGANISATION)) return Role.VOICE;
            boolean scene = words.is(tokens, next, Kind.EVENT) || words.is(tokens, next, Kind.PLACE);
            if (scene && tokens.get(next).has("noun")) return Role.SCENE;
        }
        boolean label =
                hit.from() == 0 && next < tokens.size() && tokens.get(next).punctuation();
        return label && !tokens.get(next).key().equals(".") ? Role.SCENE : Role.MENTION;
    }

    private boolean isCapitalBehind(HitFinder.Hit hit) {
        return hit.to() < line.units().size()
                && line.adjacent(hit.to() - 1)
                && line.units().get(hit.to()).capitalised()
                && writing == CapitalRun.Case.SENTENCE;
    }

    private boolean isCapitalBefore(HitFinder.Hit hit) {
        int before = hit.from() - 1;
        return before >= 0
                && line.adjacent(before)
                && line.units().get(before).capitalised()
                && writing == CapitalRun.Case.SENTENCE
                && !(line.units().get(before).token() == 0 && line.isSmallWord(before))
                && !line.isWord(before, Kind.DIRECTION)
                && gazetteer.countryOf(line.units().get(before).text(), language) == null;
    }

    /** "Cherish London", "George W. London", "Mr London". */
    private boolean isPersonBefore(HitFinder.Hit hit) {
        if (isTitled(hit.from()) && hit.to() - hit.from() == 1 && !isOffice(hit.from())) return true;
        if (!isCapitalBefore(hit)) return false;
        Unit before = line.units().get(hit.from() - 1);
        if (before.initial() && before.closes()) return true;
        if (gazetteer.isGiven(before.text())) return true;
        boolean joined = line.units().get(hit.from()).opens();
        boolean odd = !CapitalRun.known(line.token(hit.from() - 1))
                && !line.isWord(hit.from() - 1, Kind.PLACE)
                && !before.text().endsWith(".");
        return odd
                && joined
                && hit.to() - hit.from() == 1
                && hit.source() == HitFinder.Source.LISTED
                && hits.candidates(before.text()).isEmpty();
    }

    /** « la porte-parole du ministère », "Prime Minister" are followed by names, "the mayor of" is not; nor "chief Kansas". */
    private boolean isOffice(int from) {
        return line.isWord(from, Kind.NATION);
    }

    /** "Paris Hilton", "Austin J. Brown". */
    private boolean isPersonBehind(HitFinder.Hit hit, boolean parent) {
        if (hit.to() - hit.from() > 1 || parent || !isCapitalBehind(hit)) return false;
        Unit next = line.units().get(hit.to());
        if (next.initial()) return true;
        boolean named = gazetteer.isGiven(line.units().get(hit.from()).text());
        boolean body = line.isWord(hit.to(), Kind.ORGANISATION)
                || line.isWord(hit.to(), Kind.FUNCTION)
                || line.isWord(hit.to(), Kind.PLACE)
                || line.isWord(hit.to(), Kind.TITLE);
        if (body) return false;
        boolean wide = hit.candidates().get(0).kind() != Place.Kind.TOWN;
        if (named && (!wide || !CapitalRun.known(line.token(hit.to())))) return true;
        return !wide
                && !CapitalRun.known(line.token(hit.to()))
                && !gazetteer.isGiven(next.text())
                && hits.candidates(next.text()).stream().allMatch(place -> place.kind() == Place.Kind.TOWN);
    }

    private boolean isUnknownPlace(HitFinder.Hit hit, Role role) {
        if (role != Role.SCENE && role != Role.ORIGIN || !isStrong(hit)) return false;
        int last = hit.to() - 1;
        if (line.isStreet(hit.to())
                || gazetteer.isGiven(line.units().get(hit.from()).text())) return false;
        boolean odd = false;
        for (int i = hit.from(); i < hit.to(); i++) {
            Unit unit = line.units().get(i);
            if (line.isWord(i, Kind.STREET)
                    || line.isWord(i, Kind.ORGANISATION)
                    || line.isWord(i, Kind.FUNCTION)
                    || line.isWord(i, Kind.TITLE)) return false;
            if (unit.initial() || people.contains(Spelling.key(unit.text()))) return false;
            if (Character.isDigit(unit.text().charAt(unit.text().length() - 1))) return false;
            odd |= !CapitalRun.known(line.token(i));
        }
        boolean initials = line.token(hit.from()).allCaps();
        if (initials || gazetteer.organisation(line.text(hit.from(), hit.to()), language) != null) return false;
        return odd || hit.to() - hit.from() > 1 && line.isWord(last, Kind.PLACE);
    }

    /** Right behind "in", "near", not "at" or "to", which come before anything. */
    private boolean isStrong(HitFinder.Hit hit) {
        int at = line.units().get(hit.from()).token();
        while (at > 0 && words.lengthBefore(tokens, at, Kind.DIRECTION) == 1) at--;
        int in = words.lengthBefore(tokens, at, Kind.LOCATIVE);
        if (in == 0) return false;
        return words.lengthBefore(tokens, at, Kind.WEAK) < in;
    }

    /** « Marseille, Nice et Toulon »: only a comma or "and" stands between the last place and this one. */
    private boolean isJoined(int from, int to) {
        if (to - from < 1 || to - from > 2) return false;
        for (int i = from; i < to; i++) {
            if (!isMark(i, ",") && !line.token(i).has("coordinator")) return false;
        }
        return true;
    }

    /** "Lansing, Mich.": a region or country stands behind the comma. */
    private boolean isParentBehind(HitFinder.Hit hit) {
        if (hit.to() + 1 >= line.units().size() || !isMark(hit.to(), ",", "(")) return false;
        int next = hit.to() + 1;
        HitFinder.Hit brief = hits.abbreviation(next, true);
        if (brief != null) return true;
        for (int to = Math.min(line.units().size(), next + 3); to > next; to--) {
            for (Place place : hits.candidates(line.text(next, to))) {
                if (place.kind() == Place.Kind.TOWN) continue;
                if (hit.candidates().stream().anyMatch(place::contains)) return true;
            }
        }
        return false;
    }

    private boolean isMark(int at, String... marks) {
        for (String mark : marks) if (line.units().get(at).text().equals(mark)) return true;
        return false;
    }
}
