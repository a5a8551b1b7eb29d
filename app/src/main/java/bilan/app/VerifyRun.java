package bilan.app;

import bilan.app.terminal.Safe;
import bilan.store.Integrity;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks a kept dossier and says what is wrong with it. */
final class VerifyRun {
    private final Console console;
    private final Words words;

    VerifyRun(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    /** @param head the head that was noted earlier, which must still be in the chain; or null */
    Exit check(String dossier, @Nullable String head) throws IOException, FailureException {
        Integrity integrity = new Keeper(words).reading(dossier, store -> store.verify());
        boolean cut = head != null && !integrity.passed(head);
        for (Integrity.Fault fault : integrity.faults()) {
            String key = "verify.fault." + fault.kind().name().toLowerCase(Locale.ROOT);
            console.out().write(Safe.line(words.text(key, fault.object())) + "\n");
        }
        if (cut) console.out().write(Safe.line(words.text("verify.cut", String.valueOf(head))) + "\n");
        if (integrity.sound() && !cut) {
            console.out().write(words.text("verify.sound", words.number(integrity.entries())) + "\n");
        }
        console.out().write(words.text("verify.head", integrity.head()) + "\n");
        console.out().write(words.text("verify.digest", integrity.digest()) + "\n");
        return integrity.sound() && !cut ? Exit.OK : Exit.INTEGRITY;
    }
}
