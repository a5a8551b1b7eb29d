package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.Checkout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code specs/voices}: what three languages call a body has the same words. */
class VoicesSpecTest {

    @TestFactory
    Stream<DynamicTest> aBodyIsOneVoiceUnderAllItsNames() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(Checkout.root().resolve("specs/voices/bodies.jsonl"))) {
            JsonNode body = json.readTree(line);
            List<String> words = new ArrayList<>();
            for (JsonNode word : body.path("words")) words.add(word.asText());
            for (String language : List.of("fr", "en", "es")) {
                for (JsonNode name : body.path(language)) {
                    tests.add(DynamicTest.dynamicTest(
                            body.path("id").asText() + " " + language + " " + name.asText(),
                            () -> assertEquals(
                                    words, VoiceWords.bundled().withCountries(name.asText(), Gazetteer.bundled()))));
                }
            }
        }
        return tests.stream();
    }
}
