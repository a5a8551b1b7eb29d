package bilan.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Articles that are taken for one story so far. For one thread. */
final class Group {
    private static final String UNKNOWN = "";

    /** How like another group is; not {@code exact} but a bound since one of them has grown. */
    record Edge(double likeness, boolean exact) {}

    final List<Integer> articles = new ArrayList<>();
    /** By language: a product of two languages counts names and figures only. */
    private final TreeMap<String, Centroid> centroids = new TreeMap<>();

    private double days;
    private int dated;
    /** Groups that are like enough, by number. */
    final Map<Integer, Edge> near = new HashMap<>();
    /** Articles that must not come in. */
    final Set<Integer> apart = new HashSet<>();

    Group(int article, Digest digest, Vectors.Vector vector) {
        articles.add(article);
        centroids.put(digest.language() == null ? UNKNOWN : digest.language(), new Centroid(vector));
        if (digest.published() == null) return;
        days = Neighbours.day(digest.published());
        dated = 1;
    }

    private double day() {
        return dated == 0 ? Double.NaN : days / dated;
    }

    /** The average likeness between the articles of both. */
    double likeness(Group other) {
        double sum = 0;
        for (Map.Entry<String, Centroid> mine : centroids.entrySet()) {
            for (Map.Entry<String, Centroid> theirs : other.centroids.entrySet()) {
                boolean oneLanguage = mine.getKey().equals(theirs.getKey());
                sum += Likeness.of(mine.getValue().product(theirs.getValue(), oneLanguage), oneLanguage);
            }
        }
        double average = sum / articles.size() / other.articles.size();
        return Likeness.inTime(average, day(), other.day());
    }

    boolean bars(Group other) {
        if (apart.isEmpty() || other.apart.isEmpty()) return false;
        for (int article : other.articles) if (apart.contains(article)) return true;
        return false;
    }

    /** Takes all of a smaller group. */
    void take(Group smaller) {
        articles.addAll(smaller.articles);
        smaller.centroids.forEach((language, centroid) -> {
            Centroid mine = centroids.get(language);
            if (mine == null) centroids.put(language, centroid);
            else mine.add(centroid);
        });
        days += smaller.days;
        dated += smaller.dated;
        apart.addAll(smaller.apart);
    }
}
