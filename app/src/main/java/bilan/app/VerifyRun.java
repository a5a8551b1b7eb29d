package bilan.app;

import bilan.app.terminal.Safe;
import bilan.store.Checkpoint;
import bilan.store.Integrity;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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

    /**
     * Checks all there is.
     *
     * @param head the head that was noted earlier, which must still be in the chain; or null
     * @param noted a file with checkpoints, one a line, that must hold; or null
     * @param key the file of the public key that must have signed them; or null for any
     */
    Exit check(String dossier, @Nullable String head, @Nullable Path noted, @Nullable Path key)
            throws IOException, FailureException {
        String trusted = key == null ? null : trusted(key);
        List<Checkpoint> elsewhere = noted == null ? List.of() : checkpoints(noted);
        Integrity integrity = new Keeper(words).reading(dossier, store -> store.verify());
        boolean cut = head != null && !integrity.passed(head);
        boolean broken = false;
        for (Integrity.Fault fault : integrity.faults()) {
            String name = "verify.fault." + fault.kind().name().toLowerCase(Locale.ROOT);
            tell(words.text(name, fault.object()));
        }
        if (cut) tell(words.text("verify.cut", String.valueOf(head)));
        long proven = integrity.proven(trusted);
        for (Checkpoint checkpoint : elsewhere) {
            boolean known = trusted == null || trusted.equals(checkpoint.key());
            boolean holds = known && integrity.passed(checkpoint);
            broken |= !holds;
            if (holds) proven = Math.max(proven, checkpoint.entry());
            else tell(words.text(known ? "verify.checkpoint_fails" : "verify.other_key", checkpoint.entry()));
        }
        boolean sound = integrity.sound() && !cut && !broken;
        if (sound) tell(words.text("verify.sound", words.number(integrity.entries())));
        if (proven > 0) tell(words.text("verify.proven", words.number(proven)));
        if (proven < integrity.entries()) tell(words.text("verify.unproven", words.number(proven + 1)));
        for (long jump : integrity.jumps()) tell(words.text("verify.jump", jump));
        if (integrity.erased() > 0) tell(words.count("verify.erased", integrity.erased()));
        tell(words.text("verify.head", integrity.head()));
        tell(words.text("verify.digest", integrity.digest()));
        return sound ? Exit.OK : Exit.INTEGRITY;
    }

    private void tell(String line) throws IOException {
        console.out().write(Safe.line(line) + "\n");
    }

    private String trusted(Path key) throws IOException, FailureException {
        try {
            return Base64.getEncoder().encodeToString(SigningKey.publicKey(key).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new FailureException(Safe.lines(words.text("error.key", key, String.valueOf(e.getMessage()))));
        }
    }

    private List<Checkpoint> checkpoints(Path noted) throws IOException, FailureException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String line : Files.readAllLines(noted)) {
            if (line.isBlank()) continue;
            try {
                checkpoints.add(Checkpoint.of(line));
            } catch (IllegalArgumentException e) {
                throw new FailureException(Safe.lines(noted + ": " + e.getMessage()));
            }
        }
        return checkpoints;
    }
}
