package bilan.app;

import bilan.Bilan;
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
