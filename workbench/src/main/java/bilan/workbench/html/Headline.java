package bilan.workbench.html;

import bilan.dossier.Account;
import bilan.dossier.TollSeries;
import bilan.text.When;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands over a dossier: where, when, and how much of it there is. */
public final class Headline {
    private final Ledger ledger;
    private final Words words;

    public Headline(Ledger ledger, Words words) {
        this.ledger = ledger;
        this.words = words;
    }

    /** Where and when: the place most tolls speak of, and the days. */
    public String title() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (TollSeries toll : ledger.dossier().tolls()) {
            if (toll.place() != null) places.merge(toll.place(), toll.series().size(), Integer::sum);
        }
        String place = places.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        List<When> period = ledger.period();
        String when = period.isEmpty() ? "" : words.period(period.get(0), period.get(1));
        if (place.isEmpty() && when.isEmpty()) return firstTitle();
        if (place.isEmpty() || when.isEmpty()) return place + when;
        return place + ", " + when;
    }

    private String firstTitle() {
        return ledger.dossier().articles().stream()
                .map(Account::article)
                .map(article -> article.title() == null ? article.id() : article.title())
                .findFirst()
                .orElse(words.text("dossier.title"));
    }

    /** How many articles in which languages, how many figures of how many origins, and what could not be read. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(words.count("count.articles", ledger.dossier().articles().size()));
        if (!ledger.languages().isEmpty())
            facts.add(ledger.languages().entrySet().stream()
                    .map(entry -> (entry.getKey().isEmpty()
                                    ? words.text("language.none")
                                    : words.languageName(entry.getKey()))
                            + " " + words.number(entry.getValue()))
                    .collect(Collectors.joining(", ")));
        facts.add(words.count("count.figures", ledger.dossier().claims().size()));
        facts.add(words.count("count.origins", ledger.dossier().origins().size()));
        if (ledger.quarantined() > 0) facts.add(words.count("count.quarantined", ledger.quarantined()));
        return facts;
    }
}
