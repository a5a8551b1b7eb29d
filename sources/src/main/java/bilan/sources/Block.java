package bilan.sources;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a page between two block borders.
 *
 * @param text its words, spaces normalised, never blank
 * @param linked how many of its characters are links
 * @param form what it is in the page's layout
 * @param kind the furniture that markup says it is, or null
 * @param inside whether it stands in the element that holds the article
 */
record Block(String text, int linked, Form form, @Nullable String kind, boolean inside) {

    /** What blocks look like to a reader. */
    enum Form {
        PARAGRAPH,
        HEADING,
        POINT,
        CELL
    }

    Block as(String furniture) {
        return new Block(text, linked, form, furniture, inside);
    }

    boolean mostlyLinked() {
        return linked * 10 >= text.length() * 8;
    }
}
