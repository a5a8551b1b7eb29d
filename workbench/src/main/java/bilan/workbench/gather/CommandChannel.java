package bilan.workbench.gather;

import bilan.limits.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Starts a command of the user for each announcement, which it reads from its standard input as JSON. */
public final class CommandChannel implements Announcer.Channel {
    private final String command;

    /** @param command for the shell of the system */
    public CommandChannel(String command) {
        this.command = command;
    }

    @Override
    public String name() {
        return "run " + command;
    }

    @Override
    public void deliver(Announcement announcement) throws IOException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Process process = new ProcessBuilder(
                        windows ? new String[] {"cmd", "/c", command} : new String[] {"/bin/sh", "-c", command})
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write((announcement.json() + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // a command that does not want to read may still end well
            }
            if (!process.waitFor(Limits.EXCHANGE.whole().toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(
                        "it had not ended after " + Limits.EXCHANGE.whole().toSeconds() + " s");
            }
            if (process.exitValue() != 0) throw new IOException("it ended with " + process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
