package bilan.bench;

import bilan.pack.LanguagePack;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.When;
import bilan.time.Period;
import bilan.time.PeriodMention;
import bilan.time.TimeReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and periods: the resolved values of Recognizers-Text's cases, read by Bilan from the case's own reference date.
 * Asked are the parsers of dates and periods of days and the whole models where a case holds only such; extractors give
 * no values, times of day and recurring sets are not days. What Bilan does not mean to read is refused with a reason,
 * case by case or by the words of the result, in {@code refusals-dates.tsv}, and still counts in the rate over all.
 */
public final class DateCases {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> LANGUAGES = Map.of("English", "en", "French", "fr", "Spanish", "es");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Cases without a reference are read for the one that most others give; many of them mean another. */
    private static final LocalDate USUAL = LocalDate.of(2016, 11, 7);

    private final boolean misses;
    private final List<Refusal> refusals;
    private final Map<String, Tally> tallies = new TreeMap<>();

    private record Refusal(String language, Pattern words, String reason) {}

    /** What became of the cases of one model in one language. */
    private static final class Tally {
        int all;
        int right;
        /** Right among those that are not refused. */
        int asked;

        int wrong;
        int parkedForJava;
        final Map<String, Integer> refused = new TreeMap<>();
    }

    /** One value of a case: its days in the past and in the future reading. */
    private record Value(String text, String timex, List<String[]> ends) {
        @Override
        public String toString() {
            StringBuilder shown = new StringBuilder(text).append(" =");
            for (String[] pair : ends)
                shown.append(' ').append(pair[0]).append("..").append(pair[1]);
            return shown.toString();
        }
    }

    private DateCases(boolean misses) throws IOException {
        this.misses = misses;
        refusals = refusals(Path.of("bench/refusals-dates.tsv"));
    }

    public static void main(String[] arguments) throws IOException, PackException {
        DateCases cases = new DateCases(List.of(arguments).contains("--misses"));
        for (String name : List.of("English", "French", "Spanish")) {
            Path file = Texts.shared().resolve("bench/recognizers/cases-DateTime-" + name + "-D.jsonl");
            cases.run(file, LANGUAGES.get(name));
        }
        cases.print();
    }

