package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The capitalised words of an article that are no places: people, bodies, offices, ships, storms. What the text shows of a
 * name once holds for it everywhere. Confined to one article.
 */
final class Strangers {
    private static final int ABBREVIATION = 5;
    /** Places with shorter names are in the lists. */
    private static final int SHORTEST = 3;

    private static final String OPENING = "«\"“„‹*‘";
    private static final String CLOSING = "»\"”›*’";

    private final NameWords words;
    private final Gazetteer gazetteer;
    private final String language;
    private final Set<String> people = new HashSet<>();
    private final Set<Integer> voices = new HashSet<>();
    private final Set<String> speaking = new HashSet<>();

    /** @param voices where the text names those it credits */
    Strangers(NameWords words, Gazetteer gazetteer, String language, Set<Span> voices) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.language = language;
        for (Span voice : voices) this.voices.add(voice.start());
    }

    /** Remembers the name of a person, a voice or a storm, if the words around say that it is one. */
    void meet(Sentence sentence, CapitalRun run) {
        List<Token> tokens = sentence.tokens();
        int at = run.from() - words.lengthBefore(tokens, run.from(), Kind.ARTICLE);
        boolean speaks = voices.contains(tokens.get(at).span().start())
                || voices.contains(tokens.get(run.from()).span().start());
        if (speaks) speaking.add(Spelling.key(CapitalRun.text(tokens, run)));
        // « le cyclone Hélio », "Hurricane Edna"
        boolean storm = run.length() > 1 && isEvent(tokens, run.from());
        boolean named = run.from() > 0
                && isEvent(tokens, run.from() - 1)
                && tokens.get(run.from() - 1).has("noun");
        if (storm) addNames(tokens, run, run.from() + 1);
        else if (named && !tokens.get(run.from() - 1).has("verb")) addNames(tokens, run, run.from());
        if (isPerson(tokens, run) || isTelling(tokens, run)) addNames(tokens, run, run.from());
        else if (isAged(tokens, run) && !isListed(tokens, run)) addNames(tokens, run, run.from());
        // « Pilar Sagarra »: alone behind a comma « Sagarra » is she
        else if (run.length() > 1 && gazetteer.isGiven(tokens.get(run.from()).text()) && !isListed(tokens, run)) {
            addNames(tokens, run, run.from() + 1);
        }
    }

    /** Whether the text credits somebody of this name right here. */
    boolean speaks(List<Token> tokens, CapitalRun name) {
        return voices.contains(tokens.get(name.from()).span().start());
    }

    /** The paper that prints the text is no place in it. */
    void meetOutlet(@Nullable String outlet) {
        if (outlet != null) speaking.add(Spelling.key(outlet));
    }

    private boolean isEvent(List<Token> tokens, int at) {
        return words.is(tokens, at, Kind.EVENT) && CapitalRun.known(tokens.get(at));
    }

    boolean isPersonOf(String name) {
        return people.contains(Spelling.key(name));
    }

    /** No list knows the name, and its words or those around it speak against a place. */
    boolean isStranger(List<Token> tokens, CapitalRun name, Scene.Hold hold, boolean weak) {
        Token last = tokens.get(name.to() - 1);
        if (isPerson(tokens, name) || isDepartment(tokens, name)) return true;
        if (isPurpose(tokens, name)) return true;
        for (int i = name.from(); i < name.to(); i++) {
            if (people.contains(Spelling.key(tokens.get(i).text()))) return true;
        }
        if (words.is(tokens, name.from(), Kind.ORGANISATION) && !words.is(tokens, name.from(), Kind.PLACE)) return true;
        if (words.is(tokens, name.to() - 1, Kind.ORGANISATION)) return true;
        if (words.is(tokens, name.from(), Kind.EVENT) && CapitalRun.known(tokens.get(name.from()))) return true;
        if (gazetteer.organisation(CapitalRun.text(tokens, name), language) != null) return true;
        // "Rs", « M. »
        if (name.length() == 1 && Spelling.key(last.text()).length() < SHORTEST) return true;
        boolean guess = hold == Scene.Hold.GUESS;
        boolean loose = !hold.isFirm() || weak;
        if (loose && speaking.contains(Spelling.key(CapitalRun.text(tokens, name)))) return true;
        if (name.length() == 1 && isAllKnown(tokens, name) && isWithArticle(tokens, name) && !isOfPlace(tokens, name))
            return true;
        if (loose && isQuoted(tokens, name)) return true;
        boolean ordinary = guess || name.length() == 1 || isOfBody(tokens, name.from());
        if (loose && ordinary && isAllKnown(tokens, name)) return true;
        if (guess && isNamedThing(tokens, name)) return true;
        if (loose && !weak && gazetteer.isGiven(tokens.get(name.from()).text())) return true;
        if (isInitial(last) && last.key().length() < 2 && name.length() == 1) return true;
        boolean initials = name.length() == 1 && last.allCaps() && last.text().length() <= ABBREVIATION;
        return initials && !isShouted(tokens);
    }

    /** « le CHU », "GAO": in a line that is not in capitals they stand for a body, whatever town is called so. */
    boolean isInitials(List<Token> tokens, CapitalRun name, Place place) {
        Token only = tokens.get(name.from());
        boolean initials = name.length() == 1
                && only.allCaps()
                && only.text().length() <= ABBREVIATION
                && place.kind() == Place.Kind.TOWN;
        return initials && !isShouted(tokens);
    }

    static boolean isShouted(List<Token> tokens) {
        int caps = 0;
        for (Token token : tokens) if (token.allCaps()) caps++;
        return caps > 3;
    }

    private boolean isListed(List<Token> tokens, CapitalRun run) {
        return !gazetteer.find(CapitalRun.text(tokens, run), language).isEmpty();
    }

    /** « le président kazakh Tokaïev », "Interior Minister Yerlan Turgumbayev", « M. Tokaev ». */
    boolean isPerson(List<Token> tokens, CapitalRun run) {
        for (int i = run.from(); i < run.to() - 1; i++) {
            boolean title = words.is(tokens, i, Kind.TITLE) || words.is(tokens, i, Kind.FUNCTION);
            if (title && !words.is(tokens, i, Kind.PLACE)) return true;
        }
        if (run.length() > 1 && isInitial(tokens.get(run.from() + 1))) return true;
        int at = run.from();
        for (int back = 1; back <= 3 && at - back >= 0; back++) {
            int length = Math.max(
                    words.lengthBefore(tokens, at - back + 1, Kind.TITLE),
                    words.lengthBefore(tokens, at - back + 1, Kind.FUNCTION));
            if (length > 0) return true;
            Token token = tokens.get(at - back);
            boolean passable = token.key().equals(",") && back == 1
                    || gazetteer.countryOf(token.text(), language) != null
                    || token.has("adjective") && !token.has("preposition");
            if (!passable) return false;
        }
        return false;
    }

    /** « décrit Odile Perrin, fleuriste », "says Begoña": behind a verb of saying, or its trade stands behind the comma. */
    private boolean isTelling(List<Token> tokens, CapitalRun run) {
        if (isListed(tokens, run)) return false;
        if (run.from() > 0 && words.isSaying(tokens.get(run.from() - 1))) return true;
        int trade = run.to() + 1;
        if (run.length() < 2 || trade >= tokens.size()) return false;
        if (!tokens.get(run.to()).key().equals(",")) return false;
        Token behind = tokens.get(trade);
        boolean noun = behind.has("noun")
                && behind.has("singular")
                && !behind.capitalised()
                && !behind.has("determiner")
                && !behind.has("gerund");
        return noun && !words.is(tokens, trade, Kind.PLACE) && isBare(tokens, run.from());
    }

    /** No preposition stands before it. */
    private boolean isBare(List<Token> tokens, int at) {
        return words.lengthBefore(tokens, at, Kind.LOCATIVE) == 0 && words.lengthBefore(tokens, at, Kind.OF) == 0;
    }

    /** « Gérard, 64 ans », "Begoña, 58, seat 14", «Mirta S., de 58 años». */
    private boolean isAged(List<Token> tokens, CapitalRun run) {
        int at = run.to();
        if (at + 2 >= tokens.size() || !tokens.get(at).key().equals(",")) return false;
        at++;
        if (!tokens.get(at).digits()) at++;
        if (at + 1 >= tokens.size() || !tokens.get(at).digits()) return false;
        if (tokens.get(at).text().length() > 2) return false;
        return tokens.get(at + 1).key().equals(",") || words.is(tokens, at + 1, Kind.AGE);
    }

    /** « ministère de l'Intérieur »: a common noun with a capital, behind a word for a body or an office. */
    boolean isDepartment(List<Token> tokens, CapitalRun name) {
        if (name.length() > 1 || !CapitalRun.known(tokens.get(name.from()))) return false;
        for (int i = name.from() - 1; i >= Math.max(0, name.from() - 4); i--) {
            boolean body = words.is(tokens, i, Kind.ORGANISATION) || words.is(tokens, i, Kind.FUNCTION);
            if (body && !words.is(tokens, i, Kind.PLACE)) return true;
        }
        return name.from() == 0;
    }

    /** « l'armateur Hellas Bulk », « le quotidien Le Phare »: a noun right before it says what it is, and that is no place. */
    private boolean isNamedThing(List<Token> tokens, CapitalRun name) {
        if (name.from() == 0) return false;
        int at = name.from() - 1;
        Token before = tokens.get(at);
        if (before.capitalised() || before.punctuation() || !before.has("noun")) return false;
        if (before.has("verb") || before.has("preposition") || before.has("determiner")) return false;
        return !words.is(tokens, at, Kind.PLACE) && !words.is(tokens, at, Kind.STREET);
    }

    /** « l'Unité de Gestion des Risques », «Centro de Coordinación»: what a body is for. */
    private boolean isOfBody(List<Token> tokens, int at) {
        int article = words.lengthBefore(tokens, at, Kind.ARTICLE);
        int of = words.lengthBefore(tokens, at - article, Kind.OF);
        int noun = at - article - of - 1;
        if (of == 0 || noun < 0) return false;
        return words.is(tokens, noun, Kind.ORGANISATION)
                || words.is(tokens, noun, Kind.FUNCTION)
                || noun > 0 && tokens.get(noun).capitalised();
    }

    /** "the Committee to Protect Journalists": what a body is there to do. */
    private static boolean isPurpose(List<Token> tokens, CapitalRun name) {
        int body = name.from() - 2;
        if (body < 0
                || !tokens.get(body + 1).has("preposition")
                || tokens.get(body + 1).capitalised()) return false;
        Token first = tokens.get(name.from());
        return tokens.get(body).capitalised()
                && tokens.get(body).has("noun")
                && first.has("verb")
                && CapitalRun.known(first);
    }

    /** « DERNIÈRE MINUTE – », "Deaths: 12", «Operación Telaraña: …»: a heading, not a dateline. */
    boolean isHeading(List<Token> tokens, CapitalRun name) {
        boolean event = words.is(tokens, name.from(), Kind.EVENT) && CapitalRun.known(tokens.get(name.from()));
        boolean body = name.length() > 1 && words.is(tokens, name.from(), Kind.ORGANISATION);
        if (event || body) return true;
        if (!isAllKnown(tokens, name)) return false;
        return name.length() > 1
                || tokens.get(name.from()).allCaps()
                || name.to() < tokens.size() && tokens.get(name.to()).key().equals(".");
    }

    /** « devant la Préfecture », «en la Subdelegación»: a common word with a capital and an article. */
    private boolean isWithArticle(List<Token> tokens, CapitalRun name) {
        return words.lengthBefore(tokens, name.from(), Kind.ARTICLE) > 0
                && !words.is(tokens, name.from(), Kind.DIRECTION);
    }

    /** « le quartier de la Gare », «el barrio de la Merced»: a common word names the place that the noun says. */
    private boolean isOfPlace(List<Token> tokens, CapitalRun name) {
        int article = words.lengthBefore(tokens, name.from(), Kind.ARTICLE);
        int of = words.lengthBefore(tokens, name.from() - article, Kind.OF);
        int noun = name.from() - article - of - 1;
        return of > 0
                && noun >= 0
                && words.is(tokens, noun, Kind.PLACE)
                && !tokens.get(noun).capitalised();
    }

    private static boolean isQuoted(List<Token> tokens, CapitalRun name) {
        if (name.from() == 0 || name.to() >= tokens.size()) return false;
        return OPENING.contains(tokens.get(name.from() - 1).text())
                && CLOSING.contains(tokens.get(name.to()).text());
    }

    /** « Protección Civil », « État »: every word of it is one of the dictionary. */
    private static boolean isAllKnown(List<Token> tokens, CapitalRun name) {
        for (int i = name.from(); i < name.to(); i++) {
            Token token = tokens.get(i);
            if (token.capitalised() && (!CapitalRun.known(token) || UnitLine.isOnlyName(token))) return false;
        }
        return true;
    }

    private static boolean isInitial(Token token) {
        String text = token.text();
        return token.capitalised() && (text.length() == 1 || text.length() == 2 && text.endsWith("."));
    }

    private void addNames(List<Token> tokens, CapitalRun run, int from) {
        for (int i = from; i < run.to(); i++) {
            String key = Spelling.key(tokens.get(i).text());
            boolean title = words.is(tokens, i, Kind.TITLE) || words.is(tokens, i, Kind.FUNCTION);
            if (!title && key.length() > 2 && tokens.get(i).capitalised()) people.add(key);
        }
    }
}
