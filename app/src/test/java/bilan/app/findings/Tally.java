package bilan.app.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much of one kind was expected, found, and found for nothing. */
final class Tally {
    int expected;
    int found;
    /** Of the expected: those whose figures were read, so that only the relation could be missed. */
    int readable;

    int given;
    int right;
    final List<String> missing = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();

    void expect(boolean isFound, boolean isReadable, String what) {
        expected++;
        if (isFound) found++;
        if (isReadable || isFound) readable++;
        if (!isFound) missing.add(isReadable ? what : what + " (not read)");
    }

    void give(boolean isRight, String what) {
        given++;
        if (isRight) right++;
        else wrong.add(what);
    }

    void add(Tally other) {
        expected += other.expected;
        found += other.found;
        readable += other.readable;
        given += other.given;
        right += other.right;
        missing.addAll(other.missing);
        wrong.addAll(other.wrong);
    }

    double precision() {
        return given == 0 ? 1 : (double) right / given;
    }

    double recall() {
        return expected == 0 ? 1 : (double) found / expected;
    }

    @Override
    public String toString() {
        double ofRead = readable == 0 ? 1 : (double) found / readable;
        return String.format(
                Locale.ROOT,
                "precision %.3f (%d of %d) · recall %.3f (%d of %d) · of those read %.3f",
                precision(),
                right,
                given,
                recall(),
                found,
                expected,
                ofRead);
    }
}
