package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DecoderTest {
    private static final String STORY = "L’armée annonce 1 234 blessés « à Almaty », près de la mairie incendiée.";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Collected text(byte[] bytes) {
        return Collected.of("a.txt", bytes);
    }

    @Test
    void utf8NeedsNoNote() {
        Collected read = text(STORY.getBytes(StandardCharsets.UTF_8));
        assertEquals(STORY, read.article().body());
        assertEquals("UTF-8", read.reading().charset());
        assertTrue(read.reading().notes().isEmpty());
    }

    @Test
    void theMarkOfUtf8StaysSoThatOffsetsCountFromTheFirstCharacterOfTheFile() {
        Collected read = text(("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_8));
        assertEquals("\uFEFF" + STORY, read.article().body());
    }

    @Test
    void oldTextIsReadAsWindows1252AndSaidSo() {
        Collected read = text(STORY.getBytes(WINDOWS));
        assertEquals(STORY, read.article().body());
        assertEquals("windows-1252", read.reading().charset());
        assertEquals(1, read.reading().notes().size());
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() {
        assertEquals(
                STORY,
                text(("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_16LE))
                        .article()
                        .body());
        assertEquals(
                STORY,
                text(("\uFEFF" + STORY).getBytes(StandardCharsets.UTF_16BE))
                        .article()
                        .body());
        assertEquals(
                STORY, text(STORY.getBytes(StandardCharsets.UTF_16LE)).article().body());
        assertEquals(
                STORY, text(STORY.getBytes(StandardCharsets.UTF_16BE)).article().body());
    }

    @Test
    void aFewStrayBytesAmongUtf8AreMendedAndCounted() {
        byte[] good = STORY.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[good.length + 2];
        System.arraycopy(good, 0, bytes, 0, good.length);
        bytes[good.length] = ' ';
        bytes[good.length + 1] = (byte) 0xE9;
        Collected read = text(bytes);
        assertEquals(STORY + " é", read.article().body());
        assertTrue(read.reading().notes().get(0).startsWith("1 bytes are not UTF-8"));
    }

    @Test
    void aPageWithoutCharsetIsReadAsWindows1252() {
        String page = "<html><body><p>" + STORY + "</p><p>" + STORY + " Bis.</p></body></html>";
        Collected read = Collected.of("a.html", page.getBytes(WINDOWS));
        assertTrue(read.article().body().startsWith(STORY));
        assertEquals("windows-1252", read.reading().charset());
    }

    @Test
    void aPageIsReadInTheCharsetItDeclares() {
        String head =
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"></head><body><p>";
        String text = "Osiem ofiar śmiertelnych, łącznie trzydzieści siedem rannych, podała policja.";
        byte[] polish = (head.formatted("iso-8859-2") + text).getBytes(Charset.forName("iso-8859-2"));
        assertEquals(text, Collected.of("a.html", polish).article().body());
        byte[] latin = (head.formatted("iso-8859-1") + STORY).getBytes(WINDOWS);
        assertEquals(STORY, Collected.of("a.html", latin).article().body());
    }

    @Test
    void aPageThatIsUtf8IsReadSoWhateverItDeclares() {
        byte[] page = ("<meta charset=iso-8859-1><p>" + STORY).getBytes(StandardCharsets.UTF_8);
        Collected read = Collected.of("a.html", page);
        assertEquals(STORY, read.article().body());
        assertEquals(1, read.reading().notes().size());
    }

    @Test
    void aCharsetThatDoesNotExistIsNoted() {
        byte[] page = ("<meta charset=utf8mb4-x><p>" + STORY).getBytes(StandardCharsets.UTF_8);
        Collected read = Collected.of("a.html", page);
        assertEquals(STORY, read.article().body());
        assertTrue(read.reading().notes().get(0).contains("does not exist"));
    }

    @Test
    void anyBytesAreReadOrPutAsideButNeverLost() {
        long seed = 20220105;
        Random random = new Random(seed);
        for (int n = 0; n < 2_000; n++) {
            byte[] bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            String name = n % 2 == 0 ? "a.txt" : "a.html";
            Collected read = Collected.of(name, bytes);
            assertEquals(1, read.articles.size() + read.quarantined.size(), "seed " + seed + ", input " + n);
        }
    }

    @Test
    void everyMalformedSequenceIsDecodedByteByByte() {
        for (int lead = 0x80; lead <= 0xFF; lead++) {
            byte[] bytes = {'a', (byte) lead, 'b'};
            assertEquals(3, Utf8.decodeMending(bytes).length(), "lead byte " + lead);
            assertEquals(1, Utf8.survey(bytes).stray);
        }
        assertEquals(3, Utf8.survey(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}).stray, "a surrogate");
        assertEquals(2, Utf8.survey(new byte[] {(byte) 0xC0, (byte) 0x80}).stray, "an overlong zero");
    }
}
