package bilan.documents;

import java.io.IOException;

/** A document that cannot be read; the message says why. */
public final class DocumentException extends IOException {
    private static final long serialVersionUID = 1;

    DocumentException(String message) {
        super(message);
    }
}
