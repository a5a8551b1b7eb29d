package bilan.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tagger gives the tags of the library that its model was made with. */
final class TaggerTest {
    private static final Map<String, String> TEXTS = Map.of(
            "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin",
            "Police said at least 18 people were killed and 748 wounded when two buses collided near the old harbour on"
                    + " Tuesday , but the ministry 's spokeswoman could n't confirm that any guards had been held ."
                    + " NINE DEAD 3,811 twenty-six « » x Omba",
            "opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin",
            "Au moins 18 membres des forces de sécurité , dont trois officiers , ont été tués et 748 blessés , a"
                    + " annoncé jeudi le ministère de l' Intérieur . Il n' y avait plus aucun mort à l' hôpital d'"
                    + " Omba vingt-six 3 811 « » x");

    @ParameterizedTest
    @ValueSource(strings = {"opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", "opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin"})
    void anyOrderOfWordsIsTaggedAsByTheLibrary(String name) throws IOException {
        POSModel model;
        try (InputStream in = DataJars.model(name)) {
            model = new POSModel(in);
        }
        POSTaggerME library = new POSTaggerME(model);
        Function<String[], String[]> tagger = Tagger.of(model);
        String[] words = TEXTS.get(name).split(" ");
        assertArrayEquals(library.tag(words), tagger.apply(words));
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            String[] sentence = random.ints(random.nextInt(12), 0, words.length)
                    .mapToObj(at -> words[at])
                    .toArray(String[]::new);
            assertArrayEquals(library.tag(sentence), tagger.apply(sentence), () -> String.join(" ", sentence));
        }
    }
}
