package bilan.app;

import bilan.text.When;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan read PATH…}: articles in, the dossier out. */
@Command(name = "read")
final class ReadCommand extends BilanCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "places")
    private List<String> places = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "html")
    private @Nullable String html;

    @Option(names = "--show-cleaning", descriptionKey = "cleaning")
    private boolean cleaning;

    @Option(names = "--as-of", paramLabel = "MOMENT", descriptionKey = "asof")
    private @Nullable String asOf;

    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "decisions")
    private @Nullable Path decisions;

    @Option(names = "--into", paramLabel = "DOSSIER", descriptionKey = "into")
    private @Nullable String into;

    @Option(names = "--again", descriptionKey = "again")
    private boolean again;

    @Option(names = "--policy", paramLabel = "NAME", descriptionKey = "policy")
    private @Nullable String policy;

    @Mixin
    private TextOptions options = new TextOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Override
    Exit run() throws Exception {
        if (json && "-".equals(html)) throw new UsageException(words().text("error.two_outputs"));
        When moment = asOf == null ? null : Moment.of("--as-of", asOf, words());
        DossierRun run = new DossierRun(console(), words(), Engine.of(options, words()), Reach.of(web, words()));
        if (cleaning) return run.showCleaning(places);
        return run.print(new DossierRun.Request(
                places, json, html, moment, decisions, into, again, Policies.of(policy, words())));
    }
}
