package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bilan accounts}, and what a workbench refuses without. */
class AccountsTest {
    @TempDir
    Path folder;

    private static Run english(String in, String... arguments) {
        return Run.with(in, Map.of("LC_ALL", "en_GB.UTF-8"), arguments);
    }

    @Test
    void outsideThisComputerTheWorkbenchNeedsAnAdministratorAndTls() throws IOException {
        String file = folder.resolve("people.json").toString();
        Run open = english("", "serve", "--host", "0.0.0.0", "--no-browser");
        assertEquals(1, open.code());
        assertTrue(open.err().contains("needs accounts with an administrator"), open.err());
        assertEquals(
                0,
                english("a long word of mine\n", "accounts", file, "add", "ana", "reviewer")
                        .code());
        Run noAdministrator = english("", "serve", "--host", "0.0.0.0", "--accounts", file, "--behind-proxy");
        assertEquals(1, noAdministrator.code());
        assertTrue(noAdministrator.err().contains("needs accounts with an administrator"), noAdministrator.err());
        assertEquals(
                0,
                english("a long word of mine\n", "accounts", file, "add", "bob", "admin")
                        .code());
        Run noTls = english("", "serve", "--host", "0.0.0.0", "--accounts", file);
        assertEquals(1, noTls.code());
        assertTrue(noTls.err().contains("TLS"), noTls.err());
        assertFalse(Files.readString(Path.of(file)).contains("long word"));
    }

    @Test
    void accountsAreListedAndRefusalsSayWhy() {
        String file = folder.resolve("people.json").toString();
        assertEquals(
                2, english("short\n", "accounts", file, "add", "ana", "admin").code());
        assertEquals(
                1,
                english("a long word of mine\n", "accounts", file, "add", "ana", "queen")
                        .code());
        assertEquals(1, english("", "accounts", file, "add").code());
        assertEquals(2, english("", "accounts", file, "remove", "ana").code());
        assertEquals(
                0,
                english("a long word of mine\n", "accounts", file, "add", "ana", "reviewer")
                        .code());
        assertEquals(2, english("", "accounts", file, "key", "ana", "admin").code());
        Run key = english("", "accounts", file, "key", "ana", "reader", "3");
        assertEquals(0, key.code());
        assertTrue(key.out().startsWith("bilan_"), key.out());
        Run list = english("", "accounts", file);
        assertTrue(list.out().startsWith("ana\treviewer\nkey "), list.out());
        assertEquals(0, english("", "accounts", file, "remove", "ana").code());
        assertEquals("", english("", "accounts", file).out());
    }
}
