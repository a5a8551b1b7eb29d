package bilan.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan serve [FILE.bilan]}: the workbench, in the browser. */
@Command(name = "serve")
final class ServeCommand extends BilanCommand {
    @Parameters(arity = "0..1", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private @Nullable String dossier;

    @Option(names = "--port", paramLabel = "NUMBER", descriptionKey = "port")
    private int port;

    @Option(names = "--no-browser", descriptionKey = "nobrowser")
    private boolean noBrowser;

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        return new ServeRun(console(), words(), options).serve(dossier, port, !noBrowser);
    }
}
