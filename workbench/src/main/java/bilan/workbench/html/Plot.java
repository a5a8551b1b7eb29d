package bilan.workbench.html;

import bilan.quantity.Quantity;
import java.util.List;

/**
 * What a chart shows, before it is drawn: figures over time, one line a source.
 *
 * @param lines the lines, those to be named first; only the first {@link Chart#NAMED} get a colour and a name
 */
record Plot(List<Line> lines) {
    /** Beyond this no axis is drawn true; such figures are slips, and stay in the table. */
    private static final long MOST = 1_000_000_000_000L;

    Plot {
        lines = List.copyOf(lines);
    }

    /** All that one source said. */
    record Line(String name, List<Point> points) {
        Line {
            points = List.copyOf(points);
        }
    }

    /**
     * One figure.
     *
     * @param from when it begins to hold, in days since 1970-01-01; a day without an hour is a stretch
     * @param to when that stretch ends; equal to {@code from} for a minute
     * @param quantity how many
     * @param counted whether it enters the range; one that does not is drawn apart
     * @param reviewed whether somebody has accepted it
     * @param target address of its sentence
     * @param label for the tip: value, source, day
     */
    record Point(
            double from, double to, Quantity quantity, boolean counted, boolean reviewed, String target, String label) {
        double middle() {
            return (from + to) / 2;
        }

        /** Where the line runs: the lower end, or the upper one where there is no lower. */
        long at() {
            return Math.min(MOST, quantity.openBelow() ? quantity.high() : quantity.low());
        }

        long top() {
            return quantity.openAbove() ? at() : Math.min(MOST, quantity.high());
        }

        boolean band() {
            return !quantity.openAbove() && !quantity.openBelow() && quantity.high() > quantity.low();
        }
    }

    double first() {
        return points().stream().mapToDouble(Point::from).min().orElse(0);
    }

    double last() {
        return points().stream().mapToDouble(Point::to).max().orElse(1);
    }

    /** The largest number that counts; where none does, the largest. */
    long top() {
        long counted = points().stream()
                .filter(Point::counted)
                .mapToLong(Point::top)
                .max()
                .orElse(0);
        return counted > 0
                ? counted
                : points().stream().mapToLong(Point::top).max().orElse(1);
    }

    private List<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream()).toList();
    }
}
