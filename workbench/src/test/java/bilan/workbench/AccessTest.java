package bilan.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.workbench.access.Accounts;
import bilan.workbench.access.Contract;
import bilan.workbench.access.Door;
import bilan.workbench.desk.Desk;
import bilan.workbench.web.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Who may do what where people have accounts. */
class AccessTest {
    private static final String PASSWORD = "un mot long et rare";
    private static final Bilan BILAN = Bilan.bundled();

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-07T09:10:00Z");
    private Accounts accounts;
    private Desk desk;
    private Workbench workbench;

    @BeforeEach
    void open() throws Exception {
        accounts = new Accounts(folder.resolve("accounts.json"), () -> now, 1000);
        for (Role role : Role.values()) assertTrue(accounts.put("a." + role.word(), role, PASSWORD));
        desk = new Desk(() -> BILAN, folder.resolve("d.bilan").toString(), () -> now, "server");
        workbench = Workbench.open(
                desk, "127.0.0.1", 0, "bilan 0", new Door(accounts, () -> now, List.of("bilan.example"), false));
    }

    @AfterEach
    void close() {
        workbench.close();
        desk.close();
    }

    /** Somebody's browser, or a program with a key. */
    private final class Visit {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private String key = "";
        private String csrf = "";

        private HttpResponse<String> ask(String method, String path, String body, boolean ours) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + workbench.port() + path))
                        .timeout(Duration.ofSeconds(20))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
                if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
                if (method.equals("POST")) request.header("Content-Type", "application/x-www-form-urlencoded");
                if (method.equals("POST") && ours) {
                    request.header("Origin", "http://127.0.0.1:" + workbench.port())
                            .header("X-CSRF", csrf);
                }
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                int at = answer.body().indexOf("data-csrf=\"");
                if (at >= 0)
                    csrf = answer.body().substring(at + 11, answer.body().indexOf('"', at + 11));
                return answer;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        int status(String method, String path) {
            return ask(method, path, "", true).statusCode();
        }

        HttpResponse<String> login(String name, String password) {
            HttpResponse<String> answer =
                    ask("POST", "/login", "name=" + name + "&password=" + password.replace(" ", "+"), true);
            if (answer.statusCode() == 303) ask("GET", "/method", "", true);
            return answer;
        }

        Visit in(Role role) {
            assertEquals(303, login("a." + role.word(), PASSWORD).statusCode());
            return this;
        }

        Visit with(String secret) {
            key = secret;
            return this;
        }
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper().readTree(Contract.text());
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() throws IOException {
        List<String> described = new ArrayList<>();
        contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        described.sort(null);
        assertEquals(described, workbench.routes());
        assertEquals("3.1.0", contract().path("openapi").asText());
    }

    @Test
    void nobodyMayMoreThanTheRoleAllows() throws IOException {
        Map<String, Visit> visits = new java.util.LinkedHashMap<>();
        visits.put("nobody", new Visit());
        for (Role role : Role.values()) visits.put(role.word(), new Visit().in(role));
        for (Role role : Role.values()) {
            visits.put("key " + role.word(), new Visit().with(accounts.key("a.admin", role, now.plusSeconds(600))));
        }
        visits.put("expired", new Visit().with(accounts.key("a.admin", Role.ADMIN, now.minusSeconds(1))));
        visits.put("unknown", new Visit().with("bilan_" + "0".repeat(64)));
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : contract().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String needed = operation.getValue().path("x-role").asText();
                String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                String target = path.getKey().replace("{number}", "999").replaceAll("\\{\\w+}", "x");
                if (needed.equals("nobody")
                        || path.getKey().equals("/logout")
                        || path.getKey().equals("/account")
                        || path.getKey().equals("/events")) continue;
                for (Map.Entry<String, Visit> visit : visits.entrySet()) {
                    String word = visit.getKey().replace("key ", "");
                    boolean known = !List.of("nobody", "expired", "unknown").contains(word);
                    boolean may = known && Role.of(word).mayAs(Role.of(needed));
                    int status = visit.getValue().status(method, target);
                    boolean refused = status == 401 || status == 403 || !known && status == 303;
                    asked++;
                    if (may == refused) wrong.add(visit.getKey() + " " + method + " " + target + " " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 250, "asked " + asked);
    }

    @Test
    void whatIsNotOurPageChangesNothingAndAnotherNameIsNotOurs() {
        Visit editor = new Visit().in(Role.EDITOR);
        assertEquals(403, editor.ask("POST", "/review/undo", "", false).statusCode());
        String own = editor.csrf;
        Visit reader = new Visit().in(Role.READER);
        editor.csrf = reader.csrf;
        assertEquals(403, editor.status("POST", "/review/undo"));
        editor.csrf = own;
        assertEquals(303, editor.status("POST", "/review/undo"));
    }

    @Test
    void aPasswordMayBeGuessedTenTimesAndWhoIsInsideStays() {
        Visit inside = new Visit().in(Role.ADMIN);
        Visit guesser = new Visit();
        for (int i = 0; i < 10; i++) {
            assertEquals(401, guesser.login("a.admin", "wrong password " + i).statusCode());
        }
        HttpResponse<String> refused = guesser.login("a.admin", PASSWORD);
        assertEquals(429, refused.statusCode());
        assertEquals("900", refused.headers().firstValue("Retry-After").orElse(""));
        assertEquals(200, inside.status("GET", "/method"));
        assertEquals(303, new Visit().login("a.editor", PASSWORD).statusCode());
        now = now.plus(Duration.ofMinutes(16));
        assertEquals(303, guesser.login("a.admin", PASSWORD).statusCode());
    }

    @Test
    void aSessionEndsWhenItShould() throws IOException {
        Visit idle = new Visit().in(Role.READER);
        now = now.plus(Duration.ofHours(11));
        assertEquals(200, idle.status("GET", "/method"));
        now = now.plus(Duration.ofHours(13));
        assertEquals(303, idle.status("GET", "/method"));
        Visit left = new Visit().in(Role.READER);
        String before = left.cookies.getCookieStore().getCookies().toString();
        assertEquals(303, left.login("a.reader", PASSWORD).statusCode());
        assertFalse(before.equals(left.cookies.getCookieStore().getCookies().toString()), "a new id at each coming in");
        assertTrue(left.cookies.getCookieStore().getCookies().get(0).isHttpOnly());
        assertEquals(303, left.status("POST", "/logout"));
        assertEquals(303, left.status("GET", "/method"));
        Visit changed = new Visit().in(Role.REVIEWER);
        assertTrue(accounts.put("a.reviewer", Role.REVIEWER, PASSWORD + " !"));
        assertEquals(303, changed.status("GET", "/method"));
        Visit gone = new Visit().in(Role.EDITOR);
        new Accounts(folder.resolve("accounts.json"), () -> now).remove("a.editor");
        Files.setLastModifiedTime(
                folder.resolve("accounts.json"),
                java.nio.file.attribute.FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertEquals(303, gone.status("GET", "/method"));
    }

    @Test
    void passwordsAndKeysAreKeptOnlyAsDigestsForTheOwnersEyes() throws IOException {
        String key = accounts.key("a.reader", Role.READER, now.plusSeconds(60));
        Path file = folder.resolve("accounts.json");
        String text = Files.readString(file);
        assertFalse(text.contains(PASSWORD) || text.contains(key) || text.contains(key.substring(6)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        for (String weak : List.of("short", "password1234", "aaaaaaaaaaaaaa", "my a.reader word")) {
            assertFalse(accounts.put("a.reader", Role.READER, weak), weak);
        }
        assertTrue(
                accounts.revoke(accounts.list().get(accounts.list().size() - 1).substring(4, 12)));
        assertEquals(401, new Visit().with(key).status("GET", "/method"));
    }

    @Test
    void aPasswordCostsSixHundredThousandRounds() throws IOException {
        Accounts real = new Accounts(folder.resolve("real.json"), () -> now);
        assertTrue(real.put("ana", Role.ADMIN, PASSWORD));
        String hash = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("real.json")))
                .path("accounts")
                .path(0)
                .path("hash")
                .asText();
        assertTrue(new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                .matches(PASSWORD, hash));
    }

    @Test
    void whoDecidesIsWhoCameIn() {
        Visit reviewer = new Visit().in(Role.REVIEWER);
        reviewer.ask("POST", "/review/who", "who=mallory", true);
        assertFalse(reviewer.ask("GET", "/review/agreement", "", true).body().contains("mallory"));
    }
}
