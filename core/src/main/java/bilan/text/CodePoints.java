package bilan.text;

/** Converts offsets: UTF-16 units inside Bilan, Unicode code points in JSON, CSV and the store. Immutable. */
public final class CodePoints {
    private final String text;
    private final int[] checkpoints;
    private static final int STEP = 1024;

    public CodePoints(String text) {
        this.text = text;
        checkpoints = new int[text.length() / STEP + 1];
        int count = 0;
        for (int i = 0, at = 0; i < checkpoints.length; i++) {
            int until = i * STEP;
            while (at < until) {
                if (!isSecondHalf(at)) count++;
                at++;
            }
            checkpoints[i] = count;
        }
    }

    /** How many code points start before UTF-16 index {@code at}. */
    public int count(int at) {
        if (at < 0 || at > text.length()) throw new IndexOutOfBoundsException("offset " + at + " of " + text.length());
        int from = at / STEP;
        int count = checkpoints[from];
        for (int i = from * STEP; i < at; i++) if (!isSecondHalf(i)) count++;
        return count;
    }

    /** The UTF-16 index at which code point {@code count} starts. */
    public int index(int count) {
        int low = 0;
        int high = checkpoints.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (checkpoints[middle] <= count) low = middle;
            else high = middle - 1;
        }
        int at = low * STEP;
        if (at < text.length() && isSecondHalf(at)) at++;
        int seen = checkpoints[low];
        while (seen < count) {
            if (at >= text.length()) throw new IndexOutOfBoundsException("code point " + count);
            at += Character.charCount(text.codePointAt(at));
            seen++;
        }
        return at;
    }

    private boolean isSecondHalf(int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
