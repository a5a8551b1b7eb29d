package bilan.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan watch FEEDS… --into DOSSIER}: keeps a dossier current and tells what changes. */
@Command(name = "watch")
final class WatchCommand extends BilanCommand {
    @Parameters(arity = "1..*", paramLabel = "FEED", descriptionKey = "feeds")
    private List<String> feeds = List.of();

    @Option(names = "--into", required = true, paramLabel = "DOSSIER", descriptionKey = "into")
    private String into = "";

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    @Option(names = "--every", paramLabel = "TIME", descriptionKey = "every")
    private String every = "15m";

    @Option(names = "--post", paramLabel = "ADDRESS", descriptionKey = "post")
    private @Nullable String post;

    @Option(names = "--secret", paramLabel = "FILE", descriptionKey = "secret")
    private @Nullable Path secret;

    @Option(names = "--run", paramLabel = "COMMAND", descriptionKey = "run")
    private @Nullable String command;

    @Option(names = "--atom", paramLabel = "FILE", descriptionKey = "atom")
    private @Nullable Path atom;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private TextOptions options = new TextOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Override
    Exit run() throws Exception {
        WatchRun.Request request = new WatchRun.Request(feeds, into, once, every, post, secret, command, atom, json);
        return new WatchRun(console(), words(), Engine.of(options, words()), Reach.of(web, words())).watch(request);
    }
}
