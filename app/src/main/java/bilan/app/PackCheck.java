package bilan.app;

import bilan.Bilan;
import bilan.app.terminal.Safe;
import bilan.pack.Fault;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks packs: faults are data, the count is talk. */
final class PackCheck {
    private final Console console;
    private final Words words;

    PackCheck(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    /** The packs that Bilan brings. */
    Exit bundled() throws IOException {
        return all(Bilan.bundled());
    }

    /**
     * A folder that holds a pack, one that holds several, or the code of a pack that Bilan brings.
     *
     * @throws UsageException if it is none of these
     */
    Exit named(String pack) throws IOException, UsageException {
        Path folder = Path.of(pack);
        if (!Files.isDirectory(folder)) {
            Bilan bilan = Bilan.bundled();
            if (bilan.languages().contains(pack)) return print(pack, bilan.check(pack));
            throw new UsageException(words.text("error.pack_where", pack, String.join(", ", bilan.languages())));
        }
        if (!Files.isRegularFile(folder.resolve("pack.properties"))) return all(Bilan.withPacks(folder));
        Path whole = folder.toRealPath();
        Path name = whole.getFileName();
        Path parent = whole.getParent();
        if (name == null || parent == null) throw new UsageException(words.text("error.packs_folder", pack));
        return print(name.toString(), Bilan.withPacks(parent).check(name.toString()));
    }

    private Exit all(Bilan bilan) throws IOException {
        Exit exit = Exit.OK;
        for (String code : bilan.languages()) {
            if (print(code, bilan.check(code)) != Exit.OK) exit = Exit.FAILURE;
        }
        return exit;
    }

    private Exit print(String code, List<Fault> faults) throws IOException {
        for (Fault fault : faults) console.out().write(Safe.lines(fault.toString()) + "\n");
        if (faults.isEmpty()) {
            console.say(words.text("check.fine", code));
            return Exit.OK;
        }
        console.say(code + ": " + words.count("check.faults", faults.size()));
        return Exit.FAILURE;
    }
}
