package bilan.quantity;

import java.util.Set;

/** Which numerals a sentence may hold, as far as its words tell at a glance. */
public enum Numerals {
    /** None: nothing is counted. */
    NONE(Set.of()),
    /** Articles, which may count one: « un », "a". */
    ARTICLES(Set.of("article")),
    /** Words for nobody: "no", « aucun ». */
    ZEROS(Set.of("zero")),
    /** Both of these. */
    ARTICLES_AND_ZEROS(Set.of("article", "zero")),
    /** Any. */
    ANY(Set.of());

    @SuppressWarnings("ImmutableEnumChecker") // of Set.of, which nobody changes
    private final Set<String> kinds;

    Numerals(Set<String> kinds) {
        this.kinds = kinds;
    }

    /** The kinds they are of; empty for none and for any. */
    Set<String> kinds() {
        return kinds;
    }

    /** The numerals of a kind. */
    static Numerals of(String kind) {
        return switch (kind) {
            case "article" -> ARTICLES;
            case "zero" -> ZEROS;
            default -> ANY;
        };
    }

    /** Those and others. */
    Numerals and(Numerals others) {
        if (this == others || others == NONE) return this;
        if (this == NONE) return others;
        return this == ANY || others == ANY ? ANY : ARTICLES_AND_ZEROS;
    }
}
