package bilan.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.pack.Fault;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerImportTest {
    private static final String DUMP = line("Velsund", "P", "PPLA", "61.5", "9.25", "NO", "77", "20500")
            + line("Åmot", "P", "PPL", "61.1", "9.5", "NO", "77", "1200")
            + line("Tiny", "P", "PPL", "61.2", "9.6", "NO", "77", "12")
            + line("Big Lake", "H", "LK", "61.3", "9.7", "NO", "77", "0");

    @Test
    void townsAndVillagesOfADumpAreFoundByTheirNames(@TempDir Path folder) throws Exception {
        GazetteerImport lists = new GazetteerImport(1000);
        lists.places("dump.txt", new StringReader(DUMP));
        lists.regions("codes.txt", new StringReader("NO.77\tVelmark\tVelmark\t1\n"));
        lists.write(folder);
        Gazetteer places = Gazetteer.over(folder);
        assertEquals(2, lists.size());
        assertEquals("NO.77.velsund", places.find("VELSUND", "fr").get(0).id());
        assertTrue(places.find("Amot", "fr").isEmpty());
        assertEquals(1200, places.candidates("Amot", "fr").get(0).population());
        Place region = places.find("Velmark", "en").get(0);
        assertTrue(region.contains(places.find("Velsund", "en").get(0)));
        assertTrue(places.candidates("Tiny", "en").isEmpty());
    }

    @Test
    void theOrderOfTheDumpChangesNothing(@TempDir Path one, @TempDir Path two) throws Exception {
        String[] lines = DUMP.split("(?<=\n)");
        StringBuilder backwards = new StringBuilder();
        for (int i = lines.length - 1; i >= 0; i--) backwards.append(lines[i]);
        for (List<Object> run : List.of(List.<Object>of(one, DUMP), List.<Object>of(two, backwards.toString()))) {
            GazetteerImport lists = new GazetteerImport(0);
            lists.places("dump.txt", new StringReader((String) run.get(1)));
            lists.write((Path) run.get(0));
        }
        for (String list : List.of("towns.tsv", "villages.tsv")) {
            assertEquals(
                    java.nio.file.Files.readString(one.resolve(list)),
                    java.nio.file.Files.readString(two.resolve(list)));
        }
    }

    @Test
    void everyFaultIsNamedWithFileLineAndColumn() {
        String dump = line("A", "P", "PPL", "north", "9", "NO", "77", "20500")
                + "1\tB\n"
                + line("C", "P", "PPL", "61", "9", "Norway", "77", "20500")
                + line("D", "P", "PPL", "61", "9", "NO", "77", "many");
        GazetteerException thrown = assertThrows(
                GazetteerException.class, () -> new GazetteerImport(0).places("d.txt", new StringReader(dump)));
        List<String> found = new ArrayList<>();
        for (Fault fault : thrown.faults()) found.add(fault.file() + ":" + fault.line() + ":" + fault.column());
        assertEquals(List.of("d.txt:1:8", "d.txt:2:1", "d.txt:3:19", "d.txt:4:29"), found);
    }

    private static String line(
            String name,
            String kind,
            String code,
            String lat,
            String lon,
            String country,
            String region,
            String people) {
        return String.join(
                        "\t", "1", name, name, "", lat, lon, kind, code, country, "", region, "", "", "", people, "",
                        "", "", "")
                + "\n";
    }
}
