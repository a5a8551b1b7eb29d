package bilan.app.export;

import bilan.workbench.json.ClaimCsv;
import bilan.workbench.json.ClaimJson;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.DossierJson;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All formats but the report page, which the command itself makes. */
public final class Exports {
    private static final List<DossierWriter> ALL = List.of(
            new Claims(),
            new ClaimRows(),
            new Whole(),
            new GeoJson(),
            new WebAnnotations(),
            new Provenance(),
            new GedRows(),
            new AcledRows(),
            new AtomFeed(),
            new DataPackage());

    private Exports() {}

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(DossierWriter::name).sorted().toList();
    }

    /** The format of that name, or null. */
    public static @Nullable DossierWriter of(String name) {
        for (DossierWriter writer : ALL) if (writer.name().equals(name)) return writer;
        return null;
    }

    /** One claim a line, as JSON. */
    private static final class Claims extends TextWriter {
        Claims() {
            super("jsonl");
        }

        @Override
        int write(Snapshot snapshot, Writer out) throws IOException {
            ClaimJson json = new ClaimJson(out);
            for (ClaimLine line : snapshot.lines()) json.write(line);
            return snapshot.lines().size();
        }
    }

    /** One claim a row. */
    static final class ClaimRows extends TextWriter {
        ClaimRows() {
            super("csv");
        }

        @Override
        int write(Snapshot snapshot, Writer out) throws IOException {
            ClaimCsv csv = new ClaimCsv(out);
            for (ClaimLine line : snapshot.lines()) csv.write(line);
            return snapshot.lines().size();
        }
    }

    /** The dossier as one object. */
    private static final class Whole extends TextWriter {
        Whole() {
            super("json");
        }

        @Override
        int write(Snapshot snapshot, Writer out) throws IOException {
            DossierJson.write(snapshot.dossier(), out);
            return 1;
        }
    }
}
