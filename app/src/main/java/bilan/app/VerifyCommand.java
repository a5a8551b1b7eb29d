package bilan.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan verify FILE.bilan}: whether what is kept is what was kept. */
@Command(name = "verify")
final class VerifyCommand extends BilanCommand {
    @Parameters(arity = "1", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private String dossier = "";

    @Option(names = "--head", paramLabel = "HASH", descriptionKey = "head")
    private @Nullable String head;

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "checkpoint")
    private @Nullable Path checkpoint;

    @Option(names = "--key", paramLabel = "FILE.pub", descriptionKey = "key")
    private @Nullable Path key;

    @Override
    Exit run() throws Exception {
        return new VerifyRun(console(), words()).check(dossier, head, checkpoint, key);
    }
}
