package bilan.app;

import bilan.app.words.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong and what to do, in one or two sentences, and finds the exit code for it. */
final class Failures {
    private final Console console;
    private final Words words;

    private Failures(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    static Failures of(Console console, Words words) {
        return new Failures(console, words);
    }

    Exit explain(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        say(sentence(wrong));
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            say(words.text("error.did_you_mean", String.join(", ", unmatched.getSuggestions())));
        }
        say(words.text("error.see_help", command));
        return Exit.USAGE;
    }

    Exit explain(Exception failure) {
        if (failure instanceof UsageException) {
            say(message(failure));
            return Exit.USAGE;
        }
        if (failure instanceof OutputException output) {
            if (console.readerHasGone(output)) return Exit.OK;
            say(words.text("error.output", message(failure)));
            return Exit.FAILURE;
        }
        if (failure instanceof NoSuchFileException missing) {
            say(words.text("error.missing", missing.getFile()));
            return Exit.FAILURE;
        }
        if (failure instanceof AccessDeniedException denied) {
            say(words.text("error.denied", denied.getFile()));
            return Exit.FAILURE;
        }
        if (failure instanceof IOException || failure instanceof FailureException) {
            say(message(failure));
            return Exit.FAILURE;
        }
        say(words.text("error.internal", failure));
        if (console.environment().containsKey("BILAN_TRACE")) failure.printStackTrace(console.err());
        return Exit.FAILURE;
    }

    private String sentence(ParameterException wrong) {
        if (wrong instanceof CommandLine.MissingParameterException missing) {
            List<String> names = missing.getMissing().stream()
                    .map(argument -> argument.isOption()
                            ? ((CommandLine.Model.OptionSpec) argument).longestName()
                            : argument.paramLabel())
                    .toList();
            return words.text("error.missing_parameter", String.join(", ", names));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return words.text("error.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        return message(wrong);
    }

    private void say(String sentence) {
        console.say("bilan: " + sentence);
    }

    private static String message(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
