package bilan.sources;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes → text. Trusted in this order: byte order mark, UTF-16 by its zero bytes, UTF-8 that is well formed and not
 * only ASCII, the charset that the page declares, windows-1252. Stateless.
 */
final class Decoder {
    /** Undefined bytes and control characters that text may hold before it counts as binary: one in a hundred. */
    private static final int CONTROLS_PER = 100;

    private Decoder() {}

    /**
     * @param declared the charset that the page names, or null
     * @throws BinaryException if the bytes are no text
     */
    static DecodedText decode(byte[] bytes, @Nullable String declared) throws BinaryException {
        List<String> notes = new ArrayList<>();
        Charset marked = byMark(bytes);
        if (marked == null) marked = byZeroes(bytes, notes);
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, marked);
            // the mark of UTF-16 is no character of the text; that of UTF-8 is one for nearly every program
            if (text.startsWith("\uFEFF")) text = text.substring(1);
            refuseControls(text, bytes);
            return new DecodedText(text, marked.name(), notes);
        }
        refuseBinary(bytes);
        Utf8 utf8 = Utf8.survey(bytes);
        Charset named = known(declared, notes);
        if (utf8.stray == 0) {
            boolean onlyAscii = utf8.sequences == 0;
            if (onlyAscii && named != null && isMultiByte(named)) return read(bytes, named, notes);
            if (!onlyAscii && named != null && !named.equals(StandardCharsets.UTF_8))
                notes.add("declared as " + named.name() + ", but is well-formed UTF-8: read as UTF-8");
            return read(bytes, StandardCharsets.UTF_8, notes);
        }
        if (named != null && !named.equals(StandardCharsets.UTF_8) && !named.equals(StandardCharsets.US_ASCII)) {
            // what pages call ISO-8859-1 is windows-1252, as browsers have it
            return read(bytes, named.equals(StandardCharsets.ISO_8859_1) ? Windows1252.CHARSET : named, notes);
        }
        if (utf8.sequences >= utf8.stray) {
            notes.add(utf8.stray + " bytes are not UTF-8, the first at " + utf8.firstStray + ": read as windows-1252");
            return new DecodedText(Utf8.decodeMending(bytes), "UTF-8", notes);
        }
        notes.add(
                named == null
                        ? "no charset is declared and the bytes are not UTF-8 (first at " + utf8.firstStray
                                + "): read as windows-1252"
                        : "declared as " + named.name() + ", but is not (first at " + utf8.firstStray
                                + "): read as windows-1252");
        return read(bytes, Windows1252.CHARSET, notes);
    }

    private static DecodedText read(byte[] bytes, Charset charset, List<String> notes) {
        return new DecodedText(new String(bytes, charset), charset.name(), notes);
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) return Charset.forName("UTF-32LE");
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) return Charset.forName("UTF-32BE");
        if (startsWith(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        if (startsWith(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return null;
    }

    /** UTF-16 without a mark: Latin text has a zero in nearly every second byte, always on the same side. */
    private static @Nullable Charset byZeroes(byte[] bytes, List<String> notes) {
        int pairs = Math.min(bytes.length, 4_096) / 2;
        if (pairs < 8 || bytes.length % 2 != 0) return null;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            if (bytes[2 * i] == 0) first++;
            if (bytes[2 * i + 1] == 0) second++;
        }
        Charset found = null;
        if (second * 10 > pairs * 7 && first == 0) found = StandardCharsets.UTF_16LE;
        if (first * 10 > pairs * 7 && second == 0) found = StandardCharsets.UTF_16BE;
        if (found != null) notes.add("no byte order mark, but every second byte is zero: read as " + found.name());
        return found;
    }

    private static @Nullable Charset known(@Nullable String declared, List<String> notes) {
        if (declared == null) return null;
        String name = declared.strip().toLowerCase(Locale.ROOT);
        // a page that could be read up to its declaration is not UTF-16, whatever it declares
        if (name.startsWith("utf-16") || name.startsWith("utf-32")) return null;
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            notes.add("declares a charset '" + declared + "' that does not exist");
            return null;
        }
    }

    private static boolean isMultiByte(Charset charset) {
        // ISO-2022-JP, UTF-7 and their like write other scripts in ASCII bytes
        return charset.name().startsWith("ISO-2022");
    }

    private static void refuseBinary(byte[] bytes) throws BinaryException {
        String format = Formats.binary(bytes);
        if (format != null) throw new BinaryException("binary file (" + format + ")", 0);
        long controls = 0;
        int first = -1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) throw new BinaryException("binary file: a zero byte", i);
            if (isControl(bytes[i] & 0xFF)) {
                if (controls++ == 0) first = i;
            }
        }
        if (controls * CONTROLS_PER > bytes.length) throw new BinaryException("binary file: control characters", first);
    }

    private static void refuseControls(String text, byte[] bytes) throws BinaryException {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == '\uFFFD' || isControl(c)) controls++;
        }
        if (controls * CONTROLS_PER > text.length())
            throw new BinaryException(
                    "binary file: not the UTF-16 or UTF-32 that it seems to be", bytes.length > 4 ? 4 : 0);
    }

    private static boolean isControl(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A) || c == 0x7F;
    }

    static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) return false;
        for (int i = 0; i < head.length; i++) if ((bytes[i] & 0xFF) != head[i]) return false;
        return true;
    }
}
