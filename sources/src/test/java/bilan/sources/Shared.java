package bilan.sources;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that belong to their publishers and lie beside the checkout, if anywhere. */
final class Shared {
    private Shared() {}

    /** The folder of that name; where it is not, the test says so aloud and is skipped. */
    static Path folder(String name) {
        Path shared =
                Path.of(System.getProperty("bilan.shared", "../../shared")).resolve(name);
        if (!Files.isDirectory(shared)) {
            String message = "SKIPPED: " + shared.normalize() + " is not there; -Dbilan.shared=FOLDER says where";
            System.err.println(message);
            abort(message);
        }
        return shared;
    }
}
