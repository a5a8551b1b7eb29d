package bilan.app.terminal;

/**
 * What a page of text is drawn on.
 *
 * @param width columns
 * @param colour whether escape sequences for colour are understood and wanted
 */
public record Screen(int width, boolean colour) {
    public static final int USUAL_WIDTH = 80;
    public static final int LEAST_WIDTH = 30;
}
