package bilan.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What must stand somewhere in a sentence for a pattern to match in it: a quick "no" before a closer look. Questions
 * that must all be answered with yes, and groups of needs of which one must be met. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Need(int[] questions, Need[][] groups) {
    static final Need NOTHING = new Need(new int[0], new Need[0][]);

    /** More are hardly ever worth asking. */
    private static final int MOST = 8;

    static Need of(Pattern pattern, Alphabet alphabet) {
        return new Maker(alphabet).of(pattern);
    }

    boolean isNothing() {
        return questions.length == 0 && groups.length == 0;
    }

    /** Whether a row that starts at an index meets it. */
    boolean met(long[] rows, int start) {
        for (int question : questions) {
            if ((rows[start + (question >> 6)] >>> question & 1) == 0) return false;
        }
        for (Need[] group : groups) if (!isAnyMet(group, rows, start)) return false;
        return true;
    }

    private static boolean isAnyMet(Need[] needs, long[] rows, int start) {
        for (Need need : needs) if (need.met(rows, start)) return true;
        return false;
    }

    /** The one question that says no most often, or {@link Alphabet#ANYTHING}. */
    int telling(Alphabet alphabet) {
        int best = questions.length == 0 ? Alphabet.ANYTHING : questions[0];
        for (Need[] group : groups) {
            List<Integer> ways = new ArrayList<>();
            for (Need need : group) ways.add(need.telling(alphabet));
            int any = alphabet.union(ways);
            boolean rarer = any != Alphabet.ANYTHING
                    && (best == Alphabet.ANYTHING || alphabet.weight(any) < alphabet.weight(best));
            if (rarer) best = any;
        }
        return best;
    }

    private static final class Maker {
        private final Alphabet alphabet;

        Maker(Alphabet alphabet) {
            this.alphabet = alphabet;
        }

        Need of(Pattern pattern) {
            // that something is not so is true of most sentences
            if (isNegative(pattern)) return NOTHING;
            if (pattern instanceof Pattern.Kind || Alphabet.isOfToken(pattern))
                return question(alphabet.question(pattern));
            if (pattern instanceof Pattern.Named named) return of(named.part());
            if (pattern instanceof Pattern.Within within) return of(within.test());
            if (pattern instanceof Pattern.Repeat repeat) return repeat.least() > 0 ? of(repeat.part()) : NOTHING;
            if (pattern instanceof Pattern.Look look) return look.absent() ? NOTHING : of(look.part());
            if (pattern instanceof Pattern.Choice choice) return any(choice.ways());
            if (pattern instanceof Pattern.Sequence sequence) return all(sequence.parts());
            return pattern instanceof Pattern.Both both ? all(both.tests()) : NOTHING;
        }

        private static Need question(int number) {
            return new Need(new int[] {number}, new Need[0][]);
        }

        private static boolean isNegative(Pattern pattern) {
            return pattern instanceof Pattern.Other
                    || pattern instanceof Pattern.Features features && features.absent();
        }

        private Need all(List<Pattern> parts) {
            List<Integer> questions = new ArrayList<>();
            List<Need[]> groups = new ArrayList<>();
            for (Pattern part : parts) {
                Need need = of(part);
                for (int question : need.questions) if (!questions.contains(question)) questions.add(question);
                groups.addAll(List.of(need.groups));
            }
            questions.sort(Comparator.comparingInt(alphabet::weight));
            int[] most = questions.stream().limit(MOST).mapToInt(q -> q).toArray();
            return new Need(most, groups.toArray(Need[][]::new));
        }

        /** Ways that ask one question each are one question. */
        private Need any(List<Pattern> ways) {
            List<Need> needs = new ArrayList<>();
            List<Integer> single = new ArrayList<>();
            for (Pattern way : ways) {
                Need need = of(way);
                if (need.isNothing()) return NOTHING;
                if (need.groups.length == 0 && need.questions.length == 1) single.add(need.questions[0]);
                else needs.add(need);
            }
            if (!single.isEmpty()) needs.add(0, question(alphabet.union(single)));
            if (needs.size() == 1) return needs.get(0);
            return new Need(new int[0], new Need[][] {needs.toArray(Need[]::new)});
        }
    }
}
