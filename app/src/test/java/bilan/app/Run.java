package bilan.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One call of the command on streams at hand. */
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        return with("", Map.of(), arguments);
    }

    static Run with(String in, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return into(out, in, environment, arguments);
    }

    static Run into(OutputStream out, String in, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        Console console = new Console(input, out, err, environment, false, false);
        int code = Main.run(console, arguments);
        String written = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Run(code, written, err.toString(StandardCharsets.UTF_8));
    }
}
