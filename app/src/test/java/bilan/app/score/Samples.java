package bilan.app.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Gold and predicted claims that crowd the same few places, so that the order of matching matters. Seeded. */
final class Samples {
    private static final String TEXT =
            "\uFEFFÀ Zürich 😀 12 morts, puis 112 blessés\u00a0; 12 personnes.\r\nI\u0307zmir, ΣΑΣ.";
    private static final List<String> EFFECTS = List.of("killed", "injured", "missing", "détenus \"x\"\t\u0001");
    private static final List<String> SOURCES = List.of(
            "",
            "la police",
            "Police",
            "le ministère",
            "Ministere de l'Intérieur",
            "les",
            "I\u0307zmir",
            "izmir",
            "ΣΑΣ",
            "σας",
            "σασ",
            "12ᵉ corps",
            "k\u0345a",
            "Ⅳ²",
            "हिन्दी",
            "हि",
            "a_b",
            "e\u0301quipe",
            "équipe",
            "½ heure");
    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    void write(Path folder) throws IOException {
        for (String doc : List.of("a", "b")) Files.writeString(folder.resolve(doc + ".txt"), TEXT);
        List<String> gold = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) gold.add(gold().toString());
        List<String> predicted = new ArrayList<>();
        for (int i = random.nextInt(16); i >= 0; i--) predicted.add(predicted().toString());
        Files.write(folder.resolve("gold.jsonl"), gold);
        Files.writeString(folder.resolve("predicted.jsonl"), String.join("\r\n\n", predicted));
    }

    private ObjectNode gold() {
        ObjectNode row = claim();
        switch (random.nextInt(4)) {
            case 0 -> row.put("quote", "puis 112 blessés\u00a0; 12 personnes").put("number", "12");
            case 1 -> row.put("quote", "112 blessés").put("number", "12").putNull("start");
            case 2 -> row.put("quote", "12 morts").put("number", "12");
            default -> place(row);
        }
        return row;
    }

    private ObjectNode predicted() {
        ObjectNode row = claim();
        place(row);
        if (random.nextInt(8) == 0) row.put("doc", "elsewhere");
        return row;
    }

    private void place(ObjectNode row) {
        int start = random.nextInt(40);
        row.put("start", start).put("end", start + random.nextInt(8));
    }

    private ObjectNode claim() {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("doc", random.nextBoolean() ? "a" : "b").put("effect", one(EFFECTS));
        if (random.nextInt(4) > 0) row.put("low", 12 + random.nextInt(2));
        if (random.nextInt(4) > 0) row.put("high", 12 + random.nextInt(2));
        if (random.nextInt(6) == 0) row.putNull("high");
        if (random.nextInt(3) > 0) row.put("source", one(SOURCES));
        if (random.nextInt(3) > 0) row.put("place", one(SOURCES));
        if (random.nextInt(3) > 0) row.put("modality", one(List.of("asserted", "denied")));
        if (random.nextInt(3) > 0) row.put("group", one(List.of("security", "civilians")));
        if (random.nextInt(3) > 0) row.put("hedge", one(List.of("exact", "about")));
        return row;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
