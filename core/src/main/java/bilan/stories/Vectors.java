package bilan.stories;

import bilan.text.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Articles as vectors of telling words: the rarer a word, in this pile and in news at large, the more it weighs. The
 * same pile gives the same vectors, whatever its order.
 */
final class Vectors {
    /** So many texts of other stories are supposed to lie beside the pile: they make common words common in a small one. */
    private static final double OTHERS = 200;
    /** A word that more than this share of texts hold tells nothing. */
    private static final double COMMON = 0.3;

    private static final int LONGEST = 100;

    /**
     * One article.
     *
     * @param words numbers of its words, ascending
     * @param weights of these words; their squares add up to 1
     * @param neutral the same for names and figures alone, 0 for other words
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Vector(int[] words, double[] weights, double[] neutral) {}

    private final List<String> written;
    private final int[] texts;
    private final List<Vector> vectors;

    private Vectors(List<String> written, int[] texts, List<Vector> vectors) {
        this.written = written;
        this.texts = texts;
        this.vectors = vectors;
    }

    /** In the order of the articles. */
    static Vectors of(List<Article> articles, FrequentWords frequent) {
        List<Map<String, Print.Word>> prints = new ArrayList<>();
        TreeMap<String, Integer> counts = new TreeMap<>();
        Map<String, String> forms = new HashMap<>();
        for (Article article : articles) {
            Map<String, Print.Word> print = Print.of(article);
            prints.add(print);
            print.forEach((key, word) -> {
                counts.merge(key, 1, Integer::sum);
                forms.putIfAbsent(key, word.written());
            });
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<String> written = new ArrayList<>();
        int[] texts = new int[counts.size()];
        counts.forEach((word, count) -> {
            texts[numbers.size()] = count;
            numbers.put(word, numbers.size());
            written.add(forms.getOrDefault(word, word));
        });
        List<Vector> vectors = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            String language = articles.get(i).language();
            double size = articles.size() + OTHERS;
            List<Weighed> weighed = new ArrayList<>();
            prints.get(i).forEach((word, print) -> {
                int number = numbers.get(word);
                double share = language == null ? 0 : frequent.share(language, word);
                double rarity = Math.log(size / (texts[number] + OTHERS * share + 0.5));
                if (rarity < -Math.log(COMMON)) return;
                weighed.add(new Weighed(number, (1 + Math.log(print.weight())) * rarity, print.neutral()));
            });
            vectors.add(vector(weighed));
        }
        return new Vectors(written, texts, vectors);
    }

    private record Weighed(int word, double weight, boolean neutral) {}

    private static Vector vector(List<Weighed> weighed) {
        List<Weighed> strongest = weighed.stream()
                .sorted(Comparator.comparingDouble((Weighed each) -> -each.weight())
                        .thenComparingInt(Weighed::word))
                .limit(LONGEST)
                .sorted(Comparator.comparingInt(Weighed::word))
                .toList();
        int[] words = strongest.stream().mapToInt(Weighed::word).toArray();
        double[] weights = strongest.stream().mapToDouble(Weighed::weight).toArray();
        double[] neutral = strongest.stream()
                .mapToDouble(each -> each.neutral() ? each.weight() : 0)
                .toArray();
        normalise(weights);
        normalise(neutral);
        return new Vector(words, weights, neutral);
    }

    private static void normalise(double[] weights) {
        double length =
                Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
        if (length > 0) for (int i = 0; i < weights.length; i++) weights[i] /= length;
    }

    int size() {
        return vectors.size();
    }

    Vector get(int article) {
        return vectors.get(article);
    }

    int words() {
        return texts.length;
    }

    /** In how many articles a word stands. */
    int texts(int word) {
        return texts[word];
    }

    /** The word as the first article writes it. */
    String written(int word) {
        return written.get(word);
    }

    /** The cosine of two articles; of two languages only names and figures are compared. */
    double likeness(int a, int b, boolean oneLanguage) {
        Vector first = vectors.get(a);
        Vector second = vectors.get(b);
        double[] mine = oneLanguage ? first.weights : first.neutral;
        double[] theirs = oneLanguage ? second.weights : second.neutral;
        double sum = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
            if (first.words[i] == second.words[j]) sum += mine[i++] * theirs[j++];
            else if (first.words[i] < second.words[j]) i++;
            else j++;
        }
        return sum;
    }
}
