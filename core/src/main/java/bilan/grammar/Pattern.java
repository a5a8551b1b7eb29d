package bilan.grammar;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule's {@code match} line says, as a tree. Immutable. The notation is described in {@code lang/README.md}. */
sealed interface Pattern {

    /** Longest match, counted in items; an edge counts as one. */
    int longest();

    record Sequence(List<Pattern> parts) implements Pattern {
        @Override
        public int longest() {
            return parts.stream().mapToInt(Pattern::longest).sum();
        }
    }

    record Choice(List<Pattern> ways) implements Pattern {
        @Override
        public int longest() {
            return ways.stream().mapToInt(Pattern::longest).max().orElse(0);
        }
    }

    record Repeat(Pattern part, int least, int most) implements Pattern {
        @Override
        public int longest() {
            return most * part.longest();
        }
    }

    record Named(String name, Pattern part) implements Pattern {
        @Override
        public int longest() {
            return part.longest();
        }
    }

    /** Looks without taking; {@code absent}: no such thing may be there. */
    record Look(Pattern part, boolean ahead, boolean absent) implements Pattern {
        @Override
        public int longest() {
            return 0;
        }
    }

    /** One token at which the part does not start. */
    record Other(Pattern part) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    /** Beside others of one stretch: some token of the stretch passes the test. */
    record Within(Pattern test) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    /** One stretch of which all tests hold; the first says how long it is. */
    record Both(List<Pattern> tests) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    record Word(String key) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    record Lemma(String lemma) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    /** All features in one reading, or, negated, none of them in any. */
    record Features(Set<String> features, boolean absent) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    record Tagged(String upos) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    record Shaped(Shape shape) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }
    }

    /** An edge of a class. {@code equal}: one of the values; {@code unequal}: none of them. */
    record Kind(String kind, Map<String, Set<String>> equal, Map<String, Set<String>> unequal) implements Pattern {
        @Override
        public int longest() {
            return 1;
        }

        boolean fits(Label label) {
            for (Map.Entry<String, Set<String>> test : equal.entrySet()) {
                String value = label.attributes().get(test.getKey());
                if (value == null || !test.getValue().contains(value)) return false;
            }
            for (Map.Entry<String, Set<String>> test : unequal.entrySet()) {
                String value = label.attributes().get(test.getKey());
                if (value != null && test.getValue().contains(value)) return false;
            }
            return label.kind().equals(kind);
        }

        /** Whether some edge fits whose attributes have one of the given values each, and others if it is open. */
        boolean mayFit(Map<String, Set<String>> values, boolean open) {
            for (Map.Entry<String, Set<String>> test : equal.entrySet()) {
                Set<String> known = values.get(test.getKey());
                if (known == null ? !open : Collections.disjoint(known, test.getValue())) return false;
            }
            for (Map.Entry<String, Set<String>> test : unequal.entrySet()) {
                Set<String> known = values.get(test.getKey());
                if (known != null && test.getValue().containsAll(known)) return false;
            }
            return true;
        }
    }
}
