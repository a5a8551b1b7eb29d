package bilan.app;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan accounts FILE [add|remove|key|revoke …]}: who may come into a shared workbench. */
@Command(name = "accounts")
final class AccountsCommand extends BilanCommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ACTION", descriptionKey = "action")
    private List<String> action = List.of();

    @Override
    Exit run() throws Exception {
        return new AccountsRun(console(), words(), file).run(action);
    }
}
