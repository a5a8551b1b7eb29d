package bilan.app;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan checkpoint FILE.bilan --key FILE}: signs the end of the chain. */
@Command(name = "checkpoint")
final class CheckpointCommand extends BilanCommand {
    @Parameters(arity = "1", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private String dossier = "";

    @Option(names = "--key", required = true, paramLabel = "FILE", descriptionKey = "key")
    private Path key = Path.of("");

    @Override
    Exit run() throws Exception {
        return new SealRun(console(), words()).checkpoint(dossier, key);
    }
}
