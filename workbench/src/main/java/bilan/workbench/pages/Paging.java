package bilan.workbench.pages;

import bilan.workbench.web.Page;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is shown.
 *
 * @param number of the page of the list, from 1
 * @param of how many pages there are
 * @param size how long the whole list is
 */
public record Paging(int number, int of, int size) {
    static final int ROWS = 50;
    private static final String NUMBER = "page";

    static Paging of(Page page, int size) {
        int of = Math.max(1, (size + ROWS - 1) / ROWS);
        String asked = page.parameter(NUMBER);
        return new Paging(Math.min(of, asked == null ? 1 : number(asked)), of, size);
    }

    private static int number(String asked) {
        if (asked.length() > 6 || !asked.chars().allMatch(c -> c >= '0' && c <= '9')) throw new BadRequestResponse();
        return Math.max(1, Integer.parseInt(asked));
    }

    <T> List<T> part(List<T> all) {
        int from = (number - 1) * ROWS;
        return all.subList(Math.min(from, all.size()), Math.min(from + ROWS, all.size()));
    }

    /** Number of the first row shown, from 1. */
    public int first() {
        return size == 0 ? 0 : (number - 1) * ROWS + 1;
    }

    /** Number of the last row shown. */
    public int last() {
        return Math.min(size, number * ROWS);
    }

    /** The address of the part before, or null. */
    public @Nullable String before(Page page) {
        return number <= 1 ? null : page.with(NUMBER, number == 2 ? null : String.valueOf(number - 1));
    }

    /** The address of the part behind, or null. */
    public @Nullable String behind(Page page) {
        return number >= of ? null : page.with(NUMBER, String.valueOf(number + 1));
    }
}
