package bilan.app;

import bilan.workbench.access.Accounts;
import bilan.workbench.web.Role;
import bilan.workbench.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lists and changes who may come into a shared workbench. */
final class AccountsRun {
    private static final int DAYS = 90;

    private final Console console;
    private final Words words;
    private final Path file;

    AccountsRun(Console console, Words words, Path file) {
        this.console = console;
        this.words = words;
        this.file = file;
    }

    /** @param action what to do and with whom; nothing lists them */
    Exit run(List<String> action) throws IOException, UsageException, FailureException {
        Accounts accounts = new Accounts(file, Instant::now);
        String what = action.isEmpty() ? "list" : action.get(0);
        List<String> rest = action.isEmpty() ? List.of() : action.subList(1, action.size());
        boolean known = switch (what) {
            case "list" -> rest.isEmpty();
            case "add" -> rest.size() == 2;
            case "key" -> rest.size() == 2 || rest.size() == 3;
            case "remove", "revoke" -> rest.size() == 1;
            default -> false;
        };
        if (!known) throw new UsageException(words.text("error.accounts"));
        switch (what) {
            case "add" -> add(accounts, rest.get(0), role(rest.get(1)));
            case "remove" -> said(accounts.remove(rest.get(0)), rest.get(0));
            case "key" -> key(accounts, rest);
            case "revoke" -> said(accounts.revoke(rest.get(0)), rest.get(0));
            default -> {
                for (String line : accounts.list()) console.out().write(line + "\n");
            }
        }
        return Exit.OK;
    }

    private void add(Accounts accounts, String name, Role role) throws IOException, UsageException, FailureException {
        if (!Accounts.isName(name)) throw new UsageException(words.text("error.account_name", name));
        if (!accounts.put(name, role, password())) throw new FailureException(words.text("error.password"));
        console.say("bilan: " + words.text("accounts.kept", name, role.word(), file));
    }

    /** Typed unseen on a terminal, else the first line of stdin. */
    @SuppressWarnings("SystemConsoleNull") // newer Java has one for pipes too: the screen knows better
    private String password() throws IOException {
        java.io.Console terminal = System.console();
        if (terminal != null && console.screen().colour()) {
            char[] typed = terminal.readPassword("%s ", words.text("accounts.password"));
            return typed == null ? "" : new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private void key(Accounts accounts, List<String> rest) throws IOException, UsageException, FailureException {
        int days = DAYS;
        try {
            if (rest.size() == 3) days = Integer.parseInt(rest.get(2));
            Instant expires = Instant.now().plus(Duration.ofDays(days));
            console.out().write(accounts.key(rest.get(0), role(rest.get(1)), expires) + "\n");
            console.say("bilan: " + words.text("accounts.key", rest.get(0), rest.get(1), days));
        } catch (NumberFormatException e) {
            throw new UsageException(words.text("error.accounts"));
        } catch (IllegalArgumentException e) {
            throw new FailureException(words.text("error.account_key", rest.get(0), rest.get(1)));
        }
    }

    private Role role(String word) throws UsageException {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException(words.text("error.role", word));
        }
    }

    private void said(boolean done, String what) throws FailureException {
        if (!done) throw new FailureException(words.text("error.account_none", what));
        console.say("bilan: " + words.text("accounts.gone", what));
    }
}
