package bilan.app.score;

import bilan.text.CodePoints;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads gold and prediction files: one JSON object a line. */
public final class ClaimFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimFile() {}

    /**
     * Predicted claims: each line has doc, start, end, effect.
     *
     * @throws IOException naming file and line of what cannot be read
     */
    static List<ScoredClaim> predicted(Path file) throws IOException {
        return predicted(text(file), file.toString());
    }

    /** As {@link #predicted(Path)}, of text in hand; {@code name} stands for the file in errors. */
    static List<ScoredClaim> predicted(String lines, String name) throws IOException {
        List<ScoredClaim> claims = new ArrayList<>();
        int number = 0;
        for (String line : lines.split("\r\n|\r|\n", -1)) {
            number++;
            if (!line.isBlank()) claims.add(ScoredClaim.of(object(line, name + ":" + number), name + ":" + number));
        }
        return claims;
    }

    /**
     * Gold claims: a line without {@code start} is placed by its {@code quote} and {@code number} in the text.
     *
     * @throws IOException naming file and line of what cannot be read or found
     */
    static List<ScoredClaim> gold(Path file, Path texts) throws IOException {
        List<ScoredClaim> claims = new ArrayList<>();
        Map<String, String> bodies = new HashMap<>();
        int number = 0;
        for (String line : text(file).split("\r\n|\r|\n", -1)) {
            number++;
            if (line.isBlank()) continue;
            String place = file + ":" + number;
            ObjectNode row = object(line, place);
            if (!row.hasNonNull("start")) {
                String doc = ScoredClaim.text(row, "doc", place);
                if (!bodies.containsKey(doc)) bodies.put(doc, text(texts.resolve(doc + ".txt")));
                placeByQuote(row, bodies.get(doc), place);
            }
            claims.add(ScoredClaim.of(row, place));
        }
        return claims;
    }

    private static void placeByQuote(ObjectNode row, String body, String place) throws IOException {
        String quote = ScoredClaim.text(row, "quote", place);
        String number = ScoredClaim.text(row, "number", place);
        int at = body.indexOf(quote);
        if (at < 0) {
            throw new IOException(place + ": quote not found in "
                    + row.get("doc").textValue() + ": \"" + quote + "\". The text must hold these characters exactly.");
        }
        int inside = wholeWord(quote, number);
        if (inside < 0) inside = quote.indexOf(number);
        if (inside < 0) throw new IOException(place + ": the number \"" + number + "\" is not in its quote");
        CodePoints offsets = new CodePoints(body);
        row.put("start", offsets.count(at + inside));
        row.put("end", offsets.count(at + inside + number.length()));
    }

    /** Where the number stands in the quote as a word of its own, or -1. */
    private static int wholeWord(String quote, String number) {
        for (int at = quote.indexOf(number); at >= 0; at = quote.indexOf(number, at + 1)) {
            int end = at + number.length();
            boolean openBefore = at == 0 || !ContentWords.isWord(quote.codePointBefore(at));
            boolean openBehind = end == quote.length() || !ContentWords.isWord(quote.codePointAt(end));
            if (openBefore && openBehind) return at;
        }
        return -1;
    }

    private static ObjectNode object(String line, String place) throws IOException {
        try {
            JsonNode row = JSON.readTree(line);
            if (row instanceof ObjectNode object) return object;
            throw new IOException(place + ": a line must be one JSON object");
        } catch (JsonProcessingException e) {
            throw new IOException(place + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not UTF-8", e);
        }
    }
}
