package bilan.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The command, inside this process: what a job has to equal. */
public final class OneMachine {
    private OneMachine() {}

    /** The lines that {@code bilan} prints; quarantined inputs are no failure. */
    public static List<String> printed(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(new byte[0]), out, err, Map.of("LC_ALL", "C.UTF-8"), false, false);
        int code = Main.run(console, arguments);
        if (code != Exit.OK.code() && code != Exit.QUARANTINE.code()) {
            throw new IOException("exit " + code + ": " + err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The same, sorted. */
    public static List<String> lines(String... arguments) throws IOException {
        return printed(arguments).stream().sorted().toList();
    }
}
