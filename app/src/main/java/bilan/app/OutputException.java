package bilan.app;

import java.io.IOException;

/** What could not be written: a full disk, a reader that went away. Told apart from inputs that cannot be read. */
final class OutputException extends IOException {
    private static final long serialVersionUID = 1;

    OutputException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
