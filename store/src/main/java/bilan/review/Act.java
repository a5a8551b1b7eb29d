package bilan.review;

import bilan.dossier.Correction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a reviewer does. Claims are named by their ids; the first of several is the one that was on the screen. */
public sealed interface Act {

    /** Claims that the act speaks of, at least one; none for {@link Undo} and {@link Redo}, which speak of an act. */
    List<String> claims();

    /** It was read right. One act covers all copies. */
    record Accept(List<String> claims) implements Act {
        public Accept {
            claims = some(claims);
        }
    }

    /** It is no claim, or none of this dossier. */
    record Reject(List<String> claims, Reason reason) implements Act {
        public Reject {
            claims = some(claims);
        }
    }

    /** It says something else than was read. */
    record Correct(List<String> claims, Correction correction) implements Act {
        public Correct {
            claims = some(claims);
        }
    }

    /** A claim and all that shares its origin go back to where another does. */
    record SameOrigin(String claim, String other) implements Act {
        @Override
        public List<String> claims() {
            return List.of(claim, other);
        }
    }

    /** A claim goes back to an origin of its own. */
    record OwnOrigin(String claim) implements Act {
        @Override
        public List<String> claims() {
            return List.of(claim);
        }
    }

    /** What becomes of two sides of a disagreement. */
    record Settle(Verdict verdict, List<String> one, List<String> other) implements Act {
        public Settle {
            one = some(one);
            other = some(other);
        }

        @Override
        public List<String> claims() {
            java.util.ArrayList<String> both = new java.util.ArrayList<>(one);
            both.addAll(other);
            return List.copyOf(both);
        }
    }

    /** A remark. */
    record Note(String claim, String text) implements Act {
        /** Longest remark that is kept. */
        public static final int LONGEST = 4000;

        public Note {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException("a note of " + text.length() + " characters");
            }
        }

        @Override
        public List<String> claims() {
            return List.of(claim);
        }
    }

    /** Somebody else shall look too. */
    record AskSecond(String claim) implements Act {
        @Override
        public List<String> claims() {
            return List.of(claim);
        }
    }

    /** An earlier act is taken back. */
    record Undo(long number) implements Act {
        @Override
        public List<String> claims() {
            return List.of();
        }
    }

    /** An act that was taken back holds again. */
    record Redo(long number) implements Act {
        @Override
        public List<String> claims() {
            return List.of();
        }
    }

    /** Why a claim is rejected, in the order of the keys 1 to 6. */
    enum Reason {
        /** It counts nobody: a measure, an age, a name. */
        NO_TOLL,
        /** The number was misread. */
        MISREAD,
        /** It speaks of another event. */
        OTHER_EVENT,
        /** It tells of earlier times. */
        HISTORY,
        /** The text does not say that it is so. */
        NOT_ASSERTED,
        /** None of these; a note may say more. */
        OTHER;

        /** The word in records. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is none of that name */
        public static Reason of(String word) {
            return one(values(), word);
        }
    }

    /** What becomes of a disagreement, in the order of the keys 1 to 3. */
    enum Verdict {
        /** Both figures stand: the accounts part. */
        KEEP_BOTH,
        /** The second takes the place of the first. */
        SUPERSEDES,
        /** They count something else. */
        NOT_COMPARABLE;

        /** The word in records. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is none of that name */
        public static Verdict of(String word) {
            return one(values(), word);
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word '" + word + "'"));
    }

    private static List<String> some(List<String> claims) {
        if (claims.isEmpty()) throw new IllegalArgumentException("an act needs a claim");
        return List.copyOf(claims);
    }
}
