package bilan.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan check [lang/fr]}. */
@Command(name = "check")
final class CheckCommand extends BilanCommand {
    @Parameters(arity = "0..1", paramLabel = "PACK", descriptionKey = "pack")
    private @Nullable String pack;

    @Override
    Exit run() throws Exception {
        PackCheck check = new PackCheck(console(), words());
        return pack == null ? check.bundled() : check.named(pack);
    }
}
