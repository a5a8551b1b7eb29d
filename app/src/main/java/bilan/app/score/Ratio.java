package bilan.app.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and their harmonic mean.
 *
 * @param precision share of the predictions that are right
 * @param recall share of the gold claims that were found
 * @param f1 0 when both are 0
 */
record Ratio(double precision, double recall, double f1) {

    static Ratio of(int right, int predicted, int gold) {
        double precision = predicted > 0 ? (double) right / predicted : gold == 0 ? 1.0 : 0.0;
        double recall = gold > 0 ? (double) right / gold : 1.0;
        double sum = precision + recall;
        return new Ratio(precision, recall, sum > 0 ? 2 * precision * recall / sum : 0.0);
    }

    /** Rounds the exact binary value, ties to even, as the scoring standard does. */
    static double round(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** The shortest way to write a rounded value: {@code 0.5}, {@code 1.0}. */
    static String plain(double value, int digits) {
        BigDecimal shortest =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return shortest.scale() < 1 ? shortest.setScale(1).toPlainString() : shortest.toPlainString();
    }

    /** With exactly so many digits: {@code 0.500}. */
    static String fixed(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
