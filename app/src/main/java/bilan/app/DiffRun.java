package bilan.app;

import bilan.app.terminal.ChangeSheet;
import bilan.dossier.Dossier;
import bilan.dossier.Reviews;
import bilan.names.NameDecisions;
import bilan.text.When;
import bilan.workbench.diff.Changes;
import bilan.workbench.diff.Snapshot;
import bilan.workbench.json.ChangeJson;
import bilan.workbench.json.DossierJson;
import bilan.workbench.words.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives two dossiers of one story, and hands out what changed from the one to the other. */
final class DiffRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final boolean json;
    private Exit exit = Exit.OK;

    DiffRun(Console console, Words words, Engine engine, boolean json) {
        this.console = console;
        this.words = words;
        this.engine = engine;
        this.json = json;
    }

    /** The same articles, as far as they were out by each of two moments. */
    Exit moments(List<String> places, String from, When first, String to, When last)
            throws IOException, FailureException, UsageException {
        if (new Keeper(words).dossier(places) != null) {
            Snapshot earlier = snapshot(derived(places, first));
            return print(from, to, Changes.between(earlier, snapshot(derived(places, last))));
        }
        Inputs inputs = new Inputs(console, words, engine);
        Pile pile = new Pile(console, words, engine, inputs);
        pile.gather(places);
        Snapshot earlier = snapshot(engine.dossier(pile.read(first), NameDecisions.NONE, Reviews.NONE));
        Snapshot later = snapshot(engine.dossier(pile.read(last), NameDecisions.NONE, Reviews.NONE));
        exit = inputs.exit();
        return print(from, to, Changes.between(earlier, later));
    }

    /** Two inputs, each articles or a dossier that {@code bilan read --json} wrote. */
    Exit inputs(String earlier, String later) throws IOException, FailureException, UsageException {
        Snapshot before = snapshot(earlier);
        return print(earlier, later, Changes.between(before, snapshot(later)));
    }

    private Exit print(String from, String to, Changes changes) throws IOException {
        if (json) ChangeJson.write(from, to, changes, console.out());
        else new ChangeSheet(console.out(), console.screen(), words).print(from, to, changes);
        return exit;
    }

    private Snapshot snapshot(String place) throws IOException, FailureException, UsageException {
        Path file = place.endsWith(".json") ? Path.of(place) : null;
        if (file != null && Files.isRegularFile(file)) {
            try {
                return Snapshot.of(JSON.readTree(file.toFile()));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new FailureException(words.text("error.dossier", place));
            }
        }
        return snapshot(derived(List.of(place), null));
    }

    /** The dossier of articles, or of a kept dossier with all that was decided in it. */
    private Dossier derived(List<String> places, @Nullable When asOf)
            throws IOException, FailureException, UsageException {
        DossierRun run = new DossierRun(console, words, engine);
        Dossier dossier = run.dossier(new DossierRun.Request(places, false, null, asOf, null, null, false, null));
        if (run.exit() != Exit.OK) exit = Exit.QUARANTINE;
        return dossier;
    }

    /** By way of the JSON, so that both kinds of input are compared alike. */
    private static Snapshot snapshot(Dossier dossier) throws IOException {
        StringWriter written = new StringWriter();
        DossierJson.write(dossier, null, written);
        return Snapshot.of(JSON.readTree(written.toString()));
    }
}
