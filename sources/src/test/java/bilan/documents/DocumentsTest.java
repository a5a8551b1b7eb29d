package bilan.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The process that documents are read in, and what becomes of it. */
final class DocumentsTest {
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DocumentsTest.class.getResourceAsStream("/bilan/sources/" + name)) {
            if (in == null) throw new IOException("no " + name);
            return in.readAllBytes();
        }
    }

    @Test
    void whatHarmsTheReaderHarmsNobodyElse() throws IOException {
        Documents documents = new Documents(64, Duration.ofSeconds(60));
        byte[] pdf = resource("report.pdf");
        for (int cut = 0; cut < pdf.length; cut += 97) {
            try {
                documents.read(DocumentKind.PDF, Arrays.copyOf(pdf, cut));
            } catch (DocumentException e) {
                assertTrue(e.getMessage().length() > 5, e.getMessage());
            }
        }
        DocumentException bomb = assertThrows(DocumentException.class, () -> documents.read(DocumentKind.DOCX, bomb()));
        assertTrue(bomb.getMessage().length() > 5);
        assertTrue(documents.read(DocumentKind.PDF, pdf).text().contains("Huit policiers ont été tués"));
        Documents hasty = new Documents(64, Duration.ofMillis(1));
        DocumentException late = assertThrows(DocumentException.class, () -> hasty.read(DocumentKind.PDF, pdf));
        assertEquals("takes longer than 0.001 s", late.getMessage());
    }

    /** 300 MB of one letter in a few hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                    + " Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                    + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                                    + "<w:r><w:t>")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] chunk = new byte[1 << 20];
            Arrays.fill(chunk, (byte) 'a');
            for (int i = 0; i < 300; i++) zip.write(chunk);
            zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
