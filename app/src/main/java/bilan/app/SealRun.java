package bilan.app;

import bilan.app.terminal.Safe;
import bilan.store.Checkpoint;
import bilan.store.Store;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;

/** Signs what is kept, and removes what must not be. */
final class SealRun {
    private final Console console;
    private final Words words;

    SealRun(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    /** Prints the checkpoint as a line of JSON; makes the key if there is none of that name. */
    Exit checkpoint(String dossier, Path key) throws IOException, FailureException {
        KeyPair pair = key(key);
        Checkpoint checkpoint = new Keeper(words).writing(dossier, store -> store.checkpoint(pair));
        console.out().write(checkpoint.json() + "\n");
        console.say("bilan: "
                + words.text("checkpoint.signed", words.number(checkpoint.entry()), checkpoint.fingerprint()));
        return Exit.OK;
    }

    private KeyPair key(Path key) throws IOException, FailureException {
        try {
            if (Files.exists(key)) return SigningKey.read(key);
            KeyPair pair = SigningKey.create(key);
            console.say("bilan: " + words.text("checkpoint.new_key", key, SigningKey.publicHalf(key)));
            return pair;
        } catch (GeneralSecurityException e) {
            throw new FailureException(Safe.lines(words.text("error.key", key, String.valueOf(e.getMessage()))));
        }
    }

    Exit erase(String dossier, List<String> docs, String because) throws IOException, FailureException {
        Store.Erased erased = new Keeper(words).writing(dossier, store -> store.erase(docs, because));
        console.say("bilan: " + words.count("erase.done", erased.articles()));
        if (erased.originals() < erased.articles()) console.say("bilan: " + words.text("erase.emptied"));
        return Exit.OK;
    }
}
