package bilan.documents;

import bilan.limits.Limits;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a process of their own, which is started when the first one turns up, killed when one of them takes
 * too long, and started anew after that. Safe for threads: one document at a time.
 */
public final class Documents {
    private static final Documents USUAL = new Documents(Limits.DOCUMENT_HEAP, Limits.DOCUMENT_TIME);

    private final int megabytes;
    private final Duration time;
    private @Nullable Process worker;

    Documents(int megabytes, Duration time) {
        this.megabytes = megabytes;
        this.time = time;
    }

    /** With the usual limits. */
    public static Documents usual() {
        return USUAL;
    }

    /**
     * The words of a document.
     *
     * @throws DocumentException if it cannot be read
     * @throws IOException if no process can be started
     */
    public synchronized DocumentText read(DocumentKind kind, byte[] bytes) throws IOException {
        Process process = started();
        boolean[] late = new boolean[1];
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Documents::daemon);
        ScheduledFuture<?> end = timer.schedule(
                () -> {
                    late[0] = true;
                    process.destroyForcibly();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return ask(process, kind, bytes);
        } catch (DocumentException e) {
            throw e;
        } catch (IOException e) {
            process.destroyForcibly();
            worker = null;
            throw new DocumentException(
                    late[0]
                            ? "takes longer than " + time.toMillis() / 1000.0 + " s"
                            : "needs more than " + megabytes + " MB, or brings its reader down");
        } finally {
            end.cancel(false);
            timer.shutdownNow();
        }
    }

    private static DocumentText ask(Process process, DocumentKind kind, byte[] bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        out.write(kind.ordinal());
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
        DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        int status = in.readUnsignedByte();
        byte[] said = new byte[in.readInt()];
        in.readFully(said);
        String text = new String(said, StandardCharsets.UTF_8);
        if (status == DocumentWorker.REFUSED) throw new DocumentException(text);
        return new DocumentText(text, status == DocumentWorker.CUT);
    }

    private Process started() throws IOException {
        Process running = worker;
        if (running != null && running.isAlive()) return running;
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                DocumentWorker.class.getName());
        running = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        worker = running;
        return running;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "bilan-documents");
        thread.setDaemon(true);
        return thread;
    }
}
