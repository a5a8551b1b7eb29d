package bilan.workbench.access;

import bilan.workbench.web.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: a file of its own, never part of a dossier, so that a dossier that is handed on holds no password. A
 * change that another process makes is seen at the next request. Safe for threads.
 */
public final class Accounts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 40;

    private final Path file;
    private final InstantSource clock;
    private final Passwords passwords;
    private final TreeMap<String, Account> accounts = new TreeMap<>();
    private final TreeMap<String, Key> keys = new TreeMap<>();
    private @Nullable FileTime read;

    /** Somebody. */
    record Account(String name, Role role, String hash) {}

    /** What a program shows instead of a password; {@code digest} is all that is kept of it. */
    record Key(String digest, String name, Role role, Instant expires) {}

    /** @param file need not be there yet */
    public Accounts(Path file, InstantSource clock) throws IOException {
        this(file, clock, Passwords.ROUNDS);
    }

    /** @param rounds what a try costs; fewer than usual only where passwords are no secrets */
    public Accounts(Path file, InstantSource clock, int rounds) throws IOException {
        this.file = file;
        this.clock = clock;
        passwords = new Passwords(rounds);
        load();
    }

    /** True if somebody may do everything. */
    public synchronized boolean hasAdministrator() {
        return accounts.values().stream().anyMatch(account -> account.role == Role.ADMIN);
    }

    /** Names with roles, sorted. */
    public synchronized List<String> list() {
        List<String> lines = new ArrayList<>();
        accounts.values().forEach(account -> lines.add(account.name + "\t" + account.role.word()));
        keys.values()
                .forEach(key -> lines.add("key " + key.digest.substring(0, 8) + "\t" + key.name + "\t" + key.role.word()
                        + "\t" + key.expires));
        return lines;
    }

    /** True if it may be the name of an account. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-@".indexOf(c) >= 0);
    }

    /**
     * Adds somebody, or gives a new password and role; who is inside with the old password has to come in again.
     *
     * @return false if the password is too short, too common, or holds the name
     * @throws IllegalArgumentException if the name is none
     */
    public synchronized boolean put(String name, Role role, String password) throws IOException {
        if (!isName(name)) throw new IllegalArgumentException("no name: '" + name + "'");
        if (!Passwords.isGood(password, name)) return false;
        load();
        accounts.put(name, new Account(name, role, passwords.hash(password)));
        save();
        return true;
    }

    /** Takes somebody away, with all keys; false if there is nobody of that name. */
    public synchronized boolean remove(String name) throws IOException {
        load();
        boolean there = accounts.remove(name) != null;
        keys.values().removeIf(key -> key.name.equals(name));
        save();
        return there;
    }

    /**
     * Makes a key for a program.
     *
     * @return the key; it is shown this once
     * @throws IllegalArgumentException if there is nobody of that name, or the role is more than that person's
     */
    public synchronized String key(String name, Role role, Instant expires) throws IOException {
        load();
        Account account = accounts.get(name);
        if (account == null || !account.role.mayAs(role)) {
            throw new IllegalArgumentException(name + " may not have a key of role " + role.word());
        }
        String secret = "bilan_" + Secrets.fresh();
        Key key = new Key(Secrets.digest(secret), name, role, expires);
        keys.put(key.digest, key);
        save();
        return secret;
    }

    /** Takes the keys away whose digests begin so; false if there are none. */
    public synchronized boolean revoke(String start) throws IOException {
        load();
        boolean there = start.length() >= 8 && keys.keySet().removeIf(digest -> digest.startsWith(start));
        save();
        return there;
    }

    /** The account, as it is now; null if there is none. */
    synchronized @Nullable Account account(String name) {
        refresh();
        return accounts.get(name);
    }

    /** Whom a key belongs to, with the key's role or the person's, whichever is less; null if it opens nothing. */
    synchronized @Nullable Account byKey(String secret) {
        refresh();
        Key key = keys.get(Secrets.digest(secret));
        if (key == null || !clock.instant().isBefore(key.expires)) return null;
        Account account = accounts.get(key.name);
        if (account == null) return null;
        Role role = account.role.mayAs(key.role) ? key.role : account.role;
        return new Account(account.name, role, account.hash);
    }

    /** The account, if the password is right; null else, after as long. */
    @Nullable
    Account byPassword(String name, String password) {
        Account account = account(name);
        return passwords.isRight(password, account == null ? null : account.hash) ? account : null;
    }

    // --- the file --------------------------------------------------------------------------------------------

    private void refresh() {
        try {
            if (!Objects.equals(read, stamp())) load();
        } catch (IOException e) {
            // who cannot be looked up cannot come in
            accounts.clear();
            keys.clear();
        }
    }

    private @Nullable FileTime stamp() throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : null;
    }

    private void load() throws IOException {
        accounts.clear();
        keys.clear();
        read = stamp();
        if (read == null) return;
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            for (JsonNode one : root.path("accounts")) {
                Account account = new Account(text(one, "name"), Role.of(text(one, "role")), text(one, "hash"));
                accounts.put(account.name, account);
            }
            for (JsonNode one : root.path("keys")) {
                Key key = new Key(
                        text(one, "digest"),
                        text(one, "name"),
                        Role.of(text(one, "role")),
                        Instant.parse(text(one, "expires")));
                keys.put(key.digest, key);
            }
        } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(file + " is no file of accounts: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode node, String name) {
        if (!node.hasNonNull(name)) throw new IllegalArgumentException("'" + name + "' is missing");
        return node.get(name).asText();
    }

    /** All of it or nothing, for the owner's eyes only. */
    private void save() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode people = root.putArray("accounts");
        for (Account account : accounts.values()) {
            people.addObject()
                    .put("name", account.name)
                    .put("role", account.role.word())
                    .put("hash", account.hash);
        }
        ArrayNode programs = root.putArray("keys");
        for (Key key : keys.values()) {
            programs.addObject()
                    .put("digest", key.digest)
                    .put("name", key.name)
                    .put("role", key.role.word())
                    .put("expires", key.expires.toString());
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Path next = posix
                ? Files.createTempFile(
                        folder,
                        "accounts",
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "accounts", null);
        try {
            Files.writeString(next, root.toPrettyString() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        read = stamp();
    }
}
