package bilan.app;

import bilan.names.GazetteerException;
import bilan.names.GazetteerImport;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan gazetteer import FILE --into DIR}: lists of places of a GeoNames dump, for {@code --places DIR}. */
@Command(name = "gazetteer")
final class GazetteerCommand extends BilanCommand {
    private static final String IMPORT = "import";

    @Parameters(index = "0", paramLabel = IMPORT, descriptionKey = "task")
    private String task = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--into", required = true, paramLabel = "DIR", descriptionKey = "into")
    private @Nullable Path into;

    @Option(names = "--regions", paramLabel = "FILE", descriptionKey = "regions")
    private @Nullable Path regions;

    @Option(names = "--min", paramLabel = "N", defaultValue = "1000", descriptionKey = "min")
    private long smallest;

    @Override
    Exit run() throws Exception {
        if (!task.equals(IMPORT)) throw new UsageException(words().text("error.gazetteer_task", task));
        if (file == null || into == null) throw new UsageException(words().text("error.gazetteer_task", task));
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
            throw new FailureException(bilan.app.terminal.Safe.lines(String.valueOf(e.getMessage())));
        } catch (MalformedInputException e) {
            throw new FailureException(words().text("error.gazetteer_utf8", at));
        } catch (IOException e) {
            throw new FailureException(words().text("error.gazetteer_read", at, String.valueOf(e.getMessage())));
        }
        lists.write(into);
        console().say("bilan: " + words().count("gazetteer.done", lists.size(), into));
        return Exit.OK;
    }
}
