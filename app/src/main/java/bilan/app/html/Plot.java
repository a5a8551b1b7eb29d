package bilan.app.html;

import java.util.List;

/**
 * What a chart shows, before it is drawn: figures over time, one line a source.
 *
 * @param lines the lines, those to be named first; only the first {@link Chart#NAMED} get a colour and a name
 */
record Plot(List<Line> lines) {
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
     * @param high {@code Quantity.UNBOUNDED} if open
     * @param target anchor of its row in the table
     * @param label for the tip: value, source, day
     */
    record Point(double from, double to, long low, long high, String target, String label) {
        double middle() {
            return (from + to) / 2;
        }
    }

    double first() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::from)
                .min()
                .orElse(0);
    }

    double last() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::to)
                .max()
                .orElse(1);
    }

    /** The largest number that anybody named. */
    long top() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToLong(point -> point.high() == Long.MAX_VALUE ? point.low() : point.high())
                .max()
                .orElse(1);
    }
}
