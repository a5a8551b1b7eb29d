package bilan.app;

import bilan.app.terminal.ChangeSheet;
import bilan.dossier.Dossier;
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
            throws IOException, FailureException {
        Inputs inputs = new Inputs(console, words, engine);
        Pile pile = new Pile(console, words, engine, inputs);
        pile.gather(places);
        Snapshot earlier = snapshot(engine.dossier(pile.read(first), NameDecisions.NONE));
        Snapshot later = snapshot(engine.dossier(pile.read(last), NameDecisions.NONE));
        exit = inputs.exit();
        return print(from, to, Changes.between(earlier, later));
    }

    /** Two inputs, each articles or a dossier that {@code bilan read --json} wrote. */
    Exit inputs(String earlier, String later) throws IOException, FailureException {
        Snapshot before = snapshot(earlier);
        return print(earlier, later, Changes.between(before, snapshot(later)));
    }

    private Exit print(String from, String to, Changes changes) throws IOException {
        if (json) ChangeJson.write(from, to, changes, console.out());
        else new ChangeSheet(console.out(), console.screen(), words).print(from, to, changes);
        return exit;
    }

    private Snapshot snapshot(String place) throws IOException, FailureException {
        Path file = place.endsWith(".json") ? Path.of(place) : null;
        if (file != null && Files.isRegularFile(file)) {
            try {
                return Snapshot.of(JSON.readTree(file.toFile()));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new FailureException(words.text("error.dossier", place));
            }
        }
        Inputs inputs = new Inputs(console, words, engine);
        Pile pile = new Pile(console, words, engine, inputs);
        pile.gather(List.of(place));
        Dossier dossier = engine.dossier(pile.read(null), NameDecisions.NONE);
        if (inputs.exit() != Exit.OK) exit = Exit.QUARANTINE;
        return snapshot(dossier);
    }

    /** By way of the JSON, so that both kinds of input are compared alike. */
    private static Snapshot snapshot(Dossier dossier) throws IOException {
        StringWriter written = new StringWriter();
        DossierJson.write(dossier, null, written);
        return Snapshot.of(JSON.readTree(written.toString()));
    }
}
