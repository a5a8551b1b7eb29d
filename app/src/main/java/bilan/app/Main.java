package bilan.app;

import bilan.workbench.words.Words;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** The {@code bilan} command: finds the sub-command, and turns what happens into words and an exit code. */
@Command(
        name = "bilan",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReadCommand.class,
            ClaimsCommand.class,
            StoriesCommand.class,
            FlinkCommand.class,
            WatchCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            GazetteerCommand.class,
            ServeCommand.class,
            AccountsCommand.class,
            ExportCommand.class,
            SearchCommand.class,
            VerifyCommand.class,
            CheckpointCommand.class,
            EraseCommand.class,
            ScoreCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
public final class Main extends BilanCommand {
    /** Where the messages of the command line are. */
    static final String MESSAGES = "/bilan/app/messages_";

    @CommandLine.Option(names = "--version", descriptionKey = "version")
    private boolean version;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.system(), arguments));
    }

    /** Runs the command on these streams. */
    static int run(Console console, String... arguments) {
        int code = execute(console, arguments);
        try {
            console.finish();
            return code;
        } catch (IOException e) {
            return Failures.of(console, words(console, arguments)).explain(e).code();
        }
    }

    private static int execute(Console console, String... arguments) {
        try {
            // asked by scripts, and often: not worth building the whole command line for
            if (arguments.length == 1 && arguments[0].equals("--version")) {
                console.out().write(Version.line() + "\n");
                return Exit.OK.code();
            }
        } catch (IOException e) {
            return Failures.of(console, words(console, arguments)).explain(e).code();
        }
        Words words = words(console, arguments);
        Main main = new Main();
        main.with(console, words);
        CommandLine line = new CommandLine(main, new CommandFactory(console, words));
        Failures failures = Failures.of(console, words);
        line.setResourceBundle(words.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Math.max(55, Math.min(100, console.screen().width())));
        line.setColorScheme(new ColorScheme.Builder(console.screen().colour() ? Ansi.ON : Ansi.OFF)
                .commands(Ansi.Style.bold)
                .options(Ansi.Style.bold)
                .parameters(Ansi.Style.italic)
                .build());
        line.setOut(new java.io.PrintWriter(console.out()));
        line.setErr(console.err());
        line.setParameterExceptionHandler(
                (exception, given) -> failures.explain(exception).code());
        line.setExecutionExceptionHandler(
                (exception, command, result) -> failures.explain(exception).code());
        return line.execute(arguments);
    }

    @Override
    Exit run() throws IOException {
        if (version) {
            console().out().write(Version.line() + "\n");
            return Exit.OK;
        }
        usage();
        return Exit.OK;
    }

    /** The language of messages must be known before the arguments are parsed: complaints are messages too. */
    private static Words words(Console console, String... arguments) {
        String asked = Words.languageOf(console.environment());
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--")) break;
            if (arguments[i].startsWith("--ui=")) asked = arguments[i].substring("--ui=".length());
            if (arguments[i].equals("--ui") && i + 1 < arguments.length) asked = arguments[i + 1];
        }
        String language = Words.LANGUAGES.contains(asked) ? asked : Words.languageOf(console.environment());
        return Words.in(language, MESSAGES);
    }
}
