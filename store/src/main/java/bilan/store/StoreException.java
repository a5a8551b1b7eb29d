package bilan.store;

import org.jspecify.annotations.Nullable;

/** A dossier cannot be opened, read or written. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String object;

    /** What is wrong. */
    public enum Kind {
        /** There is no such file or database. */
        MISSING,
        /** The folder or file may not be written. */
        READ_ONLY,
        /** The disk is full, or the file has reached its limit. */
        FULL,
        /** Another process writes to it; the object names that process. */
        LOCKED,
        /** A file, and no dossier. */
        NO_DOSSIER,
        /** Written by a later Bilan. */
        NEWER,
        /** Its bytes make no sense. */
        DAMAGED,
        /** The server does not answer or refuses. */
        UNREACHABLE,
        /** Anything else the database said. */
        FAILED
    }

    /** @param object the file or server, or what the {@link Kind} says */
    public StoreException(Kind kind, String object, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.object = object;
    }

    public Kind kind() {
        return kind;
    }

    /** The file or server, or what the kind says. */
    public String object() {
        return object;
    }
}
