package bilan.app.export;

import java.io.IOException;
import java.io.OutputStream;

/** One format. Stateless. */
public interface DossierWriter {
    /** What {@code --to} calls it. */
    String name();

    /**
     * Writes the whole; {@code out} stays open.
     *
     * @return how many records it wrote, so that a cut file can be told
     */
    int write(Snapshot snapshot, OutputStream out) throws IOException;
}
