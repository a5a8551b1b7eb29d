package bilan.spec;

import bilan.Checkout;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds and reads the specifications. */
final class Specs {
    static final Path FOLDER = Checkout.root().resolve("specs");
    /** Folders whose files state claims; each file is {@code <phenomenon>.<language>.jsonl}. */
    static final List<String> STAGES = List.of("number", "quantity", "claim", "attribution", "scope", "time");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Specs() {}

    /** All cases, by file and line. */
    static List<SpecCase> all() throws IOException {
        List<SpecCase> cases = new ArrayList<>();
        for (Path file : files()) cases.addAll(read(file));
        return cases;
    }

    /** All files below {@link #FOLDER}, sorted. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String stage : STAGES) {
            Path folder = FOLDER.resolve(stage);
            if (!Files.isDirectory(folder)) continue;
            try (var all = Files.list(folder)) {
                all.filter(file -> file.toString().endsWith(".jsonl"))
                        .sorted()
                        .map(FOLDER::relativize)
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<SpecCase> read(Path file) throws IOException {
        List<SpecCase> cases = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            number++;
            if (line.isBlank()) continue;
            try {
                cases.add(new SpecCase(file, number, JSON.readTree(line)));
            } catch (JsonProcessingException e) {
                throw new IOException("specs/" + file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
            }
        }
        return cases;
    }
}
