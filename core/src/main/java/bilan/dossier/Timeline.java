package bilan.dossier;

import bilan.event.Event;
import bilan.text.Article;
import bilan.text.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the articles date, in order. */
final class Timeline {
    private Timeline() {}

    /**
     * One entry for each dated figure of each toll, whoever gives it, and one for each happening, whoever reports it.
     *
     * @param families the first article of each that is copied or copies, by id
     */
    static List<TimelineEntry> of(
            List<Toll> tolls, List<Event> events, List<Article> articles, Map<String, String> families) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Toll toll : tolls) {
            Map<String, List<Count>> same = new TreeMap<>();
            for (Count count : toll.counts) {
                if (count.asOf == null) continue;
                same.computeIfAbsent(
                                count.asOf + "\n" + count.quantity() + "\n" + count.standing, one -> new ArrayList<>())
                        .add(count);
            }
            for (List<Count> counts : same.values()) entries.add(entry(counts));
        }
        entries.addAll(Happenings.of(events, articles, families));
        entries.sort(Comparator.comparing(TimelineEntry::day, Comparator.<When>naturalOrder())
                .thenComparing(TimelineEntry::by)
                .thenComparing(TimelineEntry::quote)
                .thenComparing(entry -> entry.docs().toString())
                .thenComparing(entry -> entry.what().toString()));
        return entries;
    }

    private static TimelineEntry entry(List<Count> counts) {
        Count first = counts.get(0);
        TreeSet<String> docs = new TreeSet<>();
        for (Count count : counts) docs.add(count.doc());
        Message what = Message.of("timeline." + first.standing.word())
                .with("quantity", first.quantity())
                .with("effect", Message.of("effect." + first.effect().word()))
                .with("group", Message.of("group." + first.group().word()));
        When day = java.util.Objects.requireNonNull(first.asOf);
        String quote = first.claim.evidence().quote().of(first.article.body());
        return new TimelineEntry(day, false, what, List.copyOf(docs), quote);
    }
}
