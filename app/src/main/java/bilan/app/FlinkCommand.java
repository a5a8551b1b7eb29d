package bilan.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code bilan flink}: named here for the list of commands; the launcher starts a module of its own instead. */
@Command(name = "flink")
final class FlinkCommand extends BilanCommand {
    @Unmatched
    @SuppressWarnings("UnusedVariable") // picocli fills it: all that follows is for the module
    private List<String> rest = new ArrayList<>();

    @Override
    Exit run() throws UsageException {
        throw new UsageException(words().text("error.flink"));
    }
}