    private void run(Path file, String language) throws IOException, PackException {
        LanguagePack pack = PackReader.lenient().read(language);
        TimeReader reader = new TimeReader(pack);
        Analyzer analyzer = pack.newAnalyzer();
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            String id = row.path("id").asText();
            String model = id.substring(id.lastIndexOf('/') + 1, id.indexOf('#'));
            if (!isAsked(model, row.path("results"))) continue;
            String input = row.path("input").asText();
            String reference =
                    row.path("context").path("ReferenceDateTime").asText("").replaceAll("T.*", "");
            // The modes repeat the plain cases; the same question is asked once.
            if (model.startsWith("DateTimeModel") && !seen.add(input + "\t" + reference + "\t" + row.path("results")))
                continue;
            LocalDate today = reference.isEmpty() ? USUAL : LocalDate.parse(reference);
            String kind = model.startsWith("DateTimeModel") ? "DateTimeModel" : model.replace("Parser", "");
            Tally tally = tallies.computeIfAbsent(kind + " " + language, key -> new Tally());
            tally.all++;
            if (List.of(row.path("not_supported").asText().split(", ")).contains("java")) tally.parkedForJava++;
            List<Value> expected = new ArrayList<>();
            for (JsonNode result : row.path("results")) expected.add(value(result));
            List<Period> read = read(reader, analyzer, language, input, today);
            String refusal = refusal(language, id, expected);
            if (refusal == null && reference.isEmpty()) refusal = "the case gives no reference date";
            boolean right = isRight(expected, read);
            if (!right && refusal == null && leavesOutTheLast(expected, read)) {
                refusal = "the last month or year of a stretch is left out: in the news « de 2014 à 2018 » holds 2018";
            }
            if (right) tally.right++;
            if (refusal != null) tally.refused.merge(refusal, 1, Integer::sum);
            else if (right) tally.asked++;
            else tally.wrong++;
            if (right) continue;
            if (misses)
                System.out.println(id.substring(9) + "\t" + input + "\t" + today + "\texpected " + expected + "\tread "
                        + read + (refusal == null ? "" : "\tREFUSED " + refusal));
        }
    }

    /** The models of days; the whole model where all it finds are days. */
    private static boolean isAsked(String model, JsonNode results) {
        if (model.equals("DateParser") || model.equals("DatePeriodParser")) return true;
        if (!model.startsWith("DateTimeModel") || results.isEmpty()) return false;
        for (JsonNode result : results) {
            String type = result.path("TypeName").asText();
            if (!type.equals("datetimeV2.date") && !type.equals("datetimeV2.daterange")) return false;
        }
        return true;
    }

    private static Value value(JsonNode result) {
        List<String[]> ends = new ArrayList<>();
        JsonNode value = result.path("Value");
        if (value.isObject()) {
            for (String side : List.of("PastResolution", "FutureResolution")) {
                JsonNode one = value.path(side);
                String day = one.path("date").asText("");
                ends.add(new String[] {
                    one.path("startDate").asText(day), one.path("endDate").asText(day)
                });
            }
        }
        for (JsonNode one : result.path("Resolution").path("values")) {
            String day = one.path("value").asText("");
            ends.add(
                    new String[] {one.path("start").asText(day), one.path("end").asText(day)});
        }
        String timex = value.path("Timex")
                .asText(result.path("Resolution")
                        .path("values")
                        .path(0)
                        .path("timex")
                        .asText());
        return new Value(result.path("Text").asText(), timex, ends);
    }

    private static List<Period> read(
            TimeReader reader, Analyzer analyzer, String language, String input, LocalDate today) {
        Article article = new Article("case", null, input, null, language, When.day(today), null, null, List.of());
        List<Period> read = new ArrayList<>();
        for (Sentence sentence : analyzer.sentences(article)) {
            for (PeriodMention mention : reader.periods(analyzer.read(sentence), today)) read.add(mention.period());
        }
        return read;
    }

    private static boolean isRight(List<Value> expected, List<Period> read) {
        if (expected.size() != read.size()) return false;
        for (int i = 0; i < read.size(); i++) {
            Period period = read.get(i);
            boolean right = isSeason(period, expected.get(i).timex);
            for (String[] ends : expected.get(i).ends) {
                right |= isSame(period.from(), ends[0], ends[1].isEmpty() ? 1 : 0) && isSame(period.to(), ends[1], -1);
            }
            if (!right) return false;
        }
        return true;
    }

    /** Same start, and their end is the first day of our last month or year. */
    private static boolean leavesOutTheLast(List<Value> expected, List<Period> read) {
        if (expected.size() != 1 || read.size() != 1) return false;
        LocalDate from = read.get(0).from();
        LocalDate to = read.get(0).to();
        if (to == null) return false;
        for (String[] ends : expected.get(0).ends) {
            boolean first = ends[1].equals(to.withDayOfMonth(1).toString())
                    || ends[1].equals(to.withDayOfYear(1).toString());
            if (first && ends[0].equals(from == null ? "" : from.toString())) return true;
        }
        return false;
    }

    /** They give a season no days, only its name: 2016-SU. */
    private static boolean isSeason(Period period, String timex) {
        int season = List.of("SP", "SU", "FA", "WI").indexOf(timex.substring(Math.min(5, timex.length())));
        return season >= 0 && period.edtf().equals(timex.substring(0, 5) + (21 + season));
    }

    /**
     * Their ends are those of the words, or the day behind the last, as the case may be; both count as the same end. So
     * do the day named and the day behind it where a stretch is open.
     *
     * @param aside so many days lies ours behind theirs if it is not the same
     */
    private static boolean isSame(@Nullable LocalDate ours, String theirs, int aside) {
        Matcher date = DATE.matcher(theirs);
        if (!date.matches()) return ours == null && theirs.isEmpty();
        if (ours == null) return false;
        LocalDate day = LocalDate.parse(theirs);
        return day.equals(ours) || ours.equals(day.plusDays(aside));
    }

    private @Nullable String refusal(String language, String id, List<Value> expected) {
        for (Refusal refusal : refusals) {
            if (!refusal.language.equals("*") && !refusal.language.equals(language)) continue;
            if (refusal.words.matcher(id).find()) return refusal.reason;
            for (Value value : expected) {
                if (refusal.words.matcher(value.text.toLowerCase(Locale.ROOT)).find()) return refusal.reason;
            }
        }
        return null;
    }

    private void print() {
        Tally total = new Tally();
        tallies.forEach((name, tally) -> {
            print(name, tally);
            total.all += tally.all;
            total.right += tally.right;
            total.asked += tally.asked;
            total.wrong += tally.wrong;
            total.parkedForJava += tally.parkedForJava;
            tally.refused.forEach((reason, count) -> total.refused.merge(reason, count, Integer::sum));
        });
        print("all", total);
        total.refused.forEach((reason, count) -> System.out.printf(Locale.ROOT, "  refused %4d  %s%n", count, reason));
    }

    private static void print(String name, Tally tally) {
        int asked = tally.asked + tally.wrong;
        System.out.printf(
                Locale.ROOT,
                "%-16s right %4d of %4d = %.3f   that library's Java port at most %.3f   without the refused %.3f%n",
                name,
                tally.right,
                tally.all,
                (double) tally.right / tally.all,
                1 - (double) tally.parkedForJava / tally.all,
                (double) tally.asked / Math.max(asked, 1));
    }

    private static List<Refusal> refusals(Path file) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t");
            if (cells.length != 3)
                throw new IOException(file + ":" + number + ":1: three cells are needed, language, words and reason");
            refusals.add(new Refusal(cells[0], Pattern.compile(cells[1]), cells[2]));
        }
        return refusals;
    }
}
