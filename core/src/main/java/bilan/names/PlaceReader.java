package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.pack.LanguagePack;
import bilan.text.Article;
import bilan.text.Folding;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.WordMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places that articles in one language name, known and unknown ones. Safe for threads. */
public final class PlaceReader {
    private final NameWords words;
    private final Gazetteer gazetteer;
    private final String language;
    /** Code of the country whose people or name a word says, or nothing. */
    private final WordMemory<String> countries;

    public PlaceReader(LanguagePack pack, Gazetteer gazetteer) {
        this(new NameWords(pack), gazetteer, pack.code());
    }

    PlaceReader(NameWords words, Gazetteer gazetteer, String language) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.language = language;
        this.countries = new WordMemory<>(word -> {
            String code = gazetteer.countryOf(word.key(), language);
            return code == null ? "" : code;
        });
    }

    /**
     * The places an article names.
     *
     * @param sentences its sentences in order, with their readings
     */
    public Places read(Article article, List<Sentence> sentences) {
        return read(article, sentences, Set.of());
    }

    /**
     * The same where it is known who speaks.
     *
     * @param voices where the text names those it credits: « la Croix-Bleue » is then no place
     */
    public Places read(Article article, List<Sentence> sentences, Set<Span> voices) {
        List<List<CapitalRun>> runs = new ArrayList<>();
        Strangers strangers = new Strangers(words, gazetteer, language, voices);
        strangers.meetOutlet(article.outlet());
        for (Sentence sentence : sentences) {
            List<CapitalRun> found = CapitalRun.of(sentence, words, this::isListed);
            runs.add(found);
            for (CapitalRun run : found) strangers.meet(sentence, run);
        }
        SceneReader reader = new SceneReader(words, gazetteer, language, strangers);
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (CapitalRun run : runs.get(i)) {
                Scene scene = reader.read(article, sentences.get(i), i, run);
                if (scene != null) scenes.add(scene);
            }
        }
        Set<String> firm = new HashSet<>();
        for (Scene scene : scenes)
            if (isFirm(scene, sentences)) firm.add(Spelling.key(scene.mention().text()));
        scenes.removeIf(scene -> isLoose(scene, sentences, firm));
        Scene country = country(sentences, scenes);
        if (country != null) scenes.replaceAll(scene -> atHome(scene, code(country)));
        List<PlaceMention> mentions = new ArrayList<>(mentions(article, sentences));
        Set<String> unlisted = unlistedProvinces(scenes, mentions);
        mentions.replaceAll(mention -> unlisted.contains(Spelling.key(mention.text())) ? open(mention) : mention);
        scenes.replaceAll(scene -> decided(scene, mentions));
        Set<Integer> national = country == null ? Set.of() : national(sentences, country);
        return new Places(
                sentences,
                scenes,
                national,
                wide(sentences),
                country == null ? null : decided(country, mentions),
                mentions);
    }

    /**
     * Every place that an article names, for whatever reason, in the order of the text: the role of each mention says
     * which. A name of several places has one meaning in an article, or stays undecided with its candidates.
     */
    List<PlaceMention> mentions(Article article, List<Sentence> sentences) {
        return new ToponymScan(words, gazetteer, language, article).read(sentences);
    }

    /** « la province de Lisse », where no other word of the text speaks for the country of the town that is called so. */
    private static Set<String> unlistedProvinces(List<Scene> scenes, List<PlaceMention> mentions) {
        Set<String> unlisted = new HashSet<>();
        for (Scene scene : scenes) {
            Place place = scene.mention().place();
            if (place == null || place.kind() != Place.Kind.TOWN || !scene.wide()) continue;
            String key = Spelling.key(scene.mention().text());
            boolean told = false;
            for (PlaceMention other : mentions) {
                Place there = other.place();
                boolean same = there != null && there.country().equals(place.country());
                told |= same && !Spelling.key(other.text()).equals(key);
            }
            if (!told) unlisted.add(key);
        }
        return unlisted;
    }

    private static PlaceMention open(PlaceMention mention) {
        return new PlaceMention(mention.span(), mention.text(), null, List.of(), mention.role());
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
                String code = countries.of(token.word());
                if (!code.isEmpty()) counts.computeIfPresent(code, (c, count) -> count + 1);
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
                ? new Scene(
                        scene.mention(),
                        scene.sentence(),
                        scene.from(),
                        scene.to(),
                        Scene.Hold.PART,
                        scene.wide(),
                        false)
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
        return new Scene(
                mentions.get(low),
                scene.sentence(),
                scene.from(),
                scene.to(),
                scene.hold(),
                scene.wide(),
                scene.country());
    }

    /** The words around say that it is a place, and not only its standing first in a line. */
    private static boolean isFirm(Scene scene, List<Sentence> sentences) {
        return (scene.hold().isFirm() || scene.hold() == Scene.Hold.LABEL) && !isTitle(scene, sentences);
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
                boolean own = code(country).equals(countries.of(tokens.get(at).word()))
                        || key.equals(Folding.key(country.mention().text()));
                if (own || words.is(tokens, at, Kind.NATION)) national.add(i);
            }
        }
        return national;
    }

    /** Sentences that speak of other times or of everywhere: « l'an dernier », "nationwide", «en todo el país». */
    private Set<Integer> wide(List<Sentence> sentences) {
        Set<Integer> wide = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Token> tokens = sentences.get(i).tokens();
            for (int at = 0; at < tokens.size(); at++) {
                if (words.is(tokens, at, Kind.WIDE)) wide.add(i);
            }
        }
        return wide;
    }

    private boolean isListed(String name) {
        List<Place> known = gazetteer.find(name, language);
        return known.stream().anyMatch(place -> place.kind() != Place.Kind.TOWN || place.population() > 0);
    }
}
