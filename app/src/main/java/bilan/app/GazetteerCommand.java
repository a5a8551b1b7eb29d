package bilan.app;

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
        return new GazetteerRun(console(), words()).read(file, regions, smallest, into);
    }
}
