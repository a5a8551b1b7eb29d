package bilan.pack;

import bilan.text.Folding;
import bilan.text.Language;
import bilan.text.Tags;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

    /** Every pack, sorted by code. */
    public List<LanguagePack> readAll() throws PackException {
        List<LanguagePack> packs = new ArrayList<>();
        for (String code : codes()) packs.add(read(code));
        return packs;
    }

    /** The pack of a language. */
    public LanguagePack read(String code) throws PackException {
        SortedMap<String, Path> found = new TreeMap<>();
        files().forEach((file, path) -> {
            if (file.startsWith(code + "/")) found.put(file.substring(code.length() + 1), path);
        });
        return read(code, found);
    }

    /** The pack that a folder holds; its name is the code. */
    public LanguagePack read(Path folder) throws PackException {
        SortedMap<String, Path> found = new TreeMap<>();
        list(folder, "", found);
        return read(folder.getFileName().toString(), found);
    }

    private LanguagePack read(String code, SortedMap<String, Path> found) throws PackException {
        SortedMap<String, List<String>> files = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Path> file : found.entrySet()) {
            try {
                files.put(file.getKey(), lines(Files.readString(file.getValue(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                faults.add(new Fault(
                        "lang/" + code + "/" + file.getKey(), 0, 0, "cannot be read: " + e.getMessage(), "", ""));
            }
        }
        Map<String, String> properties = new HashMap<>();
        try {
            Properties read = new Properties();
            read.load(new StringReader(String.join("\n", files.getOrDefault("pack.properties", List.of()))));
            read.forEach((key, value) -> properties.put((String) key, (String) value));
        } catch (IOException | IllegalArgumentException e) {
            faults.add(new Fault("lang/" + code + "/pack.properties", 0, 0, String.valueOf(e.getMessage()), "", ""));
        }
        List<Entry> entries = new ArrayList<>();
        List<Map.Entry<String, Set<String>>> tags = new ArrayList<>();
        Set<String> abbreviations = new HashSet<>();
        SortedMap<String, List<String>> rules = new TreeMap<>();
        files.forEach((file, lines) -> {
            if (file.startsWith("rules/")) {
                rules.put(file.substring(6, file.length() - 6), lines);
            } else if (file.endsWith(".tsv")) {
                String list = file.substring(0, file.length() - 4);
                String[] columns = null;
                int number = 0;
                for (String line : lines) {
                    number++;
                    if (line.isBlank() || line.startsWith("#")) continue;
                    String[] cells = line.split("\t", -1);
                    if (columns == null) {
                        columns = cells;
                        continue;
                    }
                    Map<String, String> attributes = new HashMap<>();
                    for (int i = 1; i < cells.length && i < columns.length; i++) {
                        if (!cells[i].isEmpty()) attributes.put(columns[i].strip(), cells[i].strip());
                    }
                    String phrase = cells[0].strip();
                    if (list.equals("tags")) {
                        tags.add(Map.entry(
                                phrase,
                                Set.of(cells.length > 1 ? cells[1].strip().split(" +") : new String[0])));
                    } else if (list.equals("abbreviations")) {
                        abbreviations.add(Folding.key(phrase.replace("\"", "")));
                    } else {
                        entries.add(new Entry(list, phrase, attributes, "lang/" + code + "/" + file, number));
                    }
                }
            }
        });
        Collections.sort(faults);
        if (strict && !faults.isEmpty()) throw new PackException(code, faults);
        Tags table = new Tags(tags);
        Language language = new Language(properties, table, abbreviations);
        Lexicon lexicon = new Lexicon(entries, language.tokenizer());
        String version = Integer.toHexString(files.hashCode());
        return new LanguagePack(code, version, properties, language, lexicon, table, rules, faults);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r?\n", -1));
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
                else if (name.endsWith(".tsv") || name.endsWith(".rules") || name.endsWith("pack.properties"))
                    files.put(name, path);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("folder of packs '" + folder + "': " + e.getMessage(), e);
        }
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
