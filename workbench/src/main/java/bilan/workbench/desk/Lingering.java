package bilan.workbench.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a dossier open for a while after it was written to, since one decision follows another; then lets go of it, so
 * that other processes may write. Safe for threads.
 */
final class Lingering {
    private static final long MILLISECONDS = 10_000;

    private final Supplier<Desk.Holding> open;
    private Desk.@Nullable Holding held;
    private boolean again;

    /** @param open opens the dossier */
    Lingering(Supplier<Desk.Holding> open) {
        this.open = open;
    }

    /** Opens it, unless it still is. */
    synchronized void stay() {
        again = true;
        if (held != null) return;
        held = open.get();
        Thread watch = new Thread(this::watch, "lingering");
        watch.setDaemon(true);
        watch.start();
    }

    private synchronized void watch() {
        while (held != null && again) {
            again = false;
            try {
                wait(MILLISECONDS);
            } catch (InterruptedException e) {
                break;
            }
        }
        leave();
    }

    /** Lets go now. */
    synchronized void leave() {
        if (held == null) return;
        held.close();
        held = null;
        notifyAll();
    }
}
