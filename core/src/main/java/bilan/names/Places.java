package bilan.names;

import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places an article names, and which of them is the scene of a statement. Immutable. */
public final class Places {
    /** Of an article of which nobody asks. */
    public static final Places NONE = new Places(List.of(), List.of(), Set.of(), Set.of(), null, List.of());

    private static final int OTHER_FIGURE = 12;
    private static final int COMMA = 3;
    /** So many words part a total from the first of its parts: « 26 morts et 20 disparus ». */
    private static final int APART = 4;

    /** Of a long list of places only those next to a figure can be its own. */
    private static final int NEIGHBOURS = 8;

    private final List<Sentence> sentences;
    private final List<Scene> scenes;
    private final List<PlaceMention> mentions;
    private final Set<Integer> national;
    private final Set<Integer> wide;
    private final @Nullable Scene country;
    private final SceneLevels levels;
    /** Sentences that share figures out among places: none of these is where the others' happened. */
    private final Set<Integer> shared = new HashSet<>();

    /**
     * @param national numbers of the sentences that speak of the whole country
     * @param wide numbers of the sentences that speak of other times or of everywhere: « l'an dernier », "worldwide"
     * @param country the country that the article is about, or null
     * @param mentions every place named, for whatever reason
     */
    Places(
            List<Sentence> sentences,
            List<Scene> scenes,
            Set<Integer> national,
            Set<Integer> wide,
            @Nullable Scene country,
            List<PlaceMention> mentions) {
        this.mentions = List.copyOf(mentions);
        this.sentences = List.copyOf(sentences);
        this.scenes = List.copyOf(scenes);
        this.national = Set.copyOf(national);
        this.wide = Set.copyOf(wide);
        this.country = country;
        for (int i = 0; i < sentences.size(); i++) if (isShared(i)) shared.add(i);
        this.levels = new SceneLevels(
                this.scenes.stream()
                        .filter(scene -> !shared.contains(scene.sentence()))
                        .toList(),
                sentences.size());
    }

    /** Whether people whom a statement counts came to a place or left one. */
    public enum Motion {
        NONE,
        /** Troops, demonstrators: where they go is where it happens. */
        COME,
        /** The displaced: what they leave is where it happened. */
        LEAVE
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
            boolean sure = scene.hold().isFirm() || scene.hold() == Scene.Hold.LABEL;
            if (sure) firm.add(scene.mention().span());
        }
        return firm;
    }

    /**
     * Where what a statement tells of happened: the place that its sentence names as a scene; else the one that the head
     * of the text names, or the nearest before; else names that may be places, from firm to loose. Never a nationality.
     * Null if the text names none, or if the sentence speaks of other times or of everywhere.
     *
     * @param sentence the sentence of the statement
     * @param figure the number of the statement
     */
    public @Nullable PlaceMention of(Sentence sentence, Span figure, Motion motion) {
        if (sentences.isEmpty()) return null;
        int number = number(sentence);
        for (SceneLevels.Level level : SceneLevels.ORDER) {
            if (level == SceneLevels.Level.BEFORE) {
                // « le ministère de l'Intérieur a fait état de … »: no town of the lines before is meant
                if (country != null && national.contains(number)) return country.mention();
                if (wide.contains(number)) return country == null ? null : country.mention();
            }
            Set<Scene.Hold> holds = level.holds(motion);
            List<Scene> inside = level.inside() ? inside(number, holds) : List.of();
            Scene scene = nearest(inside, sentence, figure);
            if (scene != null && shared.contains(number) && isTotal(scene, sentence.tokens(), figure)) scene = null;
            if (scene == null) scene = levels.outside(level, motion, number);
            if (scene != null) return scene.mention();
        }
        return null;
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

    private List<Scene> inside(int sentence, Set<Scene.Hold> holds) {
        List<Scene> inside = new ArrayList<>();
        int low = 0;
        int high = scenes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scenes.get(middle).sentence() < sentence) low = middle + 1;
            else high = middle;
        }
        for (int i = low; i < scenes.size() && scenes.get(i).sentence() == sentence; i++) {
            if (holds.contains(scenes.get(i).hold())) inside.add(scenes.get(i));
        }
        return inside;
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

    /** « quatorze décès à Lisse, neuf à Montrel »: figures stand between at least two places. */
    private boolean isShared(int sentence) {
        List<Scene> inside = inside(sentence, SceneLevels.Level.SAID.holds(Motion.NONE));
        if (inside.size() < 2) return false;
        int owned = 0;
        for (Scene scene : inside) if (isOwned(scene, inside)) owned++;
        return owned > 1;
    }

    /** A number stands between the place before and this one. */
    private boolean isOwned(Scene scene, List<Scene> inside) {
        int from = 0;
        for (Scene other : inside) if (other.to() <= scene.from()) from = other.to();
        List<Token> tokens = sentences.get(scene.sentence()).tokens();
        for (int i = from; i < scene.from(); i++) if (isNumber(tokens.get(i))) return true;
        return false;
    }

    /** « 26 morts, dont quatorze à Lisse »: the place belongs to another figure that stands in between, apart from this. */
    private static boolean isTotal(Scene scene, List<Token> tokens, Span figure) {
        int start = 0;
        while (start < tokens.size() && tokens.get(start).span().end() <= figure.end()) start++;
        int owner = -1;
        for (int i = start; i < scene.from(); i++) if (isNumber(tokens.get(i))) owner = i;
        return owner - start > APART;
    }

    private static boolean isNumber(Token token) {
        return token.digits() || token.has("numeral");
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
            if (isNumber(token) || token.key().equals(";")) distance += OTHER_FIGURE;
            if (token.key().equals(",")) distance += COMMA;
        }
        return distance;
    }
}
