package bilan.app;

import bilan.text.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan diff PATH… --from MOMENT --to MOMENT}, {@code bilan diff OLD NEW}: what changed. */
@Command(name = "diff")
final class DiffCommand extends BilanCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<String> places = List.of();

    @Option(names = "--from", paramLabel = "MOMENT", descriptionKey = "from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "MOMENT", descriptionKey = "to")
    private @Nullable String to;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        if ((from == null) != (to == null) || from == null && places.size() != 2)
            throw new UsageException(words().text("error.diff"));
        DiffRun run = new DiffRun(console(), words(), Engine.of(options, words()), json);
        if (from == null || to == null) return run.inputs(places.get(0), places.get(1));
        When first = Moment.of("--from", from, words());
        When last = Moment.of("--to", to, words());
        return run.moments(places, from, first, to, last);
    }
}
