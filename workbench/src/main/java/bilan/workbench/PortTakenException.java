package bilan.workbench;

/** Something else listens on the port. */
public final class PortTakenException extends Exception {
    private static final long serialVersionUID = 1;

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super("port " + port, cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
