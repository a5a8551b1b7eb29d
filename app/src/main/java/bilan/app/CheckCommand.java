package bilan.app;

import bilan.Bilan;
import bilan.app.terminal.Safe;
import bilan.pack.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan check [lang/fr]}. */
@Command(name = "check")
final class CheckCommand extends BilanCommand {
    @Parameters(arity = "0..1", paramLabel = "PACK", descriptionKey = "pack")
    private @Nullable String pack;

    @Override
    Exit run() throws Exception {
        if (pack == null) return all(Bilan.bundled());
        Path folder = Path.of(pack);
        if (!Files.isDirectory(folder)) {
            Bilan bilan = Bilan.bundled();
            if (bilan.languages().contains(pack)) return print(pack, bilan.check(pack));
            throw new UsageException(words().text("error.pack_where", pack, String.join(", ", bilan.languages())));
        }
        if (Files.isRegularFile(folder.resolve("pack.properties"))) {
            Path whole = folder.toRealPath();
            String code = whole.getFileName().toString();
            return print(code, Bilan.withPacks(whole.getParent()).check(code));
        }
        return all(Bilan.withPacks(folder));
    }

    private Exit all(Bilan bilan) throws IOException {
        List<Exit> exits = new ArrayList<>();
        for (String code : bilan.languages()) exits.add(print(code, bilan.check(code)));
        return exits.contains(Exit.FAILURE) ? Exit.FAILURE : Exit.OK;
    }

    /** Faults are data; the count is talk. */
    private Exit print(String code, List<Fault> faults) throws IOException {
        for (Fault fault : faults) console().out().write(Safe.lines(fault.toString()) + "\n");
        if (faults.isEmpty()) {
            console().say(words().text("check.fine", code));
            return Exit.OK;
        }
        console().say(code + ": " + words().count("check.faults", faults.size()));
        return Exit.FAILURE;
    }
}
