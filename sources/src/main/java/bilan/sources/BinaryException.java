package bilan.sources;

/** Bytes that are no text in any charset that news is written in. */
final class BinaryException extends Exception {
    private static final long serialVersionUID = 1;
    private final long offset;

    BinaryException(String reason, long offset) {
        super(reason);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }
}
