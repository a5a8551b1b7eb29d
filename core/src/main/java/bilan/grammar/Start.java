package bilan.grammar;

import java.util.List;

/**
 * What the first thing of a pattern can be: most rules are told apart from most tokens by it. Immutable.
 *
 * @param kinds bits of classes that can come first
 * @param words bits of words, lemmas and features that can come first
 * @param any true if nothing is known of the first thing
 * @param empty true if the pattern can match nothing at all
 */
record Start(long kinds, long words, boolean any, boolean empty) {
    private static final Start NOTHING = new Start(0, 0, false, true);
    private static final Start ANYTHING = new Start(0, 0, true, false);

    boolean possible(Chart chart, int at) {
        if (any || empty) return true;
        return at < chart.size() && (chart.mayStart(at, kinds) || chart.mayBe(at, words));
    }

    static Start of(Pattern pattern) {
        if (pattern instanceof Pattern.Word word) return word(word.key());
        if (pattern instanceof Pattern.Lemma lemma) return word(lemma.lemma());
        if (pattern instanceof Pattern.Kind kind) return new Start(Chart.bit(kind.kind()), 0, false, false);
        if (pattern instanceof Pattern.Features features) return features(features);
        if (pattern instanceof Pattern.Named named) return of(named.part());
        if (pattern instanceof Pattern.Look) return NOTHING;
        if (pattern instanceof Pattern.Both both) return both(both.tests());
        if (pattern instanceof Pattern.Repeat repeat) {
            Start part = of(repeat.part());
            return repeat.least() > 0 ? part : new Start(part.kinds, part.words, part.any, true);
        }
        if (pattern instanceof Pattern.Choice choice) {
            Start either = new Start(0, 0, false, false);
            for (Pattern way : choice.ways()) either = either.or(of(way));
            return either;
        }
        return pattern instanceof Pattern.Sequence sequence ? sequence(sequence.parts()) : ANYTHING;
    }

    private static Start word(String word) {
        return new Start(0, Chart.bit(word), false, false);
    }

    private static Start features(Pattern.Features features) {
        if (features.absent()) return ANYTHING;
        return new Start(
                0, Chart.bit(features.features().stream().sorted().findFirst().orElse("")), false, false);
    }

    /** All tests hold of one stretch, so the most telling of them is enough. A phrase may answer by its last token. */
    private static Start both(List<Pattern> tests) {
        Start first = of(tests.get(0));
        if (!first.any && first.kinds != 0) return first;
        for (Pattern test : tests) {
            Start other = of(test);
            if (!other.any && !other.empty && other.kinds != 0 && other.words == 0) return other;
        }
        return first;
    }

    private static Start sequence(List<Pattern> parts) {
        Start all = new Start(0, 0, false, true);
        for (Pattern part : parts) {
            Start next = of(part);
            all = new Start(all.kinds | next.kinds, all.words | next.words, all.any || next.any, next.empty);
            if (!next.empty) break;
        }
        return all;
    }

    private Start or(Start other) {
        return new Start(kinds | other.kinds, words | other.words, any || other.any, empty || other.empty);
    }
}
