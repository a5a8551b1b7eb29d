package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PDF, Word documents and mail. */
final class DocumentReaderTest {
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DocumentReaderTest.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException("no " + name);
            return in.readAllBytes();
        }
    }

    @Test
    void aReportAsPdfIsAnArticleOfTheDayOfItsDateline() throws IOException {
        Article article = Collected.of("report.pdf", resource("report.pdf")).article();
        assertTrue(
                article.body().contains("Huit policiers ont été tués, selon le ministère\nde l'Intérieur"),
                article.body());
        assertEquals("2026-03-03", String.valueOf(article.published()));
    }

    @Test
    void aWordDocumentIsAnArticleWhateverItIsCalled() throws IOException {
        assertTrue(Collected.of("report.docx", resource("report.docx"))
                .article()
                .body()
                .contains("Douze civils"));
        assertTrue(
                Collected.of("report", resource("report.docx")).article().body().contains("Huit policiers"));
    }

    @Test
    void aLockedOrDamagedDocumentIsPutAsideWithTheReason() throws IOException {
        Collected locked = Collected.of("locked.pdf", resource("locked.pdf"));
        assertEquals(
                "a document that cannot be read: is locked with a password",
                locked.quarantined.get(0).reason());
        Collected damaged = Collected.of("a.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII));
        assertTrue(damaged.quarantined.get(0).reason().startsWith("a document that cannot be read"));
        Collected sheet = Collected.of("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertTrue(sheet.quarantined.get(0).reason().contains("ZIP archive or office document"));
    }

    private static final String MAIL = """
            Received: from mx.example by mail.example; Thu, 5 Mar 2026 18:41:00 +0100
            From: =?UTF-8?Q?Minist=C3=A8re_de_l'Int=C3=A9rieur?= <presse@interieur.example>
            To: redaction@courrier.example
            Subject: =?UTF-8?B?UG9pbnQgZGUgc2l0dWF0aW9uIMOgIDE4IGg=?=
            Date: Thu, 5 Mar 2026 18:40:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b1

            --b1
            Content-Type: multipart/alternative; boundary=b2

            --b2
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Huit policiers ont =E9t=E9 tu=E9s =E0 Valserre.

            > Six policiers ont =E9t=E9 tu=E9s.
            --b2
            Content-Type: text/html; charset=utf-8

            <p>Huit policiers ont été tués à Valserre.
            --b2--
            --b1
            Content-Type: text/plain; charset=utf-8; name="annexe.txt"
            Content-Disposition: attachment; filename="annexe.txt"

            Douze civils ont été blessés, selon l'hôpital.
            --b1
            Content-Type: message/rfc822

            From: Hospital <press@hospital.example>
            Subject: Casualties
            Date: Thu, 5 Mar 2026 17:00:00 +0100

            Twelve people were injured.
            --b1
            Content-Type: application/octet-stream; name="a.exe"
            Content-Disposition: attachment; filename="a.exe"

            MZ\u0000\u0000
            --b1--
            """;

    @Test
    void aMailIsAnArticleOfItsSenderAndItsAttachmentsAreArticlesToo() {
        Collected read = Collected.of("mail.eml", MAIL.getBytes(StandardCharsets.UTF_8));
        List<Article> articles = read.articles;
        assertEquals(3, articles.size(), read.quarantined.toString());
        Article mail = articles.get(0);
        assertEquals("Point de situation à 18 h", mail.title());
        assertEquals("Ministère de l'Intérieur", mail.outlet());
        assertTrue(String.valueOf(mail.published()).startsWith("2026-03-05"), String.valueOf(mail.published()));
        assertTrue(mail.body().contains("Huit policiers ont été tués à Valserre."), mail.body());
        assertTrue(!mail.body().contains("Six policiers"), "what is quoted is older");
        assertEquals("quoted", read.readings.get(0).leftOut().get(0).kind());
        assertTrue(articles.get(1).body().contains("Douze civils"));
        assertEquals("Casualties", articles.get(2).title());
        assertEquals(
                List.of("mail.eml#a.exe"),
                read.quarantined.stream().map(Quarantine::name).toList());
    }

    @Test
    void aMailCutAnywhereIsReadAsFarAsItGoesOrPutAside() {
        byte[] mail = MAIL.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut < mail.length; cut += 11) {
            Collected read = Collected.of("mail.eml", java.util.Arrays.copyOf(mail, cut));
            assertTrue(read.articles.size() + read.quarantined.size() > 0, "cut at " + cut);
        }
    }

    @Test
    void mailsInMailsAndThousandsOfPartsHaveAnEnd() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            nested.append("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        Collected deep = Collected.of("a.eml", nested.toString().getBytes(StandardCharsets.US_ASCII));
        assertTrue(deep.articles.size() + deep.quarantined.size() > 0);
        StringBuilder many =
                new StringBuilder("Subject: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 20_000; i++) many.append("--b\nContent-Type: text/plain\n\nDeux morts.\n");
        Collected wide = Collected.of("a.eml", many.toString().getBytes(StandardCharsets.US_ASCII));
        assertTrue(wide.reading().notes().get(0).contains("more than 100 parts"));
    }
}
