package bilan.app.terminal;

/** How a stretch of text is drawn. Without colour all look alike, so none may carry meaning alone. */
enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    TITLE("1;36"),
    WARNING("1;33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
