package bilan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says how wide a figure reaches. A place that its sentence does not name is only a guess, so the figure reaches as far as
 * its voice speaks of, and without a voice as far as its article does; and one figure of one origin at one time is about one place: of a town and
 * its country, the country.
 */
final class Places {
    private final Whereabouts whereabouts;

    Places(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    void settle(List<List<Count>> byDoc) {
        Map<Integer, Set<String>> byVoice = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                // a headline tells foreigners the country, whoever speaks
                if (count.voice >= 0 && !count.headline)
                    byVoice.computeIfAbsent(count.voice, one -> new TreeSet<>()).add(count.place);
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.placeInferred && count.voice >= 0) {
                    widen(count, byVoice.getOrDefault(count.voice, Set.of()));
                }
            }
            Set<String> here = new TreeSet<>();
            for (Count count : counts) here.add(count.place);
            for (Count count : counts) {
                // with a voice of its own, or lent by a neighbour, a figure reaches as far as that voice
                if (count.placeInferred && count.origin.equals(count.doc())) widen(count, here);
            }
        }
        Map<String, List<Count>> byFigure = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                String figure = count.origin + "\n" + count.country + "\n" + count.effect() + " " + count.group() + " "
                        + count.quantity().low() + " " + count.quantity().high();
                byFigure.computeIfAbsent(figure, one -> new ArrayList<>()).add(count);
            }
        }
        for (List<Count> figures : byFigure.values()) {
            Set<String> named = new TreeSet<>();
            for (Count figure : figures) named.add(figure.place);
            if (named.size() > 1) for (Count figure : figures) widen(figure, named);
        }
    }

    private void widen(Count count, Set<String> places) {
        for (String wider : places) if (whereabouts.holds(wider, count.place)) count.place = wider;
    }
}
