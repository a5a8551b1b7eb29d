package bilan.app;

import bilan.app.terminal.Safe;
import bilan.app.terminal.Screen;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The streams of a command and what is known of them: stdout is data and UTF-8, stderr is talk. Errors of writing data
 * reach the caller; a reader that has gone away is told apart from a disk that is full. For one thread.
 */
final class Console {
    private final InputStream in;
    private final OutputStream bytes;
    private final Writer out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private final boolean outIsPipe;

    Console(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean outIsTerminal,
            boolean errIsTerminal) {
        this(in, out, err, environment, outIsTerminal, errIsTerminal, false);
    }

    private Console(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            boolean outIsTerminal,
            boolean errIsTerminal,
            boolean outIsPipe) {
        this.outIsPipe = outIsPipe;
        this.in = in;
        bytes = new BufferedOutputStream(new Guarded(out), 1 << 16);
        this.out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.environment = Map.copyOf(environment);
        this.outIsTerminal = outIsTerminal;
        this.errIsTerminal = errIsTerminal;
    }

    /** The streams of this process. */
    static Console system() {
        return new Console(
                // by itself it would ask a pipe how long it is
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                isTerminal(1),
                isTerminal(2),
                isPipe());
    }

    InputStream in() {
        return in;
    }

    /** For data; to be flushed by {@link #finish()}, so that a failed write is not lost. */
    Writer out() {
        return out;
    }

    /** As {@link #out()}, for data that is no text. */
    OutputStream bytes() {
        return bytes;
    }

    /** One line of talk, with nothing in it that a terminal would obey. */
    void say(String line) {
        err.println(Safe.lines(line));
    }

    /** Talk that rewrites its line; only on a terminal. */
    void progress(String line) {
        if (!errIsTerminal) return;
        err.print("\r\u001b[K" + Safe.line(line));
        err.flush();
    }

    /** False where {@link #progress} says nothing. */
    boolean showsProgress() {
        return errIsTerminal;
    }

    void endProgress() {
        if (!errIsTerminal) return;
        err.print("\r\u001b[K");
        err.flush();
    }

    PrintWriter err() {
        return err;
    }

    Map<String, String> environment() {
        return environment;
    }

    boolean outIsTerminal() {
        return outIsTerminal;
    }

    /** How to draw on stdout. */
    Screen screen() {
        boolean colour = outIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Screen(width(), colour);
    }

    /** Sends what is left; to be called before success is reported. */
    void finish() throws IOException {
        out.flush();
        err.flush();
    }

    /** True if whoever read stdout has gone, as {@code | head} does: no reason to complain. */
    boolean readerHasGone(IOException failure) {
        String message = failure.getMessage();
        // the system's words come in the language of the user; but a pipe cannot fail for want of space
        return outIsPipe || (message != null && message.contains("Broken pipe"));
    }

    private static boolean isPipe() {
        String target = target(1);
        return target.startsWith("pipe:") || target.startsWith("socket:");
    }

    private int width() {
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        if (columns == 0 && outIsTerminal) columns = terminalColumns();
        return columns == 0 ? Screen.USUAL_WIDTH : Math.max(Screen.LEAST_WIDTH, columns);
    }

    private static int terminalColumns() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return number(size.substring(size.indexOf(' ') + 1));
        } catch (IOException e) {
            return 0; // no stty here: the usual width
        }
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) return 0;
        return Integer.parseInt(text);
    }

    @SuppressWarnings("SystemConsoleNull") // from Java 22 on this says yes too often; only where there is no /proc
    private static boolean isTerminal(int descriptor) {
        String target = target(descriptor);
        if (target.isEmpty()) return jdkSeesTerminal();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.startsWith("/dev/console");
    }

    /** Where there is no /proc. Until Java 22 a console was there only on a terminal; since then it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean jdkSeesTerminal() {
        java.io.Console console = System.console();
        if (console == null) return false;
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static String target(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    /** Marks failures of writing as such. */
    private static final class Guarded extends FilterOutputStream {
        Guarded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new OutputException(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw new OutputException(e);
            }
        }
    }
}
