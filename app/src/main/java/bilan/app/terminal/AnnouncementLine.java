package bilan.app.terminal;

import bilan.quantity.Quantity;
import bilan.workbench.gather.Announcement;
import bilan.workbench.words.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What changed, in one line. */
public final class AnnouncementLine {
    private AnnouncementLine() {}

    /** The line, with nothing in it that a terminal would obey. */
    public static String of(Announcement announcement, Words words) {
        JsonNode json = announcement.json();
        String line = switch (announcement.kind()) {
            case "toll" -> toll(json, words);
            case "origin" -> words.text("watch.origin", json.path("source").asText());
            case "disagreement" ->
                words.text(
                        "watch.disagreement",
                        subject(json, words),
                        words.text("disagreement." + json.path("disagreement").asText()),
                        sides(json.path("sides"), words));
            default -> words.text("watch.withdrawn", subject(json, words), told(json.path("figure"), words));
        };
        List<String> articles = new ArrayList<>();
        for (JsonNode article : json.path("articles")) articles.add(article.asText());
        String where = articles.isEmpty() ? "" : " · " + articles.get(0);
        if (articles.size() > 1) where += " +" + (articles.size() - 1);
        return Safe.line(line + where);
    }

    private static String toll(JsonNode json, Words words) {
        String line = words.text(
                "watch.toll." + json.path("change").asText(),
                subject(json, words),
                range(json.path("before"), words),
                range(json.path("after"), words));
        return json.path("latest").isObject()
                ? line + " · " + words.text("diff.latest", told(json.path("latest"), words))
                : line;
    }

    private static String subject(JsonNode json, Words words) {
        String what = Figures.capital(words.text("effect." + json.path("effect").asText()));
        String who = words.text("group." + json.path("group").asText());
        return json.path("place").isTextual()
                ? words.text("toll.name_place", what, who, json.path("place").asText())
                : words.text("toll.name", what, who);
    }

    private static String sides(JsonNode sides, Words words) {
        List<String> told = new ArrayList<>();
        for (JsonNode side : sides) told.add(told(side, words));
        return String.join(" | ", told);
    }

    private static String told(JsonNode figure, Words words) {
        String when = figure.path("as_of").isTextual() ? figure.path("as_of").asText() : words.text("date.none");
        String who = figure.path("source").isTextual() ? figure.path("source").asText() : words.text("who.unnamed");
        return words.text("value.who_when", range(figure, words), who, when);
    }

    private static String range(JsonNode range, Words words) {
        if (!range.isObject()) return words.text("diff.none");
        long high = range.path("high").isNumber() ? range.path("high").asLong() : Quantity.UNBOUNDED;
        return words.interval(range.path("low").asLong(), high);
    }
}
