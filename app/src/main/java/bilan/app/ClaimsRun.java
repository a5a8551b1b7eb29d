package bilan.app;

import bilan.app.terminal.SafeWriter;
import bilan.sources.Quarantine;
import bilan.text.Article;
import bilan.workbench.json.ClaimCsv;
import bilan.workbench.json.ClaimJson;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.ClaimLines;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads claims and writes them while reading goes on, in the order of the articles. */
final class ClaimsRun {
    /** Articles read at once. */
    private static final int BATCH = 64;

    /** How claims are written. */
    enum Form {
        LINES,
        TABLE
    }

    private final Words words;
    private final Engine engine;
    private final Inputs inputs;
    private final List<Named> waiting = new ArrayList<>();
    private final @Nullable ClaimCsv table;
    private final ClaimJson lines;

    ClaimsRun(Console console, Words words, Engine engine, Reach reach, Form form) {
        this.words = words;
        this.engine = engine;
        inputs = new Inputs(console, words, engine, reach);
        Writer out = console.outIsTerminal() ? new SafeWriter(console.out()) : console.out();
        table = form == Form.TABLE ? new ClaimCsv(out) : null;
        lines = new ClaimJson(out);
    }

    private record Named(Article article, String name) {}

    private record Outcome(List<ClaimLine> claims, @Nullable Quarantine quarantine) {}

    Exit read(List<String> places) throws IOException, FailureException {
        inputs.read(places, (article, reading) -> take(new Named(article, reading.name())));
        flush();
        return inputs.exit();
    }

    private void take(Named named) throws IOException {
        waiting.add(named);
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
            String reason = words.text("error.internal", e);
            return new Outcome(List.of(), new Quarantine(named.name(), reason, -1));
        }
    }
}
