package bilan.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a sentence must hold somewhere for a pattern to match in it: a quick "no" before a closer look. */
final class Needed {
    /** More are hardly ever worth asking. */
    private static final int MOST = 8;

    private final Alphabet alphabet;

    private Needed(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** Questions each of which something in the sentence must answer with yes; the most telling first. */
    static List<Integer> of(Pattern pattern, Alphabet alphabet) {
        List<Integer> all = new ArrayList<>(new Needed(alphabet).in(pattern));
        all.sort(Comparator.comparingInt(alphabet::weight));
        return all.stream().distinct().limit(MOST).toList();
    }

    private List<Integer> in(Pattern pattern) {
        if (pattern instanceof Pattern.Kind || Alphabet.isOfToken(pattern)) return List.of(alphabet.question(pattern));
        if (pattern instanceof Pattern.Named named) return in(named.part());
        if (pattern instanceof Pattern.Repeat repeat) return repeat.least() > 0 ? in(repeat.part()) : List.of();
        if (pattern instanceof Pattern.Choice choice) return inAny(choice);
        List<Integer> all = new ArrayList<>();
        if (pattern instanceof Pattern.Sequence sequence) for (Pattern part : sequence.parts()) all.addAll(in(part));
        if (pattern instanceof Pattern.Both both) for (Pattern part : both.tests()) all.addAll(in(part));
        return all;
    }

    /** Of each way its most telling need; any of them must be there. */
    private List<Integer> inAny(Pattern.Choice choice) {
        List<Integer> ways = new ArrayList<>();
        for (Pattern way : choice.ways()) {
            List<Integer> needs = of(way, alphabet);
            if (needs.isEmpty()) return List.of();
            ways.add(needs.get(0));
        }
        return List.of(alphabet.union(ways));
    }
}
