package bilan.app;

import bilan.app.export.DossierWriter;
import bilan.app.export.Exports;
import bilan.app.export.Snapshot;
import bilan.dossier.Dossier;
import bilan.dossier.ReadingPolicy;
import bilan.workbench.html.Report;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a dossier in the format asked for, to a file or to stdout. */
final class ExportRun {
    private static final String HTML = "html";

    private final Console console;
    private final Words words;
    private final Engine engine;

    ExportRun(Console console, Words words, Engine engine) {
        this.console = console;
        this.words = words;
        this.engine = engine;
    }

    /** @param file null for stdout */
    Exit write(List<String> places, String format, String policy, @Nullable Path file)
            throws IOException, FailureException, UsageException {
        DossierWriter writer = Exports.of(format);
        if (writer == null && !format.equals(HTML)) {
            TreeSet<String> names = new TreeSet<>(Exports.names());
            names.add(HTML);
            throw new UsageException(words.text("error.format", format, String.join(", ", names)));
        }
        ReadingPolicy read = Objects.requireNonNull(Policies.of(policy, words));
        DossierRun run = new DossierRun(console, words, engine);
        Dossier dossier = run.dossier(new DossierRun.Request(places, false, null, null, null, null, false, null));
        Snapshot snapshot = new Snapshot(dossier, engine.places(), read, Version.line());
        int[] records = {1};
        Published.Writing writing = out -> {
            if (writer != null) records[0] = writer.write(snapshot, out);
            else page(dossier, out);
        };
        if (file == null) {
            console.out().flush();
            writing.to(console.bytes());
        } else {
            try {
                Published.write(file, writing);
            } catch (IOException e) {
                throw new IOException(words.text("error.export", file, String.valueOf(e.getMessage())), e);
            }
        }
        console.say("bilan: " + words.count("export.written", records[0], file == null ? format : file.toString()));
        return run.exit();
    }

    private void page(Dossier dossier, OutputStream out) throws IOException {
        OutputStream open = new FilterOutputStream(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try (Writer text = new OutputStreamWriter(open, StandardCharsets.UTF_8)) {
            new Report(new Ledger(dossier, 0), words, Version.line()).write(text);
        }
    }
}
