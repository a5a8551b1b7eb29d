package bilan.app;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan help [COMMAND]}. */
@Command(name = "help")
final class HelpCommand extends BilanCommand {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "help.command")
    private @Nullable String command;

    @Override
    Exit run() throws IOException, UsageException {
        CommandLine all = spec().parent().commandLine();
        CommandLine asked = command == null ? all : all.getSubcommands().get(command);
        if (asked == null) {
            String known = String.join(", ", all.getSubcommands().keySet());
            throw new UsageException(words().text("error.command", command, known));
        }
        console().out().write(asked.getUsageMessage(all.getColorScheme()));
        return Exit.OK;
    }
}
