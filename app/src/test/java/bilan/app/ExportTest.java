package bilan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Exports, read back by readers that are not ours. */
class ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static String dossier = "";

    @BeforeAll
    static void keep() {
        dossier = folder.resolve("kazakhstan.bilan").toString();
        Run.of("read", "../dossiers/kazakhstan-2022/articles", "--into", dossier);
    }

    private static Run export(String format, String... more) {
        List<String> arguments = new ArrayList<>(List.of("export", "--ui", "en", dossier, "--to", format));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv",
                "jsonl",
                "json",
                "geojson",
                "webannotation",
                "prov",
                "ged",
                "acled",
                "atom",
                "datapackage",
                "html"
            })
    void theSameDossierGivesTheSameBytesWhereverItGoes(String format) throws IOException {
        Path first = folder.resolve("first." + format);
        Path second = folder.resolve("second." + format);
        Run said = export(format, "--out", first.toString());
        export(format, "--out", second.toString());
        assertEquals(-1, Files.mismatch(first, second));
        assertTrue(said.err().contains("written: " + first), said.err());
        assertEquals("", said.out());
    }

    @Test
    void claimsAreThoseOfTheCommandForClaims() {
        String claims = Run.of("claims", "../dossiers/kazakhstan-2022/articles").out();
        assertEquals(
                claims.lines().sorted().toList(),
                export("jsonl").out().lines().sorted().toList());
        String table = Run.of("claims", "--csv", "../dossiers/kazakhstan-2022/articles")
                .out();
        assertEquals(
                table.lines().sorted().toList(),
                export("csv").out().lines().sorted().toList());
    }

    @Test
    void eachFeatureOfTheMapIsATollAndItsPointLiesOnEarth() throws IOException {
        JsonNode map =
                JSON.readTree(export("geojson", "--policy", "conservative").out());
        assertEquals("FeatureCollection", map.path("type").asText());
        assertEquals(
                JSON.readTree(export("json").out()).path("tolls").size(),
                map.path("features").size());
        int points = 0;
        for (JsonNode feature : map.path("features")) {
            assertEquals("Feature", feature.path("type").asText());
            assertEquals(
                    "conservative v1", feature.path("properties").path("policy").asText());
            JsonNode geometry = feature.path("geometry");
            if (geometry.isNull()) continue;
            assertEquals("Point", geometry.path("type").asText());
            assertEquals(2, geometry.path("coordinates").size());
            assertTrue(Math.abs(geometry.path("coordinates").get(0).asDouble()) <= 180);
            assertTrue(Math.abs(geometry.path("coordinates").get(1).asDouble()) <= 90);
            points++;
        }
        assertTrue(points > 0);
    }

    @Test
    void anAnnotationLeadsToItsWordsByPositionAndByQuotation() throws IOException {
        Map<String, String> texts = texts();
        JsonNode page = JSON.readTree(export("webannotation").out()).path("first");
        assertEquals("AnnotationPage", page.path("type").asText());
        int checked = 0;
        for (JsonNode annotation : page.path("items")) {
            assertEquals("Annotation", annotation.path("type").asText());
            JsonNode target = annotation.path("target");
            String text = texts.get(target.path("source").asText());
            assertNotNull(text, target.path("source").asText());
            int[] points = text.codePoints().toArray();
            JsonNode position = target.path("selector").get(0);
            JsonNode quotation = target.path("selector").get(1);
            int start = position.path("start").asInt();
            int length = position.path("end").asInt() - start;
            assertEquals(quotation.path("exact").asText(), new String(points, start, length));
            String around = quotation.path("prefix").asText()
                    + quotation.path("exact").asText()
                    + quotation.path("suffix").asText();
            assertTrue(text.contains(around), around);
            checked++;
        }
        assertEquals(JSON.readTree(export("json").out()).path("claims").size(), checked);
    }

    private static Map<String, String> texts() {
        try (var store = bilan.store.Stores.read(dossier)) {
            Map<String, String> texts = new java.util.HashMap<>();
            for (var reading : store.readings()) {
                texts.put(
                        String.valueOf(reading.article().address()),
                        reading.article().body());
            }
            return texts;
        }
    }

    @Test
    void everyTieOfTheProvenanceJoinsThingsThatAreThere() throws IOException {
        JsonNode prov = JSON.readTree(export("prov").out());
        Set<String> things = new HashSet<>();
        for (String kind : List.of("entity", "activity", "agent"))
            prov.path(kind).fieldNames().forEachRemaining(things::add);
        Map<String, List<String>> ends = Map.of(
                "wasGeneratedBy", List.of("prov:entity", "prov:activity"),
                "wasDerivedFrom", List.of("prov:generatedEntity", "prov:usedEntity"),
                "wasAttributedTo", List.of("prov:entity", "prov:agent"),
                "wasAssociatedWith", List.of("prov:activity", "prov:agent"));
        for (Map.Entry<String, List<String>> kind : ends.entrySet()) {
            assertFalse(prov.path(kind.getKey()).isEmpty(), kind.getKey());
            for (JsonNode tie : prov.path(kind.getKey())) {
                for (String end : kind.getValue())
                    assertTrue(things.contains(tie.path(end).asText()), tie.toString());
            }
        }
        for (String thing : things) assertTrue(thing.startsWith("bilan:"), "a name of the declared prefix: " + thing);
    }

    @Test
    void rowsOfEventsKeepLowBelowBestBelowHighAndAddNothingUp() throws IOException {
        Set<Long> stated = new HashSet<>();
        for (JsonNode claim : JSON.readTree(export("json").out()).path("claims")) {
            stated.add(claim.path("low").asLong());
            stated.add(claim.path("high").asLong());
        }
        List<NamedCsvRecord> rows = rows(export("ged").out());
        assertFalse(rows.isEmpty());
        for (NamedCsvRecord row : rows) {
            assertEquals(49, row.getFieldCount());
            long best = Long.parseLong(row.getField("best"));
            assertTrue(Long.parseLong(row.getField("low")) <= best);
            if (!row.getField("high").isEmpty()) assertTrue(best <= Long.parseLong(row.getField("high")));
            assertTrue(stated.contains(best), "somebody stated " + best);
        }
        List<NamedCsvRecord> acled = rows(export("acled").out());
        assertEquals(rows.size(), acled.size());
        for (NamedCsvRecord row : acled) {
            assertEquals(31, row.getFieldCount());
            assertFalse(row.getField("fatalities").isEmpty());
        }
    }

    @Test
    void theFeedIsXmlWithAnEntryAClaimAndIdsThatDiffer() throws Exception {
        byte[] feed = export("atom").out().getBytes(StandardCharsets.UTF_8);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(feed))
                .getDocumentElement();
        assertEquals("http://www.w3.org/2005/Atom", root.getNamespaceURI());
        var entries = root.getElementsByTagNameNS("*", "entry");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            ids.add(entry.getElementsByTagNameNS("*", "id").item(0).getTextContent());
            String updated =
                    entry.getElementsByTagNameNS("*", "updated").item(0).getTextContent();
            assertNotNull(java.time.OffsetDateTime.parse(updated));
        }
        assertEquals(entries.getLength(), ids.size());
        assertEquals(JSON.readTree(export("json").out()).path("claims").size(), ids.size());
    }

    /** ROME is the reader of feeds that others use. */
    @Test
    void anotherReaderOfFeedsFindsEveryClaimInTheFeed() throws Exception {
        SyndFeed feed =
                new SyndFeedInput().build(new StringReader(export("atom").out()));
        assertEquals("atom_1.0", feed.getFeedType());
        JsonNode claims = JSON.readTree(export("json").out()).path("claims");
        assertEquals(claims.size(), feed.getEntries().size());
        for (SyndEntry entry : feed.getEntries()) {
            assertNotNull(entry.getUri());
            assertNotNull(entry.getUpdatedDate(), entry.getUri());
            assertFalse(entry.getTitle().isBlank(), entry.getUri());
        }
    }

    @Test
    void thePackageDescribesItsTablesToTheByte() throws Exception {
        Path file = folder.resolve("package.zip");
        export("datapackage", "--out", file.toString());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode described = JSON.readTree(zip.getInputStream(zip.getEntry("datapackage.json")));
            assertEquals(4, described.path("resources").size());
            for (JsonNode resource : described.path("resources")) {
                byte[] bytes = zip.getInputStream(
                                zip.getEntry(resource.path("path").asText()))
                        .readAllBytes();
                assertEquals(bytes.length, resource.path("bytes").asInt());
                assertEquals(
                        bilan.store.Hashes.of(bytes),
                        resource.path("hash").asText().substring("sha256:".length()));
                List<String> columns = new ArrayList<>();
                resource.path("schema")
                        .path("fields")
                        .forEach(field -> columns.add(field.path("name").asText()));
                for (NamedCsvRecord row : rows(new String(bytes, StandardCharsets.UTF_8))) {
                    assertEquals(columns, row.getHeader());
                    for (JsonNode field : resource.path("schema").path("fields")) {
                        String cell = row.getField(field.path("name").asText());
                        if (field.path("type").asText().equals("integer") && !cell.isEmpty()) {
                            assertNotNull(Long.valueOf(cell));
                        }
                    }
                }
            }
        }
    }

    @Test
    void anUnknownFormatOrPolicyIsRefusedWithThoseThereAre() {
        Run format = Run.of("export", "--ui", "en", dossier, "--to", "xlsx");
        assertEquals(1, format.code());
        assertTrue(format.err().contains("Formats: acled, atom, csv"), format.err());
        Run policy = Run.of("export", "--ui", "en", dossier, "--to", "geojson", "--policy", "average");
        assertEquals(1, policy.code());
        assertTrue(policy.err().contains("Policies: conservative, low-best-high"), policy.err());
    }

    @Test
    void aFileThatCannotBeWrittenKeepsWhatStoodThere() throws IOException {
        Path folderInTheWay = Files.createDirectory(folder.resolve("taken"));
        Run run = Run.of("export", "--ui", "en", dossier, "--to", "csv", "--out", folderInTheWay.toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("could not be written"), run.err());
        assertTrue(Files.isDirectory(folderInTheWay));
    }
}
