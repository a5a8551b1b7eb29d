package bilan.app;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan erase FILE.bilan DOC…}: removes articles for good. */
@Command(name = "erase")
final class EraseCommand extends BilanCommand {
    @Parameters(index = "0", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private String dossier = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DOC", descriptionKey = "docs")
    private List<String> docs = List.of();

    @Option(names = "--because", required = true, paramLabel = "REASON", descriptionKey = "because")
    private String because = "";

    @Override
    Exit run() throws Exception {
        return new SealRun(console(), words()).erase(dossier, docs, because);
    }
}
