package bilan.app;

import bilan.app.terminal.Safe;
import bilan.store.Hit;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.List;

/** Finds words in a kept dossier; a line a hit: where, and what stands there. */
final class SearchRun {
    private final Console console;
    private final Words words;

    SearchRun(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    Exit find(String dossier, String sought, int most) throws IOException, FailureException {
        List<Hit> hits = new Keeper(words).reading(dossier, store -> store.search(sought, most));
        for (Hit hit : hits) {
            String where = hit.kind() == Hit.Kind.ARTICLE ? hit.doc() : hit.doc() + ":" + hit.start() + "-" + hit.end();
            console.out().write(Safe.line(where) + "\t" + Safe.line(hit.text()) + "\n");
        }
        if (hits.isEmpty()) console.say("bilan: " + words.text("search.nothing", sought));
        return Exit.OK;
    }
}
