package bilan.pack;

import java.util.Comparator;

/**
 * One mistake in a file of a pack.
 *
 * @param file as the reader of the message finds it: {@code lang/fr/people.tsv}
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1 in UTF-16 units; 0 when the whole line is meant
 * @param message what is wrong
 * @param source the line as it stands, or empty
 * @param repair one thing to do, or empty
 */
public record Fault(String file, int line, int column, String message, String source, String repair)
        implements Comparable<Fault> {
    private static final Comparator<Fault> PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::message)
            .thenComparing(Fault::source)
            .thenComparing(Fault::repair);

    /** {@code file:line:column: message}, then the line, a caret under the column, and the repair. */
    @Override
    public String toString() {
        StringBuilder said = new StringBuilder(file);
        if (line > 0) said.append(':').append(line);
        if (line > 0 && column > 0) said.append(':').append(column);
        said.append(": ").append(message);
        if (!source.isEmpty()) {
            said.append("\n    ").append(source.replace('\t', ' '));
            if (column > 0) said.append("\n    ").append(" ".repeat(column - 1)).append('^');
        }
        if (!repair.isEmpty()) said.append("\n    ").append(repair);
        return said.toString();
    }

    @Override
    public int compareTo(Fault other) {
        return PLACE.compare(this, other);
    }
}
