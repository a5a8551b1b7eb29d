package bilan.app;

import java.nio.file.Path;
import java.util.List;
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

    @Option(names = "--accounts", paramLabel = "FILE", descriptionKey = "accounts")
    private @Nullable Path accounts;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "host")
    private String host = "127.0.0.1";

    @Option(names = "--public-name", paramLabel = "NAME", descriptionKey = "public_name")
    private List<String> names = List.of();

    @Option(names = "--behind-proxy", descriptionKey = "behind_proxy")
    private boolean proxy;

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        return new ServeRun(console(), words(), options)
                .serve(
                        dossier,
                        port,
                        !noBrowser && accounts == null,
                        new ServeRun.Sharing(host, accounts, names, proxy));
    }
}
