package bilan.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.Checkout;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The specifications are well-formed, and none of the languages is forgotten. */
class SpecFormatTest {
    private static final Set<String> FIELDS_OF_A_CASE = Set.of("id", "text", "date", "claims", "gap", "note");

    @Test
    void everyCaseHasAnIdOfItsOwnATextAndClaimsWithKnownFields() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SpecCase spec : Specs.all()) {
            if (spec.id().isEmpty()) faults.add(spec.place() + ": no id");
            if (!ids.add(spec.language() + "/" + spec.id()))
                faults.add(spec.place() + ": '" + spec.id() + "' is taken");
            if (spec.text().isBlank()) faults.add(spec.place() + ": no text");
            if (!spec.row().path("claims").isArray()) faults.add(spec.place() + ": no list of claims");
            if (spec.isGap() && spec.row().path("gap").asText().isBlank())
                faults.add(spec.place() + ": a gap says why");
            spec.row().fieldNames().forEachRemaining(name -> {
                if (!FIELDS_OF_A_CASE.contains(name)) faults.add(spec.place() + ": unknown field '" + name + "'");
            });
            for (JsonNode claim : spec.claims()) {
                claim.fieldNames().forEachRemaining(name -> {
                    if (!ClaimFields.names().contains(name))
                        faults.add(spec.place() + ": unknown field '" + name + "'");
                });
                for (String name : List.of("number", "quote")) {
                    String words = claim.path(name).asText();
                    if (!spec.text().contains(words)) faults.add(spec.place() + ": '" + words + "' is not in the text");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPhenomenonIsSpecifiedInEveryLanguageOrItsAbsenceIsExplained() throws IOException {
        Set<String> present = new TreeSet<>();
        Set<String> phenomena = new TreeSet<>();
        for (SpecCase spec : Specs.all()) {
            present.add(spec.phenomenon() + "\t" + spec.language());
            phenomena.add(spec.phenomenon());
        }
        Set<String> absent = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        for (String line : Files.readAllLines(Specs.FOLDER.resolve("absent.tsv"))) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("phenomenon\t")) continue;
            String[] columns = line.split("\t", -1);
            if (columns.length != 3 || columns[2].isBlank()) {
                faults.add("absent.tsv: '" + line + "' is not phenomenon, language, reason");
                continue;
            }
            absent.add(columns[0] + "\t" + columns[1]);
            if (present.contains(columns[0] + "\t" + columns[1])) {
                faults.add(
                        "absent.tsv: " + columns[0] + " is specified in " + columns[1] + " by now; take the line out");
            }
        }
        for (String phenomenon : phenomena) {
            for (String language : languages()) {
                String pair = phenomenon + "\t" + language;
                if (!present.contains(pair) && !absent.contains(pair)) {
                    faults.add(phenomenon + " is not specified in " + language + ": write specs/" + phenomenon + "."
                            + language + ".jsonl or a line in specs/absent.tsv");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** The folders of {@code lang/}. */
    private static Set<String> languages() throws IOException {
        Set<String> languages = new TreeSet<>();
        try (var folders = Files.list(Checkout.root().resolve("lang"))) {
            for (Path folder : folders.toList()) {
                if (Files.exists(folder.resolve("pack.properties"))) {
                    languages.add(folder.getFileName().toString());
                }
            }
        }
        return languages;
    }
}
