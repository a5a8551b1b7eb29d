package bilan;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout lies; tests are run from the folder of their module, or from the root. */
public final class Checkout {
    private Checkout() {}

    /** The folder that holds {@code specs/}, {@code lang/} and the modules. */
    public static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("lang/README.md"))) at = at.getParent();
        if (at == null)
            throw new IllegalStateException(
                    "no checkout of Bilan around " + Path.of("").toAbsolutePath());
        return at;
    }
}
