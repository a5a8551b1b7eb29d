package bilan.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan stories PATH…}: which articles tell one story. */
@Command(name = "stories")
final class StoriesCommand extends BilanCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "places")
    private List<String> places = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--dossiers", descriptionKey = "dossiers")
    private boolean dossiers;

    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "decisions")
    private @Nullable Path decisions;

    @Mixin
    private TextOptions options = new TextOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Override
    Exit run() throws Exception {
        Engine engine = Engine.of(options, words());
        StoriesRun.Form form =
                dossiers ? StoriesRun.Form.DOSSIERS : json ? StoriesRun.Form.LINES : StoriesRun.Form.SHEET;
        return new StoriesRun(console(), words(), engine, Reach.of(web, words()), form).print(places, decisions);
    }
}
