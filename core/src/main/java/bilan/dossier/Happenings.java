package bilan.dossier;

import bilan.event.Event;
import bilan.text.Article;
import bilan.text.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges reports of one happening: of one kind and day, that share a name or of which one gives none. A report that only
 * its article dates joins the latest dated one of its kind in the week before, else the first of its like.
 */
final class Happenings {
    private static final int WEEK = 7;
    /** What holds for a whole country: two reports in one week are of one happening, whoever is named. */
    /** What one day has one of, as far as one name is shared. */
    private static final Set<String> REGIONWIDE =
            Set.of("disaster", "epidemic", "coup", "protest", "capture", "accident");

    private static final int STEM = 5;
    /** A headline and its text tell of one thing within so many days. */
    private static final int SOON = 2;

    private static final Set<String> COUNTRYWIDE = Set.of("emergency", "curfew", "blackout");

    private final Map<String, String> families;
    private final List<Event> reports = new ArrayList<>();
    /** The first of their families. */
    private final Set<String> tellers = new HashSet<>();

    private final TreeSet<String> names = new TreeSet<>();

    private Happenings(Event first, Map<String, String> families) {
        this.families = families;
        add(first);
    }

    static List<TimelineEntry> of(List<Event> events, List<Article> articles, Map<String, String> families) {
        Map<String, Integer> order = new HashMap<>();
        for (Article article : articles) order.put(article.id(), order.size());
        List<Event> sorted = events.stream()
                .filter(event -> order.containsKey(event.doc()))
                .sorted(Comparator.comparing((Event event) -> event.dating() == Event.Dating.PUBLISHED)
                        .thenComparing(Event::day)
                        .thenComparing(Event::dating)
                        .thenComparing(event -> order.get(event.doc()))
                        .thenComparing(event -> event.sentence().start()))
                .toList();
        Map<String, List<Happenings>> byKind = new TreeMap<>();
        for (Event event : sorted) {
            List<Happenings> known = byKind.computeIfAbsent(event.kind(), kind -> new ArrayList<>());
            Happenings same = null;
            for (Happenings one : known) if (one.holds(event)) same = one;
            if (same == null) known.add(new Happenings(event, families));
            else same.add(event);
        }
        List<TimelineEntry> entries = new ArrayList<>();
        for (List<Happenings> known : byKind.values()) for (Happenings one : known) entries.add(one.entry());
        return entries;
    }

    private void add(Event event) {
        reports.add(event);
        tellers.add(family(event));
        names.addAll(event.names());
    }

    private boolean holds(Event event) {
        Event first = reports.get(0);
        if (event.dating() == Event.Dating.PUBLISHED) {
            if (first.day().precision() != When.Precision.DAY) return false;
            long days = event.day().date().toEpochDay() - first.day().date().toEpochDay();
            boolean same = days >= 0 && days <= SOON && tellers.contains(family(event));
            return same || days >= 0 && days <= WEEK && sharesNames(event);
        }
        if (!first.day().toString().equals(event.day().toString())) return false;
        return sharesNames(event);
    }

    /** A text and its copies tell of one thing. */
    private String family(Event event) {
        return families.getOrDefault(event.doc(), event.doc());
    }

    /** Half of the names of the one that gives fewer; of what strikes a whole region, one. */
    private boolean sharesNames(Event event) {
        if (COUNTRYWIDE.contains(event.kind())) return true;
        int shared = 0;
        for (String name : event.names()) if (isNamed(name)) shared++;
        if (shared > 0 && REGIONWIDE.contains(event.kind())) return true;
        return 2 * shared >= Math.min(names.size(), event.names().size());
    }

    /** Marsenia, Marsénie: the same first letters, for a name in two languages. */
    private boolean isNamed(String name) {
        if (names.contains(name)) return true;
        if (name.length() < STEM) return false;
        String stem = name.substring(0, STEM);
        String next = names.ceiling(stem);
        return next != null && next.startsWith(stem);
    }

    private TimelineEntry entry() {
        Event first = reports.get(0);
        TreeSet<String> docs = new TreeSet<>();
        for (Event report : reports) docs.add(report.doc());
        Message what = Message.of("event." + first.kind());
        boolean by = first.dating() == Event.Dating.PUBLISHED;
        return new TimelineEntry(first.day(), by, what, List.copyOf(docs), first.quote());
    }
}
