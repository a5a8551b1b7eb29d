package bilan.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.Checkout;
import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.text.Article;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Places and names in sentences written after the readers; {@code specs/fresh/README.md} says how they fell first. */
class FreshCasesTest {
    private static final int PLACES = 54;
    private static final int NAMES = 53;
    private static final int SCENES = 54;
    private static final int NAMES_2 = 55;

    @Test
    void noFewerPlacesAreRightThanBefore() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<JsonNode> cases = cases("places");
        for (JsonNode row : cases) {
            String fault = places(row);
            if (fault != null) wrong.add(row.path("id").asText() + ": " + fault);
        }
        tell("places", cases.size(), wrong);
        assertTrue(cases.size() - wrong.size() >= PLACES, wrong::toString);
    }

    @Test
    void noFewerScenesOfFiguresAreRightThanBefore() throws IOException {
        Bilan bilan = Bilan.bundled();
        List<String> wrong = new ArrayList<>();
        List<JsonNode> cases = cases("scenes");
        for (JsonNode row : cases) {
            String fault = scenes(row, bilan);
            if (fault != null) wrong.add(row.path("id").asText() + ": " + fault);
        }
        tell("scenes", cases.size(), wrong);
        assertTrue(cases.size() - wrong.size() >= SCENES, wrong::toString);
    }

    @Test
    void noFewerNamesAreRightThanBefore() throws IOException {
        noFewerThan(NAMES, "names");
    }

    @Test
    void noFewerNamesOfTheSecondBatchAreRightThanBefore() throws IOException {
        noFewerThan(NAMES_2, "names-2");
    }

    private static void noFewerThan(int floor, String what) throws IOException {
        Bilan bilan = Bilan.bundled();
        List<String> wrong = new ArrayList<>();
        List<JsonNode> cases = cases(what);
        for (JsonNode row : cases) {
            String fault = names(row, bilan);
            if (fault != null) wrong.add(row.path("id").asText() + ": " + fault);
        }
        tell(what, cases.size(), wrong);
        assertTrue(cases.size() - wrong.size() >= floor, wrong::toString);
    }

    private static List<JsonNode> cases(String what) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Checkout.root().resolve("specs/fresh/" + what + ".jsonl")))
            cases.add(json.readTree(line));
        return cases;
    }

    private static void tell(String what, int all, List<String> wrong) {
        System.out.println(what + ": " + (all - wrong.size()) + " of " + all + " right");
        for (String line : wrong) System.out.println("  " + line);
    }

    /** The first difference, or null. A null in the case is not compared, but that a place without country is none. */
    private static @Nullable String places(JsonNode row) {
        String language = row.path("lang").asText();
        Article article = Article.of("a", language, row.path("text").asText());
        List<PlaceMention> found = new ArrayList<>(new PlaceReader(Texts.pack(language), Gazetteer.bundled())
                .read(article, Texts.sentences(article))
                .mentions());
        found.removeIf(mention -> mention.role() == PlaceMention.Role.NATIONALITY);
        List<String> texts = found.stream().map(PlaceMention::text).toList();
        List<String> wanted = new ArrayList<>();
        for (JsonNode place : row.path("places")) wanted.add(place.get(0).asText());
        if (!texts.equals(wanted)) return "read " + texts;
        for (int i = 0; i < found.size(); i++) {
            JsonNode place = row.path("places").get(i);
            PlaceMention mention = found.get(i);
            String precision = mention.precision().name().toLowerCase(Locale.ROOT);
            String role = mention.role().name().toLowerCase(Locale.ROOT);
            String country = mention.place() == null ? null : mention.place().country();
            boolean same = (place.get(1).isNull() || place.get(1).asText().equals(country))
                    && (place.get(2).isNull() || place.get(2).asText().equals(precision))
                    && (place.get(3).isNull() || place.get(3).asText().equals(role));
            if (!same) return mention.text() + " is " + country + ", " + precision + ", " + role;
        }
        return null;
    }

    /** The first figure whose place is another, or null; a figure that is not read has none. */
    private static @Nullable String scenes(JsonNode row, Bilan bilan) {
        String text = row.path("text").asText();
        List<Claim> claims = bilan.claims(Article.of("a", row.path("lang").asText(), text));
        for (JsonNode scene : row.path("scenes")) {
            String number = scene.get(0).asText();
            String wanted = scene.get(1).isNull() ? null : scene.get(1).asText();
            List<Claim> told = claims.stream()
                    .filter(claim -> claim.evidence().number().of(text).equals(number))
                    .toList();
            if (told.isEmpty()) return number + " is not read";
            String got = told.get(0).place();
            if (!Objects.equals(wanted, got)) return number + " is in " + got;
        }
        return null;
    }

    private static @Nullable String names(JsonNode row, Bilan bilan) {
        List<ArticleReading> readings = new ArrayList<>();
        for (JsonNode text : row.path("texts")) {
            readings.add(bilan.read(Article.of(
                    "d" + readings.size(), text.get(0).asText(), text.get(1).asText())));
        }
        Names names = bilan.material(readings).names();
        Set<String> used = new HashSet<>();
        for (JsonNode group : row.path("names")) {
            Set<String> ids = new TreeSet<>();
            for (JsonNode spelling : group) ids.add(idOf(spelling.asText(), names));
            if (ids.size() > 1 || ids.contains("")) return group + " is " + ids;
            if (!used.addAll(ids)) return group + " is not apart";
        }
        return null;
    }

    /** The longest spelling that counts is the one asked for; a mention may hold an article more. */
    private static String idOf(String spelling, Names names) {
        String key = Spelling.key(spelling);
        for (Name name : names.names()) {
            for (Variant variant : name.variants())
                if (Spelling.key(variant.text()).equals(key)) return name.id();
        }
        return "";
    }
}
