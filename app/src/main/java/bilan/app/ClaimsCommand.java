package bilan.app;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan claims PATH…}: one claim a line, while reading goes on. */
@Command(name = "claims")
final class ClaimsCommand extends BilanCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "places")
    private List<String> places = List.of();

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    @Mixin
    private TextOptions options = new TextOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Override
    Exit run() throws Exception {
        Engine engine = Engine.of(options, words());
        ClaimsRun.Form form = csv ? ClaimsRun.Form.TABLE : ClaimsRun.Form.LINES;
        return new ClaimsRun(console(), words(), engine, Reach.of(web, words()), form).read(places);
    }
}
