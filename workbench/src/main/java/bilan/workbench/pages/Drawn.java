package bilan.workbench.pages;

import bilan.workbench.html.Markup;
import bilan.workbench.html.Sections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sections of a dossier page as they were drawn last: whoever asks for the same again gets the same. Safe for
 * threads.
 */
final class Drawn {
    private static final int MOST = 16;

    private record Key(long state, String language, Map<String, List<String>> query) {}

    private final Map<Key, Map<String, Markup>> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<String, Markup>> eldest) {
            return size() > MOST;
        }
    };

    private static final Map<String, Function<Sections, Markup>> PARTS = Map.ofEntries(
            Map.entry("card", Sections::card),
            Map.entry("reading", Sections::reading),
            Map.entry("evolution", Sections::evolution),
            Map.entry("matrix", Sections::matrix),
            Map.entry("disagreements", Sections::disagreements),
            Map.entry("anomalies", Sections::anomalies),
            Map.entry("updates", Sections::updates),
            Map.entry("timeline", Sections::timeline),
            Map.entry("places", Sections::places),
            Map.entry("lanes", Sections::lanes),
            Map.entry("origins", Sections::origins),
            Map.entry("reposts", Sections::reposts),
            Map.entry("relations", Sections::relations),
            Map.entry("names", Sections::names));

    /** All sections, by name. */
    Map<String, Markup> of(View view, Supplier<Sections> sections) {
        Key key = new Key(
                view.state().number(),
                view.words().language(),
                Map.copyOf(view.page().query()));
        synchronized (known) {
            Map<String, Markup> drawn = known.get(key);
            if (drawn != null) return drawn;
        }
        Sections now = sections.get();
        Map<String, Markup> drawn = new LinkedHashMap<>();
        PARTS.forEach((name, part) -> drawn.put(name, part.apply(now)));
        synchronized (known) {
            known.put(key, drawn);
        }
        return drawn;
    }
}
