package bilan.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SafeTest {
    @Test
    void whatATerminalWouldObeyIsShown() {
        assertEquals("a\\x1b[31mb\\x9bc\\x7f\\u202ed", Safe.line("a\u001b[31mb\u009bc\u007f\u202ed"));
        assertEquals("\uFFFD 😀", Safe.line("\ud83d 😀"));
    }

    @Test
    void aQuotationIsOneLine() {
        assertEquals("a b c", Safe.line(" a\r\n\tb \u2028 c"));
        assertEquals("a\u202f: b", Safe.line("a\u202f: b"));
    }

    @Test
    void aTableKeepsItsLines() throws IOException {
        StringWriter out = new StringWriter();
        SafeWriter safe = new SafeWriter(out);
        safe.write("a,\"b\nc\u0007\"\n");
        safe.write('\u001b');
        safe.write("xyz".toCharArray(), 1, 1);
        assertEquals("a,\"b\nc\\x07\"\n\\x1by", out.toString());
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertEquals(2, Columns.of("日"));
        assertEquals(1, Columns.of("e\u0301"));
        assertEquals(2, Columns.of("😀"));
        assertEquals(5, Columns.of("Santé"));
    }
}
