package bilan.app;

import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * What all commands share. Their classes name no class of the core in a field or signature: picocli looks at those of
 * every command, and help must not wait for language packs.
 */
abstract class BilanCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--ui", paramLabel = "fr|en", descriptionKey = "ui")
    private @Nullable String ui;

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable Console console;
    private @Nullable Words words;

    void with(Console streams, Words language) {
        console = streams;
        words = language;
    }

    @Override
    public final Integer call() throws Exception {
        if (ui != null && !Words.LANGUAGES.contains(ui)) {
            throw new UsageException(words().text("error.ui", ui, String.join(", ", Words.LANGUAGES)));
        }
        return run().code();
    }

    /** Does the work. Data goes to {@code console().out()}; what goes wrong is thrown. */
    abstract Exit run() throws Exception;

    Console console() {
        if (console == null) throw new IllegalStateException("the command was not made by CommandFactory");
        return console;
    }

    Words words() {
        if (words == null) throw new IllegalStateException("the command was not made by CommandFactory");
        return words;
    }

    void usage() throws IOException {
        if (spec == null) throw new IllegalStateException("the command was not made by picocli");
        console()
                .out()
                .write(spec.commandLine().getUsageMessage(spec.commandLine().getColorScheme()));
    }

    CommandSpec spec() {
        if (spec == null) throw new IllegalStateException("the command was not made by picocli");
        return spec;
    }
}
