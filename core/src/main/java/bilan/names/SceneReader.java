package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which capitalised names of a sentence may be where something happened, and how firmly the words around say so. */
final class SceneReader {
    /** A town of that size is known even if its name is a common word. */
    private static final int CITY = 100_000;

    private final NameWords words;
    private final Gazetteer gazetteer;
    private final String language;
    private final Strangers strangers;

    SceneReader(NameWords words, Gazetteer gazetteer, String language, Strangers strangers) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.language = language;
        this.strangers = strangers;
    }

    /** Null if the name is no place, or the words around say that nothing happened there. */
    @Nullable
    Scene read(Article article, Sentence sentence, int number, CapitalRun run) {
        List<Token> tokens = sentence.tokens();
        CapitalRun bare = stripped(tokens, run);
        if (bare == null) return null;
        CapitalRun name = withFeature(tokens, joined(tokens, bare));
        String text = name.span(sentence).of(article.body());
        if (Spelling.key(text).length() < 2 || isOpener(tokens, name)) return null;
        List<Place> known = gazetteer.find(text, language);
        Place place = known.isEmpty() ? null : known.get(0);
        if (place != null && strangers.isInitials(tokens, name, place)) return null;
        boolean town = place != null && place.kind() == Place.Kind.TOWN;
        if (town && strangers.isDepartment(tokens, name) && name.from() > 0) return null;
        Scene.Hold hold = hold(tokens, name, place);
        if (hold == null) return null;
        // « Moscou affirme »: the capital speaks for its government
        if (town && hold == Scene.Hold.BARE && strangers.speaks(tokens, name)) return null;
        if (place == null && hold == Scene.Hold.LABEL && strangers.isHeading(tokens, name)) return null;
        boolean told = hold == Scene.Hold.LABEL || hold == Scene.Hold.STREET;
        if (place == null && !told && strangers.isStranger(tokens, name, hold, isWeak(tokens, name))) return null;
        // « Nice », « Tours », "Reading": a common word is a town only where something happens in it
        boolean common = isCommon(tokens, name);
        boolean open = hold == Scene.Hold.COMPLEMENT || words.lengthBefore(tokens, name.from(), Kind.ARTICLE) > 0;
        if (common && town && (hold == Scene.Hold.BARE || open && place.population() < CITY)) return null;
        boolean direction = words.is(tokens, name.from(), Kind.DIRECTION) && name.length() == 1;
        if (direction && hold != Scene.Hold.SCENE && hold != Scene.Hold.LABEL) return null;
        if (town && strangers.isPersonOf(text)) return null;
        boolean country = place != null && place.kind() == Place.Kind.COUNTRY;
        PlaceMention mention = new PlaceMention(name.span(sentence), text, place, known, PlaceMention.Role.SCENE);
        return new Scene(mention, number, name.from(), name.to(), hold, isWide(tokens, name, place), country);
    }

    /** « (AFP) - Les inondations »: a small word that opens what stands behind a mark. */
    private boolean isOpener(List<Token> tokens, CapitalRun name) {
        if (name.length() > 1 || name.from() > 0 && !tokens.get(name.from() - 1).punctuation()) return false;
        return words.is(tokens, name.from(), Kind.ARTICLE)
                || tokens.get(name.from()).has("determiner");
    }

    private boolean isListed(String name) {
        return !gazetteer.find(name, language).isEmpty();
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

    /** «Rosario del Valle», «Benicalap de la Mar»: an unlisted name with a common word behind "of the". */
    private CapitalRun joined(List<Token> tokens, CapitalRun name) {
        int small = 0;
        for (int length = 3; length > 0 && small == 0; length--) {
            if (words.length(tokens, name.to(), Kind.JOINT) == length) small = length;
        }
        int next = name.to() + small;
        if (small == 0 || next >= tokens.size() || !tokens.get(next).capitalised()) return name;
        boolean apart = isWellKnown(CapitalRun.text(tokens, name)) || !CapitalRun.known(tokens.get(next));
        boolean body = words.is(tokens, name.from(), Kind.ORGANISATION) || words.is(tokens, name.from(), Kind.FUNCTION);
        return apart || body ? name : new CapitalRun(name.from(), next + 1);
    }

    /** « le fleuve Niger », «el golfo de México»: no country, but what bears its name. */
    private CapitalRun withFeature(List<Token> tokens, CapitalRun name) {
        if (words.isFeature(tokens, name.from() - 1)) return new CapitalRun(name.from() - 1, name.to());
        int at = name.from() - words.lengthBefore(tokens, name.from(), Kind.ARTICLE);
        int of = words.lengthBefore(tokens, at, Kind.OF);
        int feature = at - of - 1;
        // « le désert de Sonora » lies in Sonora, « le golfe de Guinée » in no country
        if (of == 0 || !words.isFeature(tokens, feature) || !isCountry(CapitalRun.text(tokens, name))) return name;
        return new CapitalRun(feature, name.to());
    }

    private boolean isCountry(String name) {
        return gazetteer.find(name, language).stream().anyMatch(place -> place.kind() == Place.Kind.COUNTRY);
    }

    private boolean isWellKnown(String name) {
        return gazetteer.find(name, language).stream()
                .anyMatch(place -> place.kind() != Place.Kind.TOWN || place.population() >= CITY);
    }

    private static boolean isCommon(List<Token> tokens, CapitalRun name) {
        return name.length() == 1 && CapitalRun.known(tokens.get(name.from()));
    }

    private boolean isNationality(Token token) {
        return gazetteer.countryOf(token.text(), language) != null
                && gazetteer.find(token.text(), language).isEmpty();
    }

    private Scene.@Nullable Hold hold(List<Token> tokens, CapitalRun name, @Nullable Place place) {
        if (Label.is(tokens, name, words)) return Scene.Hold.LABEL;
        if (words.is(tokens, name.to(), Kind.STREET)) return null;
        if (isCare(tokens, name)) return Scene.Hold.CARE;
        if (isStreet(tokens, name) || isRoad(tokens, name)) return Scene.Hold.STREET;
        int before = name.from();
        boolean stretched = false;
        while (before > 0) {
            int article = words.lengthBefore(tokens, before, Kind.ARTICLE);
            boolean direction = words.lengthBefore(tokens, before, Kind.DIRECTION) == 1;
            if (article == 0 && !direction) break;
            before -= Math.max(article, 1);
            stretched |= direction;
        }
        int in = words.lengthBefore(tokens, before, Kind.LOCATIVE);
        int origin = words.lengthBefore(tokens, before, Kind.ORIGIN);
        if (origin > 0 && origin >= in) return Scene.Hold.ORIGIN;
        if (words.lengthBefore(tokens, before, Kind.FROM) > in) return null;
        int to = words.lengthBefore(tokens, before, Kind.TO);
        if (to > 0 && to >= in) return Scene.Hold.TO;
        if (in > 0) return Scene.Hold.SCENE;
        if (isNamedPlace(tokens, before) || isStruck(tokens, before)) return Scene.Hold.PART;
        int of = words.lengthBefore(tokens, before, Kind.OF);
        if (of > 0) return complement(tokens, name, before - of);
        if (place != null && isApposition(tokens, name)) return Scene.Hold.PART;
        boolean modifies = isModifier(tokens, name);
        // "three Ardovian provinces"
        if (modifies && place == null && tokens.get(name.to()).has("plural")) return null;
        if (modifies && (place != null || name.from() > 0)) return Scene.Hold.PART;
        if (stretched && place == null) return Scene.Hold.PART;
        // "on the River Niger": any preposition leads to a river
        boolean led = before > 0 && tokens.get(before - 1).has("preposition");
        if (led && name.length() > 1 && words.isFeature(tokens, name.from())) return Scene.Hold.PART;
        return place == null ? Scene.Hold.GUESS : Scene.Hold.BARE;
    }

    /** Only a preposition that also stands before people and things speaks for it: "at", « sur ». */
    private boolean isWeak(List<Token> tokens, CapitalRun name) {
        int before = name.from() - words.lengthBefore(tokens, name.from(), Kind.ARTICLE);
        int weak = words.lengthBefore(tokens, before, Kind.WEAK);
        return weak > 0 && weak == words.lengthBefore(tokens, before, Kind.LOCATIVE);
    }

    /** « la mine Oktiabrskaïa », «campamento minero La Bonita»: a noun says which kind of place the name has. */
    private boolean isNamedPlace(List<Token> tokens, int at) {
        for (int back = 1; back <= 2 && at - back >= 0; back++) {
            Token token = tokens.get(at - back);
            if (token.punctuation() || token.capitalised()) return false;
            if (words.is(tokens, at - back, Kind.PLACE) && token.has("noun")) return true;
            if (!token.has("adjective")) return false;
        }
        return false;
    }

    /** « rue Barla », «la Plaza de los Mártires»: an address, which no list holds. */
    private boolean isStreet(List<Token> tokens, CapitalRun name) {
        if (name.length() > 1
                && words.is(tokens, name.from(), Kind.STREET)
                && CapitalRun.known(tokens.get(name.from()))) return true;
        int at = name.from() - words.lengthBefore(tokens, name.from(), Kind.ARTICLE);
        at -= words.lengthBefore(tokens, at, Kind.OF);
        return at > 0
                && words.is(tokens, at - 1, Kind.STREET)
                && tokens.get(at - 1).has("noun");
    }

    /** « la province de », "County": others may be named that lie in it. */
    private boolean isWide(List<Token> tokens, CapitalRun name, @Nullable Place place) {
        if (place != null && place.kind() != Place.Kind.TOWN) return true;
        if (words.is(tokens, name.to(), Kind.AREA) || words.is(tokens, name.to() - 1, Kind.AREA)) return true;
        if (words.isFeature(tokens, name.from())) return true;
        int at = name.from() - words.lengthBefore(tokens, name.from(), Kind.ARTICLE);
        at -= words.lengthBefore(tokens, at, Kind.OF);
        return words.lengthBefore(tokens, at, Kind.AREA) > 0;
    }

    /** « ont frappé l'Ardovie », "struck Dourane": what disasters and armies do to places. */
    private boolean isStruck(List<Token> tokens, int at) {
        return at > 0
                && words.is(tokens, at - 1, Kind.STRIKE)
                && tokens.get(at - 1).has("verb");
    }

    /** "A614", « l'A62 », "B-37": a letter or two and a number. */
    private static boolean isRoad(List<Token> tokens, CapitalRun name) {
        String text = tokens.get(name.from()).text();
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) digits++;
            else if (Character.isLetter(text.charAt(i))) letters++;
        }
        return name.length() == 1 && digits > 0 && letters <= 2;
    }

    /** « l'hôpital de La Marsalle », "Warrin hospital", « au CHU Félix-Rambaud »: where the hurt lie is not where they were hurt. */
    private boolean isCare(List<Token> tokens, CapitalRun name) {
        if (words.is(tokens, name.to(), Kind.CARE) || words.is(tokens, name.to() - 1, Kind.CARE)) return true;
        if (words.is(tokens, name.from(), Kind.CARE)) return true;
        int at = name.from();
        for (int back = 0; back < 4 && at > 0; back++) {
            if (words.lengthBefore(tokens, at, Kind.CARE) > 0) return true;
            int small = Math.max(words.lengthBefore(tokens, at, Kind.ARTICLE), words.lengthBefore(tokens, at, Kind.OF));
            boolean adjective = back > 0 && tokens.get(at - 1).has("adjective");
            if (small == 0 && !adjective) return false;
            at -= Math.max(small, 1);
        }
        return false;
    }

    /** « centre de », « bataille de », « la place principale d' »; looks back over one adjective. */
    private Scene.@Nullable Hold complement(List<Token> tokens, CapitalRun name, int at) {
        // « neuf dans la province de Lisse, six dans celle de Montrel »
        if (words.lengthBefore(tokens, at, Kind.PLACE) > 1) return Scene.Hold.PART;
        for (int back = 1; back <= 3 && at - back >= 0; back++) {
            int noun = at - back;
            if (words.is(tokens, noun, Kind.THING)) return null;
            if (words.is(tokens, noun, Kind.ORGANISATION) && !words.is(tokens, noun, Kind.PLACE)) {
                return Scene.Hold.COMPLEMENT;
            }
            if (words.is(tokens, noun, Kind.PLACE)) {
                // «Instituto del Quemado»: the noun is a part of the name
                boolean inName = tokens.get(noun).capitalised() && noun > 0 && isCommon(tokens, name);
                return inName || isOfVoice(tokens, noun) ? Scene.Hold.COMPLEMENT : Scene.Hold.PART;
            }
            if (words.is(tokens, noun, Kind.EVENT)) return Scene.Hold.PART;
            if (!tokens.get(noun).has("adjective")) break;
        }
        return Scene.Hold.COMPLEMENT;
    }

    /** « le shérif du comté de Kerrigan »: of somebody who speaks. */
    private boolean isOfVoice(List<Token> tokens, int at) {
        int from = at - words.lengthBefore(tokens, at, Kind.ARTICLE);
        int of = words.lengthBefore(tokens, from, Kind.OF);
        int noun = from - of - 1;
        if (of == 0 || noun < 0) return false;
        return words.is(tokens, noun, Kind.FUNCTION) || words.is(tokens, noun, Kind.ORGANISATION);
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

    /** "a Northwyk supermarket", "the Bassar massacre": the noun behind says it. */
    private boolean isModifier(List<Token> tokens, CapitalRun name) {
        int next = name.to();
        if (next >= tokens.size() || tokens.get(next).capitalised()) return false;
        boolean noun = words.is(tokens, next, Kind.PLACE) || words.is(tokens, next, Kind.EVENT);
        // only where nouns stand before nouns: no preposition or article between name and noun, and the noun is one
        return noun
                && words.lengthBefore(tokens, name.from(), Kind.LINK) == 0
                && tokens.get(next).has("noun");
    }
}
