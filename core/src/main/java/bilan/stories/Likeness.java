package bilan.stories;

/** How alike articles and groups of them are: by their words, across languages by names and figures alone, less if far in time. */
final class Likeness {
    /** Across languages only names and figures can be alike. */
    private static final double ACROSS = 2;

    private static final int DAYS = 14;
    private static final double FAR_IN_TIME = 0.6;

    private Likeness() {}

    /** What a sum of products of weights is worth. */
    static double of(double cosine, boolean oneLanguage) {
        return oneLanguage ? cosine : cosine * ACROSS;
    }

    /**
     * What time leaves of it.
     *
     * @param day days from 1970; not a number where no day is known
     */
    static double inTime(double likeness, double day, double other) {
        return Math.abs(day - other) > DAYS ? likeness * FAR_IN_TIME : likeness;
    }
}
