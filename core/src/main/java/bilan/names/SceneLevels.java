package bilan.names;

import bilan.names.Places.Motion;
import bilan.names.Scene.Hold;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order the names of an article are asked whether they are the scene of a sentence. What the head of a text names
 * goes before what later sentences name in passing. Immutable.
 */
final class SceneLevels {
    /** So many sentences are the head of a text. */
    private static final int HEAD = 2;

    /** From the first asked to the last. */
    enum Level {
        /** Named in the sentence as a scene. */
        SAID(EnumSet.of(Hold.SCENE, Hold.PART), true, false, false),
        /** The dateline or heading of the sentence. */
        HEADED(EnumSet.of(Hold.LABEL), true, false, false),
        /** Named as a scene in the head of the text, or else nearest before. */
        BEFORE(EnumSet.of(Hold.SCENE, Hold.PART), false, true, false),
        /** Of a headline: named as a scene in the text below it. */
        LEAD(EnumSet.of(Hold.SCENE, Hold.PART), false, false, true),
        WHOSE(EnumSet.of(Hold.COMPLEMENT), true, true, true),
        DATELINE(EnumSet.of(Hold.LABEL), false, true, true),
        ON_THE_WAY(EnumSet.of(Hold.ORIGIN, Hold.TO), true, true, true),
        LOOSE(EnumSet.of(Hold.BARE, Hold.GUESS), true, true, true),
        /** Named as a scene in a later sentence. */
        BEHIND(EnumSet.of(Hold.SCENE, Hold.PART), false, false, true),
        ADDRESS(EnumSet.of(Hold.STREET), true, true, true),
        CARE(EnumSet.of(Hold.CARE), true, true, true);

        @SuppressWarnings("ImmutableEnumChecker") // never changed once made
        private final Set<Hold> holds;

        private final boolean inside;
        private final boolean before;
        private final boolean behind;

        Level(Set<Hold> holds, boolean inside, boolean before, boolean behind) {
            this.holds = holds;
            this.inside = inside;
            this.before = before;
            this.behind = behind;
        }

        boolean inside() {
            return inside;
        }

        Set<Hold> holds(Motion motion) {
            if (motion == Motion.NONE || !holds.contains(Hold.SCENE)) return holds;
            Set<Hold> more = EnumSet.copyOf(holds);
            more.add(motion == Motion.COME ? Hold.TO : Hold.ORIGIN);
            return more;
        }
    }

    static final List<Level> ORDER = List.of(Level.values());

    /** Of each sentence the last scene before it, the next behind it; and the first of all. */
    @SuppressWarnings("ArrayRecordComponent") // filled once, never compared
    private record Row(
            @Nullable Scene first,
            @Nullable Scene[] before,
            @Nullable Scene[] behind) {}

    private final Map<Motion, Map<Level, Row>> rows = new EnumMap<>(Motion.class);

    SceneLevels(List<Scene> scenes, int sentences) {
        if (scenes.isEmpty()) return;
        for (Motion motion : Motion.values()) {
            Map<Level, Row> byLevel = new EnumMap<>(Level.class);
            for (Level level : ORDER) {
                if (!level.before && !level.behind) continue;
                Map<Level, Row> known = rows.getOrDefault(Motion.NONE, Map.of());
                boolean same = level.holds(motion).equals(level.holds);
                Row row = same ? known.get(level) : null;
                byLevel.put(level, row == null ? row(scenes, sentences, level.holds(motion)) : row);
            }
            rows.put(motion, byLevel);
        }
    }

    private static Row row(List<Scene> scenes, int sentences, Set<Hold> holds) {
        @Nullable Scene[] main = new Scene[sentences];
        Scene first = null;
        for (Scene scene : scenes) {
            if (!holds.contains(scene.hold())) continue;
            Scene known = main[scene.sentence()];
            // a sentence is about its first place that is not wide
            boolean narrower = known != null && (known.country() && !scene.country() || known.wide() && !scene.wide());
            if (known == null || narrower) main[scene.sentence()] = scene;
        }
        @Nullable Scene[] before = new Scene[sentences];
        @Nullable Scene[] behind = new Scene[sentences];
        for (int i = 1; i < sentences; i++) before[i] = main[i - 1] == null ? before[i - 1] : main[i - 1];
        for (int i = sentences - 2; i >= 0; i--) behind[i] = main[i + 1] == null ? behind[i + 1] : main[i + 1];
        for (int i = 0; i < sentences && (first == null || first.wide() && i < HEAD); i++) {
            if (main[i] != null && (first == null || !main[i].wide())) first = main[i];
        }
        return new Row(first, before, behind);
    }

    /** The scene of a level that another sentence names, or null. */
    @Nullable
    Scene outside(Level level, Motion motion, int sentence) {
        Row row = rows.getOrDefault(motion, Map.of()).get(level);
        if (row == null) return null;
        Scene scene = null;
        if (level.before) {
            Scene first = row.first;
            boolean head = first != null && first.sentence() < HEAD && first.sentence() < sentence;
            scene = head ? first : row.before[sentence];
        }
        if (scene == null && level.behind) scene = row.behind[sentence];
        return level == Level.LEAD && sentence > 0 ? null : scene;
    }
}
