package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.pack.LanguagePack;
import bilan.text.Article;
import bilan.text.Folding;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places that articles in one language name, known and unknown ones. Safe for threads. */
public final class PlaceReader {
    private static final int ABBREVIATION = 5;
    /** Words between a dateline's town and its dash, at most. */
    private static final int DATELINE = 12;

    private final NameWords words;
    private final Gazetteer gazetteer;
    private final String language;

    public PlaceReader(LanguagePack pack, Gazetteer gazetteer) {
        this(new NameWords(pack), gazetteer, pack.code());
    }

    PlaceReader(NameWords words, Gazetteer gazetteer, String language) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.language = language;
    }

    /**
     * The places an article names.
     *
     * @param sentences its sentences in order, with their readings
     */
    public Places read(Article article, List<Sentence> sentences) {
        List<List<CapitalRun>> runs = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (Sentence sentence : sentences) {
            List<CapitalRun> found = CapitalRun.of(sentence, words, this::isListed);
            runs.add(found);
            for (CapitalRun run : found) if (isPerson(sentence.tokens(), run)) addNames(sentence.tokens(), run, people);
        }
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (CapitalRun run : runs.get(i)) {
                Scene scene = scene(article, sentences.get(i), i, run, people);
                if (scene != null) scenes.add(scene);
            }
        }
        Set<String> firm = new HashSet<>();
        for (Scene scene : scenes)
            if (isFirm(scene, sentences)) firm.add(Spelling.key(scene.mention().text()));
        scenes.removeIf(scene -> isLoose(scene, sentences, firm));
        Scene country = country(sentences, scenes);
        if (country != null) scenes.replaceAll(scene -> atHome(scene, code(country)));
        List<PlaceMention> mentions = mentions(article, sentences);
        scenes.replaceAll(scene -> decided(scene, mentions));
        Set<Integer> national = country == null ? Set.of() : national(sentences, country);
        return new Places(sentences, scenes, national, country == null ? null : decided(country, mentions), mentions);
    }

    /**
     * Every place that an article names, for whatever reason, in the order of the text: the role of each mention says
     * which. A name of several places has one meaning in an article, or stays undecided with its candidates.
     */
    List<PlaceMention> mentions(Article article, List<Sentence> sentences) {
        return new ToponymScan(words, gazetteer, language, article).read(sentences);
    }

    /** The first mention of the country that the article names most often, by name or by nationality; null if none. */
    private @Nullable Scene country(List<Sentence> sentences, List<Scene> scenes) {
        Map<String, Integer> counts = new HashMap<>();
        for (Scene scene : scenes) {
            // the first lines say what an article is about
            if (scene.country()) counts.merge(code(scene), scene.sentence() < 2 ? 2 : 1, Integer::sum);
        }
        if (counts.isEmpty()) return null;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                String code = gazetteer.countryOf(token.key(), language);
                if (code != null) counts.computeIfPresent(code, (c, count) -> count + 1);
            }
        }
        Scene best = null;
        for (Scene scene : scenes) {
            if (scene.country() && (best == null || counts.get(code(scene)) > counts.get(code(best)))) best = scene;
        }
        return best;
    }

    /** « ont attaqué Almaty »: a town of the country that the article is about is a scene, a foreign one perhaps a voice. */
    private static Scene atHome(Scene scene, String country) {
        boolean town = scene.hold() == Scene.Hold.BARE
                && !scene.country()
                && code(scene).equals(country);
        return town && scene.from() > 0
                ? new Scene(scene.mention(), scene.sentence(), scene.from(), scene.to(), Scene.Hold.PART, false)
                : scene;
    }

    /** The scene with the place that the whole article speaks for; without one where that stays open. */
    private static Scene decided(Scene scene, List<PlaceMention> mentions) {
        Span span = scene.mention().span();
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < span.start()) low = middle + 1;
            else high = middle;
        }
        if (low == mentions.size() || !mentions.get(low).span().equals(span)) return scene;
        return new Scene(mentions.get(low), scene.sentence(), scene.from(), scene.to(), scene.hold(), scene.country());
    }

    /** The words around say that it is a place, and not only its standing first in a line. */
    private static boolean isFirm(Scene scene, List<Sentence> sentences) {
        return (scene.hold() == Scene.Hold.SCENE || scene.hold() == Scene.Hold.PART) && !isTitle(scene, sentences);
    }

    /** "Deaths: 12", « Choléra : 40 cas »: the first word of a line is capitalised whatever it is. */
    private static boolean isTitle(Scene scene, List<Sentence> sentences) {
        List<Token> tokens = sentences.get(scene.sentence()).tokens();
        Token first = tokens.get(0);
        boolean word = first.has("noun") || first.has("participle") || first.has("verb");
        boolean inList = tokens.size() > 1 && tokens.get(1).key().equals(",");
        return scene.from() == 0 && scene.to() == 1 && word && !inList && CapitalRun.known(first);
    }

    /** Such a word is a place only where the text says so elsewhere. */
    private static boolean isLoose(Scene scene, List<Sentence> sentences, Set<String> firm) {
        return scene.mention().place() == null
                && isTitle(scene, sentences)
                && !firm.contains(Spelling.key(scene.mention().text()));
    }

    private static String code(Scene scene) {
        Place place = scene.mention().place();
        return place == null ? "" : place.country();
    }

    /** Sentences that name the country, its people or its government. */
    private Set<Integer> national(List<Sentence> sentences, Scene country) {
        Set<Integer> national = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Token> tokens = sentences.get(i).tokens();
            for (int at = 0; at < tokens.size(); at++) {
                String key = tokens.get(at).key();
                boolean own = code(country).equals(gazetteer.countryOf(key, language))
                        || key.equals(Folding.key(country.mention().text()));
                if (own || words.is(tokens, at, Kind.NATION)) national.add(i);
            }
        }
        return national;
    }

    private boolean isListed(String name) {
        return gazetteer.find(name, language).stream().anyMatch(place -> place.kind() != Place.Kind.TOWN)
                || gazetteer.find(name, language).stream().anyMatch(place -> place.population() > 0);
    }

    private @Nullable Scene scene(Article article, Sentence sentence, int number, CapitalRun run, Set<String> people) {
        List<Token> tokens = sentence.tokens();
        CapitalRun name = stripped(tokens, run);
        if (name == null) return null;
        String text = name.span(sentence).of(article.body());
        List<Place> known = gazetteer.find(text, language);
        Place place = known.isEmpty() ? null : known.get(0);
        Scene.Hold hold = hold(sentence, name, place);
        if (hold == null) return null;
        if (place == null && isNoPlace(tokens, name, people)) return null;
        // « Nice », « Tours », "Reading": a common word is a town only where something happens in it
        boolean common = name.length() == 1 && CapitalRun.known(tokens.get(name.from()));
        if (common && hold == Scene.Hold.BARE && place != null && place.kind() == Place.Kind.TOWN) return null;
        if (place != null && place.kind() == Place.Kind.TOWN && people.contains(Spelling.key(text))) return null;
        boolean country = place != null && place.kind() == Place.Kind.COUNTRY;
        PlaceMention mention = new PlaceMention(name.span(sentence), text, place, known, PlaceMention.Role.SCENE);
        return new Scene(mention, number, name.from(), name.to(), hold, country);
    }

    /** The run without titles, nationalities and words like "Lake" that belong to it in English; null if nothing stays. */
    private @Nullable CapitalRun stripped(List<Token> tokens, CapitalRun run) {
        int from = run.from();
        while (from < run.to()
                && run.length() > 1
                && !isListed(CapitalRun.text(tokens, new CapitalRun(from, run.to())))) {
            boolean nationality = gazetteer.countryOf(tokens.get(from).text(), language) != null;
            boolean article = words.is(tokens, from, Kind.ARTICLE) && from == 0;
            if (!nationality && !article) break;
            from++;
        }
        if (from == run.to()) return null;
        CapitalRun left = new CapitalRun(from, run.to());
        if (left.length() == 1 && isNationality(tokens.get(from))) return null;
        return left;
    }

    private boolean isNationality(Token token) {
        return gazetteer.countryOf(token.text(), language) != null
                && gazetteer.find(token.text(), language).isEmpty();
    }

    /** What the words around say, or null where they say that nothing happened there. */
    private Scene.@Nullable Hold hold(Sentence sentence, CapitalRun name, @Nullable Place place) {
        List<Token> tokens = sentence.tokens();
        if (isLabel(tokens, name)) return Scene.Hold.SCENE;
        if (words.is(tokens, name.to(), Kind.STREET)) return null;
        int before = name.from();
        boolean stretched = false;
        while (before > 0) {
            int article = words.lengthBefore(tokens, before, Kind.ARTICLE);
            boolean direction = words.lengthBefore(tokens, before, Kind.DIRECTION) == 1;
            if (article == 0 && !direction) break;
            before -= Math.max(article, 1);
            stretched |= direction;
        }
        if (words.lengthBefore(tokens, before, Kind.FROM) > words.lengthBefore(tokens, before, Kind.LOCATIVE)) {
            return null;
        }
        if (words.lengthBefore(tokens, before, Kind.LOCATIVE) > 0) return Scene.Hold.SCENE;
        int of = words.lengthBefore(tokens, before, Kind.OF);
        if (of > 0) return complement(tokens, before - of);
        if (place != null && isApposition(tokens, name)) return Scene.Hold.PART;
        if (isModifier(tokens, name) && (place != null || name.from() > 0)) return Scene.Hold.PART;
        if (stretched && place == null) return Scene.Hold.PART;
        return place == null ? Scene.Hold.GUESS : Scene.Hold.BARE;
    }

    /** « centre de », « bataille de », « la place principale d' »; looks back over one adjective. */
    private Scene.Hold complement(List<Token> tokens, int at) {
        for (int back = 1; back <= 3 && at - back >= 0; back++) {
            int noun = at - back;
            if (words.is(tokens, noun, Kind.STREET)) return Scene.Hold.COMPLEMENT;
            if (words.is(tokens, noun, Kind.ORGANISATION) && !words.is(tokens, noun, Kind.PLACE)) {
                return Scene.Hold.COMPLEMENT;
            }
            if (words.is(tokens, noun, Kind.PLACE) || words.is(tokens, noun, Kind.EVENT)) return Scene.Hold.PART;
            if (!tokens.get(noun).has("adjective")) break;
        }
        return Scene.Hold.COMPLEMENT;
    }

    /** « la capitale économique, Almaty, » */
    private boolean isApposition(List<Token> tokens, CapitalRun name) {
        int comma = name.from() - 1;
        if (comma < 1 || !tokens.get(comma).key().equals(",")) return false;
        for (int i = comma - 1; i >= Math.max(0, comma - 5); i--) {
            if (words.is(tokens, i, Kind.PLACE)) return true;
        }
        return false;
    }

    /** « ministère de l'Intérieur »: a common noun with a capital, behind a word for a body or an office. */
    private boolean isDepartment(List<Token> tokens, CapitalRun name) {
        if (name.length() > 1 || !CapitalRun.known(tokens.get(name.from()))) return false;
        for (int i = name.from() - 1; i >= Math.max(0, name.from() - 4); i--) {
            boolean body = words.is(tokens, i, Kind.ORGANISATION) || words.is(tokens, i, Kind.FUNCTION);
            if (body && !words.is(tokens, i, Kind.PLACE)) return true;
        }
        return name.from() == 0;
    }

    /** "Bruckheim: one killed", "KOURGANE — The third", « BELKAST (AFP) – »: it opens the line and a mark follows. */
    private boolean isLabel(List<Token> tokens, CapitalRun name) {
        if (name.to() >= tokens.size()) return false;
        if (isDateline(tokens, name)) return true;
        Token before = name.from() == 0 ? null : tokens.get(name.from() - 1);
        String mark = tokens.get(name.to()).key();
        boolean dash = isDash(mark);
        boolean counts = mark.equals(",")
                && name.to() + 1 < tokens.size()
                && tokens.get(name.to() + 1).digits();
        if (before == null) {
            boolean quoted =
                    name.to() + 1 < tokens.size() && tokens.get(name.to() + 1).punctuation();
            if (mark.equals(":") && !quoted || dash || counts && isList(tokens)) return true;
            return mark.equals("(")
                    && name.to() + 2 < tokens.size()
                    && tokens.get(name.to() + 1).allCaps();
        }
        // a list by place: « Nord, 412 arrestations ; Centre, 1 036 arrestations »
        boolean parted = before.key().equals(";") || before.key().equals(":");
        return parted && counts;
    }

    /**
     * "PORT SALIS, March 3 (Reuters) -", « BELKAST (AFP) – »: a line begins so, or a headline is glued before it and only
     * the capitals show where it begins.
     */
    private boolean isDateline(List<Token> tokens, CapitalRun name) {
        boolean shouted = true;
        for (int i = name.from(); i < name.to(); i++) shouted &= tokens.get(i).allCaps();
        if (name.from() > 0 && !shouted) return false;
        int at = name.to();
        boolean agency = false;
        boolean dated = false;
        for (int last = Math.min(tokens.size(), at + DATELINE); at < last; at++) {
            Token token = tokens.get(at);
            String key = token.key();
            if (isDash(key)) return name.from() == 0 || agency || shouted && at == name.to();
            boolean passable = key.equals(",") || key.equals(".") || key.equals("(") || key.equals(")");
            agency |= key.equals("(");
            dated |= words.isTime(token);
            if (!passable && !token.digits() && !token.capitalised() && !words.isTime(token)) return false;
        }
        // "Bratova, Friday."
        return at == tokens.size() && name.from() == 0 && dated;
    }

    private static boolean isDash(String mark) {
        return mark.equals("—") || mark.equals("–") || mark.equals("-") || mark.equals("--");
    }

    private static boolean isList(List<Token> tokens) {
        for (Token token : tokens) if (token.key().equals(";")) return true;
        return false;
    }

    /** "a Northwyk supermarket", "the Bassar massacre": the noun behind says it. */
    private boolean isModifier(List<Token> tokens, CapitalRun name) {
        int next = name.to();
        if (next >= tokens.size() || tokens.get(next).capitalised()) return false;
        boolean noun = words.is(tokens, next, Kind.PLACE) || words.is(tokens, next, Kind.EVENT);
        return noun && words.lengthBefore(tokens, name.from(), Kind.LINK) == 0 && isNounBefore(tokens, next);
    }

    /** Only where nouns stand before nouns: no preposition or article between name and noun, and the noun is one. */
    private static boolean isNounBefore(List<Token> tokens, int at) {
        return tokens.get(at).has("noun");
    }

    private boolean isNoPlace(List<Token> tokens, CapitalRun name, Set<String> people) {
        if (isLabel(tokens, name)) return false;
        Token last = tokens.get(name.to() - 1);
        if (isPerson(tokens, name) || isDepartment(tokens, name)) return true;
        for (int i = name.from(); i < name.to(); i++) {
            if (people.contains(Spelling.key(tokens.get(i).text()))) return true;
        }
        if (words.is(tokens, name.from(), Kind.ORGANISATION) && !words.is(tokens, name.from(), Kind.PLACE)) return true;
        if (words.is(tokens, name.to() - 1, Kind.ORGANISATION) || words.is(tokens, name.to() - 1, Kind.STREET))
            return true;
        if (words.is(tokens, name.from(), Kind.STREET) || words.lengthBefore(tokens, name.from(), Kind.STREET) > 0)
            return true;
        if (gazetteer.organisation(CapitalRun.text(tokens, name), language) != null) return true;
        boolean initials = name.length() == 1 && last.allCaps() && last.text().length() <= ABBREVIATION;
        return initials && !isShouted(tokens);
    }

    private static boolean isShouted(List<Token> tokens) {
        int caps = 0;
        for (Token token : tokens) if (token.allCaps()) caps++;
        return caps > 3;
    }

    /** « le président kazakh Tokaïev », "Interior Minister Yerlan Turgumbayev", « M. Tokaev ». */
    private boolean isPerson(List<Token> tokens, CapitalRun run) {
        for (int i = run.from(); i < run.to() - 1; i++) {
            boolean title = words.is(tokens, i, Kind.TITLE) || words.is(tokens, i, Kind.FUNCTION);
            if (title && !words.is(tokens, i, Kind.PLACE)) return true;
        }
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

    private void addNames(List<Token> tokens, CapitalRun run, Set<String> people) {
        for (int i = run.from(); i < run.to(); i++) {
            String key = Spelling.key(tokens.get(i).text());
            boolean title = words.is(tokens, i, Kind.TITLE) || words.is(tokens, i, Kind.FUNCTION);
            if (!title && key.length() > 2 && tokens.get(i).capitalised()) people.add(key);
        }
    }
}
