package bilan.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the first thing of a pattern can be: most rules are told apart from most tokens by it. Immutable.
 *
 * @param kinds classes that can come first
 * @param words words and lemmas that can come first
 * @param features features, and names of shapes, that the first token can be asked for
 * @param any true if nothing is known of the first thing, or the pattern can match nothing at all
 * @param open true if the pattern, so far, may take nothing
 */
record Start(Set<String> kinds, Set<String> words, Set<String> features, boolean any, boolean open) {
    private static final Start NOTHING = new Start(Set.of(), Set.of(), Set.of(), false, true);
    private static final Start ANYTHING = new Start(Set.of(), Set.of(), Set.of(), true, false);

    /** What a whole pattern can start with. */
    static Start of(Pattern pattern) {
        Start start = first(pattern);
        return start.open ? ANYTHING : start;
    }

    private static Start first(Pattern pattern) {
        if (pattern instanceof Pattern.Word word) return word(word.key());
        if (pattern instanceof Pattern.Lemma lemma) return word(lemma.lemma());
        if (pattern instanceof Pattern.Kind kind) return kind(kind.kind());
        if (pattern instanceof Pattern.Features features) return features(features);
        if (pattern instanceof Pattern.Shaped shaped) return shape(shaped.shape());
        if (pattern instanceof Pattern.Named named) return first(named.part());
        if (pattern instanceof Pattern.Look) return NOTHING;
        if (pattern instanceof Pattern.Both both) return both(both.tests());
        if (pattern instanceof Pattern.Repeat repeat) {
            Start part = first(repeat.part());
            return repeat.least() > 0 ? part : new Start(part.kinds, part.words, part.features, part.any, true);
        }
        if (pattern instanceof Pattern.Choice choice) {
            Start either = new Start(Set.of(), Set.of(), Set.of(), false, false);
            for (Pattern way : choice.ways()) {
                Start start = first(way);
                either = either.join(start, either.open || start.open);
            }
            return either;
        }
        return pattern instanceof Pattern.Sequence sequence ? sequence(sequence.parts()) : ANYTHING;
    }

    private static Start word(String word) {
        return new Start(Set.of(), Set.of(word), Set.of(), false, false);
    }

    private static Start kind(String kind) {
        return new Start(Set.of(kind), Set.of(), Set.of(), false, false);
    }

    /** A shape is kept among the features, in capitals as no feature is. */
    private static Start shape(Shape shape) {
        return new Start(Set.of(), Set.of(), Set.of(shape.name()), false, false);
    }

    private static Start features(Pattern.Features features) {
        if (features.absent()) return ANYTHING;
        String one = features.features().stream().sorted().findFirst().orElse("");
        return new Start(Set.of(), Set.of(), Set.of(one), false, false);
    }

    /** All tests hold of one stretch, so the most telling of them is enough; a feature may be that of its last token. */
    private static Start both(List<Pattern> tests) {
        Start first = first(tests.get(0));
        if (!first.any && first.features.isEmpty()) return first;
        for (Pattern test : tests) {
            Start other = first(test);
            if (!other.any && !other.open && other.features.isEmpty()) return other;
        }
        return first;
    }

    private static Start sequence(List<Pattern> parts) {
        Start all = NOTHING;
        for (Pattern part : parts) {
            Start next = first(part);
            all = all.join(next, next.open);
            if (!next.open) break;
        }
        return all;
    }

    private Start join(Start other, boolean opens) {
        return new Start(
                union(kinds, other.kinds),
                union(words, other.words),
                union(features, other.features),
                any || other.any,
                opens);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (a.isEmpty()) return b;
        if (b.isEmpty()) return a;
        Set<String> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }
}
