package bilan.phrase;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.grammar.Foresight;
import bilan.grammar.Label;
import bilan.grammar.Layers;
import bilan.grammar.Narrowing;
import bilan.grammar.Outlook;
import bilan.grammar.Prospect;
import bilan.grammar.RuleFile;
import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.pack.Lexicon;
import bilan.quantity.NumberReader;
import bilan.quantity.Quantity;
import bilan.quantity.QuantityReader;
import bilan.text.Analyzer;
import bilan.text.Sentence;
import bilan.text.Token;
import bilan.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a sentence with readings to a chart with quantities and groups. Immutable, safe for threads. */
public final class SentenceReader {
    private final Lexicon lexicon;
    private final Map<Entry, Label> labels = new IdentityHashMap<>();
    private final NumberReader numbers;
    private final Narrowing readings;
    private final QuantityReader quantities;
    private final Layers groups;
    private final Outlook outlook;
    private final Foresight foresight;

    public SentenceReader(LanguagePack pack, RuleFile readings, RuleFile quantities, RuleFile groups) {
        this.lexicon = pack.lexicon();
        for (Entry entry : lexicon.entries()) labels.put(entry, new Label(kind(entry.list()), entry.attributes()));
        this.numbers = new NumberReader(pack);
        this.readings = new Narrowing(readings);
        this.quantities = new QuantityReader(quantities);
        this.groups = new Layers(groups);
        outlook = new Outlook(List.of(readings, quantities, groups), this::beginning);
        foresight = Foresight.of(groups, "PERSONS", "head", Map.of());
    }

    private List<Label> beginning(Word word) {
        List<Label> found = new ArrayList<>();
        for (Entry entry : lexicon.beginning(word)) found.add(label(entry));
        return found;
    }

    private Label label(Entry entry) {
        Label label = labels.get(entry);
        if (label == null) throw new IllegalStateException(entry + " is in no list of its pack");
        return label;
    }

    /** What may come to stand in a sentence, told from its words before it is read. */
    public Prospect prospect(Sentence sentence) {
        Prospect prospect = outlook.of(sentence);
        quantities.foresee(prospect, numbers.likely(sentence));
        foresight.addTo(prospect);
        return prospect;
    }

    /** What may come to stand in a sentence that has its quantities, and no groups yet. */
    public Prospect prospect(Chart chart) {
        Prospect prospect = chart.prospect();
        foresight.addTo(prospect);
        return prospect;
    }

    /**
     * The chart of a sentence whose tokens have their readings: its words, numbers and quantities, and no groups yet.
     *
     * @param analyzer tags the sentence if a rule wants to know
     */
    public Chart quantities(Sentence sentence, Analyzer analyzer) {
        Chart chart = new Chart(sentence.tokens(), () -> tags(analyzer.tag(sentence)));
        for (int at = 0; at < chart.size(); at++) addEntries(chart, at);
        if (readings.narrow(chart)) lookAgain(chart, sentence.tokens());
        addNumbers(chart, sentence);
        quantities.read(chart);
        return chart;
    }

    /** Adds the groups to a chart that has its quantities. */
    public void groups(Chart chart) {
        groups.run(chart, edge -> edge.kind().equals("PERSONS") ? withGroup(chart, edge) : edge);
    }

    /** After some words lost readings: what starts with them or before them is looked up again. */
    private void lookAgain(Chart chart, List<Token> before) {
        int changed = 0;
        for (int at = 0; at < chart.size(); at++) {
            changed = Math.max(changed, at);
            while (changed < chart.size()
                    && chart.token(changed).word() == before.get(changed).word()) changed++;
            // a phrase may have gone on behind a word that changed
            if (changed - at >= lexicon.longest(before.get(at)) && changed > at) continue;
            chart.clear(at);
            addEntries(chart, at);
        }
    }

    private static List<@Nullable String> tags(Sentence sentence) {
        List<@Nullable String> tags = new ArrayList<>();
        for (Token token : sentence.tokens()) tags.add(token.upos());
        return tags;
    }

    private static String kind(String list) {
        return list.toUpperCase(Locale.ROOT).intern();
    }

    private void addEntries(Chart chart, int at) {
        for (Lexicon.Hit hit : lexicon.hits(chart.tokens(), at)) {
            chart.add(new Edge(
                    label(hit.entry()),
                    at,
                    at + hit.length(),
                    Map.of(),
                    hit.entry().phrase()));
        }
    }

    private void addNumbers(Chart chart, Sentence sentence) {
        List<NumberReader.Numeral> found =
                numbers.read(new Sentence(sentence.span(), chart.tokens(), sentence.paragraph(), sentence.heading()));
        for (NumberReader.Numeral numeral : found) {
            chart.add(Edge.of(
                    "NUMBER",
                    numeral.from(),
                    numeral.to(),
                    Map.of(
                            "low", String.valueOf(numeral.low()),
                            "high", numeral.high() == Quantity.UNBOUNDED ? "" : String.valueOf(numeral.high()),
                            "kind", numeral.kind()),
                    "number"));
        }
    }

    /** The head says the group; where it leaves it open, the first word behind it that says one. */
    private static Edge withGroup(Chart chart, Edge persons) {
        String group = persons.attributes().getOrDefault("group", "*");
        if (!group.equals("*")) return persons;
        Capture of = persons.inner().get("of");
        Capture head = persons.inner().get("head");
        String found = "unspecified";
        if (of != null) found = groupWithin(chart, of.from(), of.to());
        if (found.equals("unspecified")) {
            found = groupWithin(chart, head == null ? persons.from() : head.to(), persons.to());
        }
        if (found.equals("unspecified") && head != null) found = groupWithin(chart, persons.from(), head.from());
        Map<String, String> attributes = new HashMap<>(persons.attributes());
        attributes.put("group", found);
        return persons.with(attributes);
    }

    private static String groupWithin(Chart chart, int from, int to) {
        for (int at = from; at < to; at++) {
            for (Edge edge : chart.starting(at)) {
                if (edge.to() > to) continue;
                String group = edge.kind().equals("PEOPLE") ? edge.get("group") : null;
                if (group == null && edge.kind().equals("SPEAKERS") && "security".equals(edge.get("source_kind"))) {
                    group = "security";
                }
                if (group != null && !group.equals("*") && !group.equals("unspecified")) return group;
            }
        }
        return "unspecified";
    }
}
