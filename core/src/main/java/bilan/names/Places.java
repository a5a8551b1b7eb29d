package bilan.names;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places an article names, and which of them is the scene of a statement. Immutable. */
public final class Places {
    /** Of an article of which nobody asks. */
    public static final Places NONE = new Places(List.of(), List.of(), Set.of(), null, List.of());

    private static final int OTHER_FIGURE = 12;
    private static final int COMMA = 3;
    /** Of a long list of places only those next to a figure can be its own. */
    private static final int NEIGHBOURS = 8;

    private final List<Sentence> sentences;
    private final List<Scene> scenes;
    private final List<PlaceMention> mentions;
    private final Map<Scene.Hold, @Nullable Scene[]> before = new EnumMap<>(Scene.Hold.class);
    private final Map<Scene.Hold, @Nullable Scene[]> behind = new EnumMap<>(Scene.Hold.class);

    /**
     * @param national numbers of the sentences that speak of the whole country
     * @param country the country that the article is about, or null
     * @param mentions every place named, for whatever reason
     */
    Places(
            List<Sentence> sentences,
            List<Scene> scenes,
            Set<Integer> national,
            @Nullable Scene country,
            List<PlaceMention> mentions) {
        this.mentions = List.copyOf(mentions);
        this.sentences = List.copyOf(sentences);
        this.scenes = List.copyOf(scenes);
        for (Scene.Hold hold : Scene.Hold.values()) {
            // « le ministère de l'Intérieur a fait état de … »: no town of the lines before is meant
            boolean whole = country != null && hold == Scene.Hold.PART;
            @Nullable Scene[] last = new Scene[sentences.size() + 1];
            for (int i = 0; i < sentences.size(); i++) {
                Scene main = main(inside(i, hold));
                if (main == null && whole && national.contains(i)) main = country;
                last[i + 1] = main == null ? last[i] : main;
            }
            @Nullable Scene[] next = new Scene[sentences.size() + 1];
            for (int i = sentences.size() - 1; i >= 0; i--) {
                Scene main = main(inside(i, hold));
                next[i] = main == null ? next[i + 1] : main;
            }
            before.put(hold, last);
            behind.put(hold, next);
        }
    }

    /**
     * Every place that the article names, in the order of the text: the role of each says why. A name of several places
     * has one meaning in an article, or stays undecided with its candidates.
     */
    public List<PlaceMention> mentions() {
        return mentions;
    }

    /** Where the words around say that a name is a place. */
    Set<Span> firm() {
        Set<Span> firm = new HashSet<>();
        for (Scene scene : scenes) {
            boolean sure = scene.hold() == Scene.Hold.SCENE || scene.hold() == Scene.Hold.PART;
            if (sure) firm.add(scene.mention().span());
        }
        return firm;
    }

    /**
     * Where what a statement tells of happened: the place named nearest in its sentence, else the nearest before it;
     * never a nationality. Null if the text names none.
     *
     * @param sentence the sentence of the statement
     * @param figure the number of the statement
     */
    public @Nullable PlaceMention of(Sentence sentence, Span figure) {
        int number = number(sentence);
        if (sentences.isEmpty()) return null;
        Scene scene = null;
        for (Scene.Hold hold : List.of(Scene.Hold.PART, Scene.Hold.COMPLEMENT, Scene.Hold.BARE, Scene.Hold.GUESS)) {
            scene = nearest(inside(number, hold), sentence, figure);
            if (scene == null) scene = at(before, hold, number + 1);
            if (scene == null) scene = at(behind, hold, number + 1);
            if (scene != null) break;
        }
        return scene == null ? null : scene.mention();
    }

    private static @Nullable Scene at(Map<Scene.Hold, @Nullable Scene[]> mains, Scene.Hold hold, int sentence) {
        @Nullable Scene[] all = mains.get(hold);
        return all == null ? null : all[sentence];
    }

    private int number(Sentence sentence) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= sentence.span().start()) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private List<Scene> inside(int sentence, Scene.Hold hold) {
        List<Scene> inside = new ArrayList<>();
        int low = 0;
        int high = scenes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scenes.get(middle).sentence() < sentence) low = middle + 1;
            else high = middle;
        }
        for (int i = low; i < scenes.size() && scenes.get(i).sentence() == sentence; i++) {
            if (scenes.get(i).hold().compareTo(hold) <= 0) inside.add(scenes.get(i));
        }
        return inside;
    }

    /** The place that a sentence is about: the first that is not a whole country, else the first. */
    private static @Nullable Scene main(List<Scene> inside) {
        for (Scene scene : inside) if (!scene.country()) return scene;
        return inside.isEmpty() ? null : inside.get(0);
    }

    private static @Nullable Scene nearest(List<Scene> inside, Sentence sentence, Span figure) {
        Scene best = null;
        int least = Integer.MAX_VALUE;
        boolean towns = inside.stream().anyMatch(scene -> !scene.country());
        int next = 0;
        while (next < inside.size() && inside.get(next).mention().span().start() < figure.start()) next++;
        List<Scene> near = inside.subList(Math.max(0, next - NEIGHBOURS), Math.min(inside.size(), next + NEIGHBOURS));
        for (Scene scene : near) {
            if (towns && scene.country()) continue;
            int distance = distance(scene, sentence.tokens(), figure);
            if (distance < least) {
                best = scene;
                least = distance;
            }
        }
        return best;
    }

    /** Words between place and figure; another figure or a semicolon between them counts for many. */
    private static int distance(Scene scene, List<Token> tokens, Span figure) {
        boolean behind = scene.mention().span().start() >= figure.end();
        int distance = behind ? 0 : 1;
        for (int i = 0; i < tokens.size(); i++) {
            Span span = tokens.get(i).span();
            boolean between = behind
                    ? span.start() >= figure.end() && i < scene.from()
                    : i >= scene.to() && span.end() <= figure.start();
            if (!between) continue;
            distance++;
            Token token = tokens.get(i);
            if (token.digits() || token.has("numeral") || token.key().equals(";")) distance += OTHER_FIGURE;
            if (token.key().equals(",")) distance += COMMA;
        }
        return distance;
    }
}
