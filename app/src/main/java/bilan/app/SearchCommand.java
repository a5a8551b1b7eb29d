package bilan.app;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan search FILE.bilan WORDS…}: claims and articles that hold the words. */
@Command(name = "search")
final class SearchCommand extends BilanCommand {
    @Parameters(index = "0", paramLabel = "DOSSIER", descriptionKey = "dossier")
    private String dossier = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD", descriptionKey = "words")
    private List<String> sought = List.of();

    @Option(names = "--most", paramLabel = "N", descriptionKey = "most")
    private int most = 20;

    @Override
    Exit run() throws Exception {
        return new SearchRun(console(), words()).find(dossier, String.join(" ", sought), most);
    }
}
