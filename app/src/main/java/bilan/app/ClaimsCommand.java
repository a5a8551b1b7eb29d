package bilan.app;

import bilan.app.json.ClaimCsv;
import bilan.app.json.ClaimJson;
import bilan.app.json.ClaimLine;
import bilan.app.json.ClaimLines;
import bilan.sources.Quarantine;
import bilan.text.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan claims PATH…}: one claim a line, while reading goes on. */
@Command(name = "claims")
final class ClaimsCommand extends BilanCommand {
    /** Articles read at once; their claims are written in the order of the articles. */
    private static final int BATCH = 64;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "places")
    private List<String> places = List.of();

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        Engine engine = Engine.of(options, words());
        Inputs inputs = new Inputs(console(), words(), engine);
        try (Writing writing = new Writing(engine, inputs)) {
            inputs.read(places, (article, reading) -> writing.take(article, reading.name()));
        }
        return inputs.exit();
    }

    private record Named(Article article, String name) {}

    private record Outcome(List<ClaimLine> claims, @Nullable Quarantine quarantine) {}

    private final class Writing implements AutoCloseable {
        private final Engine engine;
        private final Inputs inputs;
        private final List<Named> waiting = new ArrayList<>();
        private final @Nullable ClaimCsv table;
        private final ClaimJson lines;

        Writing(Engine engine, Inputs inputs) throws IOException {
            this.engine = engine;
            this.inputs = inputs;
            table = csv ? new ClaimCsv(console().out()) : null;
            lines = new ClaimJson(console().out());
        }

        void take(Article article, String name) throws IOException {
            waiting.add(new Named(article, name));
            if (waiting.size() == BATCH) flush();
        }

        private void flush() throws IOException {
            List<Outcome> outcomes = waiting.parallelStream().map(this::outcome).toList();
            waiting.clear();
            for (Outcome outcome : outcomes) {
                if (outcome.quarantine() != null) inputs.quarantine(outcome.quarantine());
                for (ClaimLine claim : outcome.claims()) {
                    if (table != null) table.write(claim);
                    else lines.write(claim);
                }
            }
        }

        private Outcome outcome(Named named) {
            if (!engine.reads(named.article())) return new Outcome(List.of(), null);
            try {
                return new Outcome(ClaimLines.of(named.article(), engine.claims(named.article())), null);
            } catch (RuntimeException | StackOverflowError e) {
                // a fault of ours with one text must not take the others with it
                String reason = words().text("error.internal", e);
                return new Outcome(List.of(), new Quarantine(named.name(), reason, -1));
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
