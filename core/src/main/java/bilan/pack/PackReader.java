package bilan.pack;

import bilan.text.Language;
import bilan.text.Tags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads language packs: those bundled with Bilan, those of a folder, or the second laid over the first, file
 * by file. Immutable, safe for threads.
 */
public final class PackReader {
    private static final String LANG = "lang";
    private static final String RULES = "rules/";
    private static final String RULE_FILE = ".rules";
    private static final String LIST = ".tsv";
    private static final int VERSION_BYTES = 5;

    private final boolean strict;
    private final @Nullable Path over;

    private PackReader(boolean strict, @Nullable Path over) {
        this.strict = strict;
        this.over = over;
    }

    /** A reader that refuses a pack with faults. */
    public static PackReader strict() {
        return new PackReader(true, null);
    }

    /** A reader that leaves out what it cannot read and says so in {@link LanguagePack#faults()}. */
    public static PackReader lenient() {
        return new PackReader(false, null);
    }

    /** The same reader with a folder of packs ({@code DIR/fr/…}) over the bundled ones, file by file. */
    public PackReader over(Path folder) {
        return new PackReader(strict, folder);
    }

    /** The codes of all packs that can be read, sorted. */
    public SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        for (String file : files().keySet()) codes.add(file.substring(0, file.indexOf('/')));
        return codes;
    }

    /** The telling words of every pack, by code. */
    public SortedMap<String, Set<String>> telling() {
        SortedMap<String, Set<String>> telling = new TreeMap<>();
        files().forEach((file, path) -> {
            int slash = file.indexOf('/');
            String code = file.substring(0, slash);
            telling.putIfAbsent(code, Set.of());
            if (!file.substring(slash + 1).equals(PackProperties.FILE)) return;
            try {
                Map<String, String> properties =
                        PackProperties.read(file, lines(Files.readAllBytes(path)), new ArrayList<>());
                String words = properties.getOrDefault("telling", "").strip();
                if (!words.isEmpty()) telling.put(code, Set.of(words.split(" +")));
            } catch (IOException e) {
                // reading the pack says what is wrong with it
                telling.put(code, Set.of());
            }
        });
        return telling;
    }

    /** Every pack, sorted by code. */
    public List<LanguagePack> readAll() throws PackException {
        List<LanguagePack> packs = new ArrayList<>();
        for (String code : codes()) packs.add(read(code));
        return packs;
    }

    /** The pack of a language. */
    public LanguagePack read(String code) throws PackException {
        SortedMap<String, Path> found = new TreeMap<>();
        SortedSet<String> codes = new TreeSet<>();
        files().forEach((file, path) -> {
            codes.add(file.substring(0, file.indexOf('/')));
            if (file.startsWith(code + "/")) found.put(file.substring(code.length() + 1), path);
        });
        if (found.isEmpty()) {
            String repair = Suggestion.among(code, codes);
            throw new PackException(code, List.of(new Fault(LANG + "/" + code, 0, 0, "no such pack", "", repair)));
        }
        return read(code, found);
    }

    /** The pack that a folder holds; its name is the code. */
    public LanguagePack read(Path folder) throws PackException {
        SortedMap<String, Path> found = new TreeMap<>();
        list(folder, "", found);
        return read(folder.getFileName().toString(), found);
    }

    private LanguagePack read(String code, SortedMap<String, Path> found) throws PackException {
        List<Fault> faults = new ArrayList<>();
        SortedMap<String, List<String>> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : found.entrySet()) {
            try {
                files.put(file.getKey(), lines(Files.readAllBytes(file.getValue())));
            } catch (IOException e) {
                faults.add(new Fault(name(code, file.getKey()), 0, 0, reason(e), "", ""));
            }
        }
        Map<String, String> properties = PackProperties.read(
                name(code, PackProperties.FILE), files.getOrDefault(PackProperties.FILE, List.of()), faults);
        WordLists lists = new WordLists(faults);
        SortedMap<String, List<String>> rules = new TreeMap<>();
        files.forEach((file, lines) -> {
            if (file.startsWith(RULES))
                rules.put(file.substring(RULES.length(), file.length() - RULE_FILE.length()), lines);
            else if (file.endsWith(LIST))
                lists.read(file.substring(0, file.length() - LIST.length()), name(code, file), lines);
        });
        Tags tags = new Tags(lists.tags());
        Language language = new Language(properties, tags, lists.abbreviations());
        if (strict) {
            for (String missing : language.missing()) {
                String message = "the class path does not hold the " + missing + " '" + properties.get(missing) + "'";
                faults.add(new Fault(
                        name(code, PackProperties.FILE), 0, 0, message, "", "add its data jar, or leave it out"));
            }
        }
        List<Fault> sorted = List.copyOf(new TreeSet<>(faults));
        if (strict && !sorted.isEmpty()) throw new PackException(code, sorted);
        Lexicon lexicon = new Lexicon(lists.entries(), language.tokenizer());
        return new LanguagePack(code, version(files), properties, language, lexicon, tags, rules, sorted);
    }

    private static String name(String code, String file) {
        return LANG + "/" + code + "/" + file;
    }

    private static String reason(IOException e) {
        return e instanceof CharacterCodingException ? "this is not UTF-8" : "cannot be read: " + e.getMessage();
    }

    private static List<String> lines(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n", -1));
    }

    private static String version(SortedMap<String, List<String>> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, lines) -> {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                for (String line : lines) digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All files of all packs, {@code fr/people.tsv} → where it is. */
    private SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        Path bundled = bundled();
        if (bundled != null) list(bundled, "", files);
        if (over != null) list(over, "", files);
        files.keySet().removeIf(file -> file.indexOf('/') < 0);
        return files;
    }

    private static void list(Path folder, String prefix, SortedMap<String, Path> files) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.sorted().toList()) {
                String name = prefix + path.getFileName().toString().replace("/", "");
                if (Files.isDirectory(path)) list(path, name + "/", files);
                else if (isPart(name)) files.put(name, path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("folder of packs '" + folder + "': " + e.getMessage(), e);
        }
    }

    private static boolean isPart(String name) {
        return name.endsWith(LIST) || name.endsWith(RULE_FILE) || name.endsWith(PackProperties.FILE);
    }

    private static @Nullable Path bundled() {
        URL place = PackReader.class.getResource("/lang/README.md");
        if (place == null) return null;
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) return Path.of(uri).getParent();
            FileSystem jar;
            try {
                jar = FileSystems.newFileSystem(uri, Map.of());
            } catch (FileSystemAlreadyExistsException e) {
                jar = FileSystems.getFileSystem(uri);
            }
            return jar.getPath("/lang");
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the bundled packs at " + place + " cannot be listed", e);
        }
    }
}
