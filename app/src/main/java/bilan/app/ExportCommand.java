package bilan.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan export DOSSIER --to FORMAT}: a dossier for other programs. */
@Command(name = "export")
final class ExportCommand extends BilanCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "sources")
    private List<String> places = List.of();

    @Option(names = "--to", required = true, paramLabel = "FORMAT", descriptionKey = "to")
    private String format = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path file;

    @Option(names = "--policy", paramLabel = "POLICY", descriptionKey = "policy")
    private String policy = "min-max";

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        return new ExportRun(console(), words(), Engine.of(options, words())).write(places, format, policy, file);
    }
}
