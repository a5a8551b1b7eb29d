package bilan.app;

import bilan.Bilan;
import bilan.limits.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code bilan doctor}: looks at this computer and says what to do. */
@Command(name = "doctor")
final class DoctorCommand extends BilanCommand {
    private static final int LEAST_JAVA = 17;
    private static final long LEAST_MEGABYTES = 256;
    private boolean wrong;

    @Override
    Exit run() throws IOException {
        fine("doctor.version", Version.line());
        int java = Runtime.version().feature();
        if (java >= LEAST_JAVA) fine("doctor.java", Runtime.version());
        else wrong("doctor.java_old", Runtime.version());
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        if (megabytes >= LEAST_MEGABYTES) fine("doctor.memory", words().number(megabytes));
        else wrong("doctor.memory_little", words().number(megabytes));
        terminal();
        fine("doctor.language", words().languageName(words().language()));
        temporaryFiles();
        packs();
        fine("doctor.network");
        limits();
        return wrong ? Exit.FAILURE : Exit.OK;
    }

    private void terminal() throws IOException {
        if (!console().outIsTerminal()) {
            fine("doctor.no_terminal");
            return;
        }
        String colours = words().text(console().screen().colour() ? "doctor.colour" : "doctor.plain");
        fine("doctor.terminal", console().screen().width(), colours);
    }

    private void temporaryFiles() throws IOException {
        String folder = System.getProperty("java.io.tmpdir", "");
        try {
            Files.delete(Files.createTempFile(Path.of(folder), "bilan", ".tmp"));
            fine("doctor.temp", folder);
        } catch (IOException e) {
            wrong("doctor.temp_wrong", folder);
        }
    }

    private void packs() throws IOException {
        Bilan bilan = Bilan.bundled();
        if (bilan.languages().isEmpty()) wrong("doctor.no_packs");
        for (String code : bilan.languages()) {
            try {
                int faults = bilan.check(code).size();
                String line = words().count("doctor.pack", faults, words().languageName(code));
                print(faults == 0, faults == 0 ? line : line + "; " + words().text("doctor.pack_remedy", code));
            } catch (IllegalArgumentException e) {
                wrong("doctor.pack_broken", code, e.getMessage());
            }
        }
    }

    /** What comes from outside is taken up to here. */
    private void limits() throws IOException {
        Limits.Exchange exchange = Limits.EXCHANGE;
        fine(
                "doctor.limits_fetch",
                exchange.connect().toSeconds(),
                exchange.headers().toSeconds(),
                exchange.whole().toSeconds(),
                megabytes(exchange.body()),
                exchange.ratio(),
                exchange.redirects(),
                exchange.between().toSeconds());
        fine(
                "doctor.limits_rate",
                exchange.least() >> 10,
                exchange.window().toSeconds(),
                exchange.headerCount(),
                exchange.headerBytes() >> 10);
        fine("doctor.limits_lists", Limits.FOLLOWED, Limits.LISTS, Limits.HOSTS_AT_ONCE);
        fine(
                "doctor.limits_wait",
                Limits.SHORTEST_BACK_OFF.toMinutes(),
                Limits.LONGEST_BACK_OFF.toHours(),
                Limits.LONGEST_DELAY.toSeconds());
        fine(
                "doctor.limits_pages",
                megabytes(Limits.FILE),
                megabytes(Limits.PAGE),
                words().number(Limits.PAGE_ELEMENTS),
                Limits.PAGE_DEPTH);
        fine("doctor.limits_xml", megabytes(Limits.XML), words().number(Limits.XML_ELEMENTS), Limits.XML_DEPTH);
        fine("doctor.limits_archives", megabytes(Limits.ARCHIVED_PAGE), Limits.ARCHIVE_DAMAGES, megabytes(Limits.LINE));
        fine(
                "doctor.limits_documents",
                Limits.DOCUMENT_HEAP,
                Limits.DOCUMENT_TIME.toSeconds(),
                words().number(Limits.TEXT));
    }

    private static int megabytes(int bytes) {
        return bytes >> 20;
    }

    private void fine(String key, Object... values) throws IOException {
        print(true, words().text(key, values));
    }

    private void wrong(String key, Object... values) throws IOException {
        print(false, words().text(key, values));
    }

    private void print(boolean good, String line) throws IOException {
        wrong |= !good;
        console().out().write(words().text(good ? "doctor.fine" : "doctor.wrong") + " " + line + "\n");
    }
}
