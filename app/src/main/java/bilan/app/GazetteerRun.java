package bilan.app;

import bilan.app.terminal.Safe;
import bilan.names.GazetteerException;
import bilan.names.GazetteerImport;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Imports a dump of places. */
final class GazetteerRun {
    private final Console console;
    private final Words words;

    GazetteerRun(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    /** Writes the lists of places made of a dump, and of its file of regions if there is one. */
    Exit read(Path file, @Nullable Path regions, long smallest, Path into) throws IOException, FailureException {
        GazetteerImport lists = new GazetteerImport(smallest);
        Path at = file;
        try {
            try (Reader dump = Files.newBufferedReader(file)) {
                lists.places(file.toString(), dump);
            }
            if (regions != null) {
                at = regions;
                try (Reader codes = Files.newBufferedReader(regions)) {
                    lists.regions(regions.toString(), codes);
                }
            }
        } catch (GazetteerException e) {
            throw new FailureException(Safe.lines(String.valueOf(e.getMessage())));
        } catch (MalformedInputException e) {
            throw new FailureException(words.text("error.gazetteer_utf8", at));
        } catch (IOException e) {
            throw new FailureException(words.text("error.gazetteer_read", at, String.valueOf(e.getMessage())));
        }
        lists.write(into);
        console.say("bilan: " + words.count("gazetteer.done", lists.size(), into));
        return Exit.OK;
    }
}
