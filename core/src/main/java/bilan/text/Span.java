package bilan.text;

/**
 * A stretch of {@link Article#body()}, half-open, in UTF-16 units.
 *
 * @param start index of the first unit
 * @param end index behind the last unit
 * @throws IllegalArgumentException if the span is negative or runs backwards
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("span " + start + ".." + end + " is not one");
    }

    /** From the start of this span to the end of the other, or the other way round. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    /** The words of the span, as they stand in the text. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int first = Integer.compare(start, other.start);
        return first != 0 ? first : Integer.compare(end, other.end);
    }
}
