package bilan.bench;

import bilan.names.Gazetteer;
import bilan.names.Place;
import bilan.names.PlaceMention;
import bilan.names.PlaceReader;
import bilan.pack.LanguagePack;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Places in texts that others have marked (LGL: American local press; GeoVirus: news of epidemics), read by Bilan. A gold
 * place without coordinates counts neither for nor against. The country of a gold point is that of the nearest town.
 */
public final class PlaceCases {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NEAR = 161;

    private final boolean misses;
    private final LanguagePack pack = PackReader.lenient().read("en");
    private final Analyzer analyzer = pack.newAnalyzer();
    private final PlaceReader reader = new PlaceReader(pack, Gazetteer.bundled());
    private final Countries countries = new Countries();
    /** All but recognition is judged on what was recognised with coordinates. */
    private final List<Double> errors = new ArrayList<>();

    private int marked;
    private int found;
    private int read;
    private int exact;
    private int overlapping;
    private int placed;
    private int rightCountry;

    private PlaceCases(boolean misses) throws Exception {
        this.misses = misses;
    }

    public static void main(String[] arguments) throws Exception {
        boolean misses = List.of(arguments).contains("--misses");
        for (String set : List.of("lgl", "geovirus")) {
            PlaceCases cases = new PlaceCases(misses);
            for (String line : Files.readAllLines(Texts.shared().resolve("bench/places/" + set + ".jsonl"))) {
                // LGL marks "American" as a place, GeoVirus does not
                cases.read(JSON.readTree(line), set.equals("lgl"));
            }
            cases.print(set);
        }
    }

    private void read(JsonNode row, boolean nationalities) throws IOException {
        Article article =
                Article.of(row.path("doc").asText(), "en", row.path("text").asText());
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(article)) {
            if (!sentence.tokens().isEmpty()) sentences.add(analyzer.read(sentence));
        }
        List<PlaceMention> mentions =
                new ArrayList<>(reader.read(article, sentences).mentions());
        if (!nationalities) mentions.removeIf(mention -> mention.role() == PlaceMention.Role.NATIONALITY);
        boolean[] used = new boolean[mentions.size()];
        for (JsonNode gold : row.path("places")) {
            boolean located = gold.path("lat").isNumber();
            if (located) marked++;
            int same = -1;
            int near = -1;
            for (int i = 0; i < mentions.size(); i++) {
                int start = mentions.get(i).span().start();
                int end = mentions.get(i).span().end();
                if (start == gold.path("start").asInt()
                        && end == gold.path("end").asInt()) same = i;
                if (start < gold.path("end").asInt() && end > gold.path("start").asInt()) near = i;
            }
            if (near >= 0) used[near] = true;
            if (same >= 0) used[same] = true;
            if (!located) continue;
            if (same >= 0) exact++;
            if (near >= 0) overlapping++;
            judge(row, gold, same >= 0 ? mentions.get(same) : null, near >= 0 ? mentions.get(near) : null);
        }
        for (int i = 0; i < used.length; i++) {
            if (used[i]) found++;
            else tell("spare", row, mentions.get(i), null, "");
            read++;
        }
    }

    private void judge(JsonNode row, JsonNode gold, @Nullable PlaceMention same, @Nullable PlaceMention near) {
        if (same == null) tell(near == null ? "missed" : "cut", row, near, gold, "");
        if (same == null || same.place() == null || same.place().lat() == null) {
            if (same != null) tell("nowhere", row, same, gold, "");
            return;
        }
        placed++;
        Place place = same.place();
        double lat = gold.path("lat").asDouble();
        double lon = gold.path("lon").asDouble();
        double error = Countries.kilometres(lat, lon, place.lat(), place.lon());
        errors.add(error);
        // a sea or a continent lies in none
        boolean country = place.country().isEmpty() || place.country().equals(countries.at(lat, lon));
        if (country) rightCountry++;
        if (error > NEAR) tell(country ? "far" : "abroad", row, same, gold, String.format(Locale.ROOT, "%.0f", error));
    }

    private void tell(
            String what, JsonNode row, @Nullable PlaceMention mention, @Nullable JsonNode gold, String detail) {
        if (!misses) return;
        int at = mention != null
                ? mention.span().start()
                : gold == null ? 0 : gold.path("start").asInt();
        String text = row.path("text").asText();
        String around = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60))
                .replace('\n', ' ');
        String place = mention == null || mention.place() == null
                ? ""
                : mention.place().id();
        System.out.println(String.join(
                "\t",
                what,
                row.path("doc").asText(),
                mention == null ? "" : mention.text(),
                gold == null ? "" : gold.path("text").asText(),
                place,
                detail,
                around));
    }

    private void print(String set) {
        double recall = (double) exact / marked;
        double precision = exact / (double) (read - (found - exact));
        double loose = (double) overlapping / marked;
        double precise = (double) found / read;
        errors.sort(null);
        long near = errors.stream().filter(error -> error <= NEAR).count();
        System.out.printf(
                Locale.ROOT,
                "%s: marked %d, read %d%n  exact span  P %.3f R %.3f F1 %.3f%n  overlapping P %.3f R %.3f F1 %.3f%n"
                        + "  with coordinates %d of %d, within %.0f km %.3f, country right %.3f, median error %.1f km%n",
                set,
                marked,
                read,
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                precise,
                loose,
                2 * precise * loose / (precise + loose),
                placed,
                exact,
                NEAR,
                (double) near / placed,
                (double) rightCountry / placed,
                errors.get(errors.size() / 2));
    }
}
