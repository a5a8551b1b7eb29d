package bilan.app;

import bilan.workbench.words.Words;
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
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> near = suggestions(unmatched);
            if (!near.isEmpty()) say(words.text("error.did_you_mean", String.join(", ", near)));
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

    /** picocli's own, else the commands that are a slip of the finger away. */
    private static List<String> suggestions(UnmatchedArgumentException unmatched) {
        List<String> alike = unmatched.getSuggestions();
        if (unmatched.getUnmatched().isEmpty()) return alike;
        String typed = unmatched.getUnmatched().get(0);
        List<String> near = unmatched.getCommandLine().getSubcommands().keySet().stream()
                .filter(command -> typed.length() < 20 && distance(typed, command) <= 2)
                .sorted()
                .toList();
        return near.isEmpty() ? alike : near;
    }

    /** How many letters differ, Levenshtein's way. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
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
