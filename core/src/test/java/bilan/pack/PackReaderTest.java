package bilan.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void aBundledPackHasNoFault(String code) throws PackException {
        LanguagePack pack = PackReader.strict().read(code);
        assertEquals(List.of(), pack.faults());
        assertEquals(code, pack.code());
        assertTrue(pack.lexicon().list("effects").size() > 500);
    }

    @Test
    void bundledPacksAreFoundByTheirFolders() {
        assertTrue(PackReader.lenient().codes().containsAll(List.of("en", "es", "fr")));
    }

    @Test
    void aFaultShowsThePlaceTheLineACaretAndARepair() throws IOException {
        write("people.tsv", "word\tgroup\n# police\ngendarme\tsecurite\n");
        assertEquals("""
                lang/xx/people.tsv:3:10: unknown group 'securite'
                    gendarme securite
                             ^
                    did you mean 'security'?""", only().toString());
    }

    @Test
    void allFaultsAreCollectedAndSorted() throws IOException {
        write("people.tsv", "word\tgroup\na b\tsecurity\ngendarme\tpolice\tx\n");
        write("effects.tsv", "word\teffect\tkind\tof\ntuer\tkiled\tparticiple\tpeople\n");
        PackException thrown =
                assertThrows(PackException.class, () -> PackReader.strict().read(pack()));
        List<String> places = thrown.faults().stream()
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column())
                .toList();
        assertEquals(List.of("lang/xx/effects.tsv:2:6", "lang/xx/people.tsv:2:1", "lang/xx/people.tsv:3:17"), places);
        assertTrue(thrown.getMessage().contains("did you mean 'killed'?"));
    }

    @Test
    void aLenientReaderKeepsWhatIsRight() throws IOException, PackException {
        write("people.tsv", "word\tgroup\ngendarme\tpolice\npolicier\tsecurity\n");
        LanguagePack pack = PackReader.lenient().read(pack());
        assertEquals(1, pack.faults().size());
        assertEquals(1, pack.lexicon().list("people").size());
        assertEquals("security", pack.lexicon().list("people").get(0).get("group"));
    }

    @Test
    void aLineIsListedOnceUnlessItDiffers() throws IOException {
        write("cues.tsv", "cue\tkind\tsource\ndire\tsay\tbefore\ndire\tsay\tafter\ndire\tsay\tbefore\n");
        Fault fault = only();
        assertEquals("'dire' is already listed", fault.message());
        assertEquals(4, fault.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numbers.tsv|word\tvalue\tkind\nvingt\ttwenty\tten",
                "numbers.tsv|word\tvalue\tkind\nplusieurs\t2\tvague",
                "numbers.tsv|word\tvalue\tkind\nplusieurs\t9..2\tvague",
                "time.tsv|word\tkind\tvalue\nlundi\tweekday\t8",
                "effects.tsv|word\teffect\tkind\tof\tneeds\ntuer\tkilled\tverb\tpeople\tgroop=security",
                "effects.tsv|word\teffect\tkind\tof\tneeds\ntuer\tkilled\tverb\tpeople\tgroup=police",
                "words.tsv|word\tkind\n# kinds: be have\nmais\tbutt",
                "people.tsv|wort\tgroup\ngendarme\tsecurity",
                "people.tsv|word\tgroup\ngendarme\t",
                "people.tsv|word\tgroup\ngendarme\tsecurity # police",
                "people.tsv|word\tgroup\n\"gendarme\tsecurity",
                "people.tsv|word\tgroup\ngendarme{,s\tsecurity",
                "people.tsv|word\tgroup\n\tsecurity",
                "poeple.tsv|word\tgroup",
                "tags.tsv|tag\tfeatures\nN\tnown",
                "pack.properties|code = xx\nname = x\ndicsionary = a.dict",
                "pack.properties|code = xx\nname = x\nfrequency-letters = many",
                "pack.properties|code = xx\nname",
            })
    void everyKindOfMistakeIsOneFault(String file) throws IOException {
        int bar = file.indexOf('|');
        write(file.substring(0, bar), file.substring(bar + 1));
        List<Fault> faults = lenient();
        assertTrue(faults.size() == 1 || file.startsWith("pack.properties") && faults.size() == 2, faults.toString());
    }

    @Test
    void whatIsNotUtf8IsNamed() throws IOException {
        write("people.tsv", "");
        Files.write(pack().resolve("people.tsv"), new byte[] {'w', (byte) 0xE9, '\t'});
        assertEquals("lang/xx/people.tsv: this is not UTF-8", only().toString());
    }

    @Test
    void aFolderLiesOverTheBundledPacksFileByFile() throws IOException, PackException {
        Path over = folder.resolve("over");
        Files.createDirectories(over.resolve("fr"));
        Files.writeString(over.resolve("fr/things.tsv"), "word\nbrouette\n");
        LanguagePack plain = PackReader.lenient().read("fr");
        LanguagePack laid = PackReader.lenient().over(over).read("fr");
        assertEquals(1, laid.lexicon().list("things").size());
        assertEquals(
                plain.lexicon().list("people").size(),
                laid.lexicon().list("people").size());
        assertNotEquals(plain.version(), laid.version());
        assertEquals(plain.version(), PackReader.lenient().read("fr").version());
    }

    @Test
    void aPackThatIsMissingIsAFault() {
        PackException thrown =
                assertThrows(PackException.class, () -> PackReader.lenient().read("fx"));
        assertEquals("did you mean 'fr'?", thrown.faults().get(0).repair());
    }

    @Test
    void aNewLanguageNeedsNoJava() throws IOException, PackException {
        write("pack.properties", "code = eo\nname = Esperanto\n");
        write("people.tsv", "word\tgroup\npolicist{o,oj,on,ojn}\tsecurity\n");
        LanguagePack pack = PackReader.strict().read(pack());
        var analyzer = pack.newAnalyzer();
        var sentence = analyzer.read(analyzer.sentences(bilan.text.Article.of("x", "eo", "Ok policistoj mortis."))
                .get(0));
        assertEquals(1, pack.lexicon().hits(sentence.tokens(), 1).size());
    }

    private Path pack() {
        return folder.resolve("xx");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(pack());
        Files.writeString(pack().resolve("pack.properties"), "code = xx\nname = x\n");
        Files.writeString(pack().resolve(file), text);
    }

    private Fault only() {
        List<Fault> faults = lenient();
        assertEquals(1, faults.size(), faults.toString());
        return faults.get(0);
    }

    private List<Fault> lenient() {
        try {
            return PackReader.lenient().read(pack()).faults();
        } catch (PackException e) {
            throw new AssertionError(e);
        }
    }
}
