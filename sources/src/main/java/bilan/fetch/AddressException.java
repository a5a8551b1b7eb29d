package bilan.fetch;

/** What was given is no address that Bilan would go to; the message says why. */
public final class AddressException extends Exception {
    private static final long serialVersionUID = 1;

    AddressException(String message) {
        super(message);
    }
}
