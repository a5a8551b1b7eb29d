package bilan.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags that OpenNLP's tagger finds, twenty times as fast. Its models add up weights, and what a word adds, on
 * its own place or as a neighbour, is the same wherever it stands: the library's own features are asked for once a word
 * and their sums remembered.
 *
 * <p>The library follows several sequences of tags, but the cache of its features shows all of them the tags of the best
 * one, so that each word gets the tag that is best behind the best tags before it. That is what is done here.
 *
 * <p>Safe for threads.
 */
final class Tagger {
    /** Stands where no word is looked at: no model has seen it. */
    private static final String PAD = "\u0001";

    /** How far neighbours and the beginning of the sentence are looked at. */
    private static final int REACH = 2;

    private static final int CENTRE = REACH + 1;
    private static final int REMEMBERED = 20_000;

    private final POSContextGenerator generator;
    private final Map<?, ?> weights;
    private final String[] tags;
    private final double[] bare;
    private final double[][] beginnings = new double[CENTRE][];
    /** What the tag before adds at the second word, and what the two tags before add behind it. */
    private final AtomicReferenceArray<double[]> second;

    private final AtomicReferenceArray<double[]> behind;
    private final Recent<String, Word> words = new Recent<>(REMEMBERED);

    /** What a word adds on its own place, and to words so far before and behind it; null where it adds nothing. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Word(double[] own, List<double @Nullable []> near) {}

    private Tagger(POSModel model, AbstractModel weighing) {
        generator = model.getFactory().getPOSContextGenerator(0);
        weights = (Map<?, ?>) weighing.getDataStructures()[1];
        tags = new String[weighing.getNumOutcomes()];
        for (int i = 0; i < tags.length; i++) tags[i] = weighing.getOutcome(i);
        bare = sum(pads(), CENTRE, "", "");
        for (int at = 0; at < CENTRE; at++) beginnings[at] = less(sum(pads(), at, "", ""), bare);
        second = new AtomicReferenceArray<>(tags.length);
        behind = new AtomicReferenceArray<>(tags.length * tags.length);
    }

    /** What the library's tagger does with a model, where it is of the kind that adds up weights; else that tagger. */
    static Function<String[], String[]> of(POSModel model) {
        return model.getArtifact("pos.model") instanceof AbstractModel weighing
                        && weighing.getModelType() == AbstractModel.ModelType.Maxent
                        && model.getFactory().getTagDictionary() == null
                ? new Tagger(model, weighing)::tag
                : words -> new POSTaggerME(model).tag(words);
    }

    /** The tag of each word of a sentence. */
    private String[] tag(String[] sentence) {
        Word[] known = new Word[sentence.length];
        for (int i = 0; i < sentence.length; i++) known[i] = word(sentence[i]);
        String[] found = new String[sentence.length];
        double[] sum = new double[tags.length];
        int before = 0;
        int twoBefore = 0;
        for (int at = 0; at < sentence.length; at++) {
            System.arraycopy(known[at].own, 0, sum, 0, sum.length);
            for (int place = 0; place <= 2 * REACH; place++) {
                int neighbour = at + place - REACH;
                if (neighbour >= 0 && neighbour < sentence.length) add(known[neighbour].near.get(place), sum);
            }
            if (at < CENTRE) add(beginnings[at], sum);
            if (at == 1) add(afterOne(before), sum);
            if (at > 1) add(afterTwo(twoBefore, before), sum);
            twoBefore = before;
            before = best(sum);
            found[at] = tags[before];
        }
        return found;
    }

    private static int best(double[] sum) {
        int best = 0;
        for (int i = 1; i < sum.length; i++) if (sum[i] > sum[best]) best = i;
        return best;
    }

    private static void add(double @Nullable [] some, double[] sum) {
        if (some == null) return;
        for (int i = 0; i < sum.length; i++) sum[i] += some[i];
    }

    private Word word(String text) {
        Word word = words.get(text);
        if (word != null) return word;
        double[][] near = new double[2 * REACH + 1][];
        for (int place = 0; place < near.length; place++) {
            if (place == REACH) continue; // the word itself
            String[] sentence = pads();
            sentence[CENTRE + place - REACH] = text;
            double[] added = less(sum(sentence, CENTRE, "", ""), bare);
            if (Arrays.stream(added).anyMatch(weight -> weight != 0)) near[place] = added;
        }
        String[] sentence = pads();
        sentence[CENTRE] = text;
        word = new Word(sum(sentence, CENTRE, "", ""), Arrays.asList(near));
        words.put(text, word);
        return word;
    }

    private double[] afterOne(int before) {
        double[] added = second.get(before);
        if (added == null) {
            added = less(sum(pads(), 1, "", tags[before]), sum(pads(), 1, "", ""));
            second.set(before, added);
        }
        return added;
    }

    private double[] afterTwo(int twoBefore, int before) {
        int pair = twoBefore * tags.length + before;
        double[] added = behind.get(pair);
        if (added == null) {
            added = less(sum(pads(), CENTRE, tags[twoBefore], tags[before]), bare);
            behind.set(pair, added);
        }
        return added;
    }

    private static String[] pads() {
        String[] sentence = new String[2 * CENTRE];
        Arrays.fill(sentence, PAD);
        return sentence;
    }

    private static double[] less(double[] all, double[] part) {
        double[] rest = new double[all.length];
        for (int i = 0; i < rest.length; i++) rest[i] = all[i] - part[i];
        return rest;
    }

    /** What all features of one place in a sentence add, by tag. The library's generator is for one thread. */
    private synchronized double[] sum(String[] sentence, int at, String twoBefore, String before) {
        String[] given = new String[sentence.length];
        Arrays.fill(given, "");
        given[Math.max(0, at - 2)] = twoBefore;
        given[Math.max(0, at - 1)] = before;
        double[] sum = new double[tags.length];
        for (String feature : generator.getContext(at, sentence, given, null)) {
            if (!(weights.get(feature) instanceof Context context)) continue;
            int[] outcomes = context.getOutcomes();
            for (int i = 0; i < outcomes.length; i++) sum[outcomes[i]] += context.getParameters()[i];
        }
        return sum;
    }
}
