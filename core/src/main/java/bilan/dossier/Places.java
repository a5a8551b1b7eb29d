package bilan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One figure of one origin at one time is about one place: of a town and its country, the country. */
final class Places {
    private final Whereabouts whereabouts;

    Places(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    void settle(List<List<Count>> byDoc) {
        Map<String, List<Count>> byFigure = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                String figure = count.origin + "\n" + count.country + "\n" + count.effect() + " " + count.group() + " "
                        + count.quantity().low() + " " + count.quantity().high();
                byFigure.computeIfAbsent(figure, one -> new ArrayList<>()).add(count);
            }
        }
        for (List<Count> figures : byFigure.values()) widen(figures);
    }

    private void widen(List<Count> figures) {
        Set<String> named = new TreeSet<>();
        for (Count figure : figures) named.add(figure.place);
        if (named.size() < 2) return;
        for (Count figure : figures) {
            for (String wider : named) if (whereabouts.holds(wider, figure.place)) figure.place = wider;
        }
    }
}
