package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is read in thirty seconds: how many, according to whom, and whether the accounts agree. */
final class TopCard {
    private static final int BOXES = 4;
    private static final int ROWS = 4;
    private static final int CROWDS = 3;
    private static final int VOICES = 3;
    private final Parts parts;
    private final Words words;
    private final Ledger ledger;

    TopCard(Parts parts) {
        this.parts = parts;
        words = parts.words();
        ledger = parts.ledger();
    }

    Markup markup() {
        Markup card = new Markup();
        card.open("section", "id", "card", "aria-label", words.text("tolls.title"));
        Map<Effect, List<TollSeries>> effects = new LinkedHashMap<>();
        for (TollSeries toll : ledger.casualties()) {
            effects.computeIfAbsent(toll.effect(), effect -> new ArrayList<>()).add(toll);
        }
        List<Effect> boxes = effects.keySet().stream()
                .sorted(Comparator.comparingInt(effect -> -origins(effects.getOrDefault(effect, List.of()))))
                .limit(BOXES)
                .sorted()
                .toList();
        card.open("div", "class", "boxes");
        for (Effect effect : boxes) box(card, effect, effects.getOrDefault(effect, List.of()));
        card.close("div");
        rest(
                card,
                effects.keySet().stream()
                        .filter(effect -> !boxes.contains(effect))
                        .toList());
        crowds(card);
        sentence(card);
        card.element("p", words.text("tolls.help") + " " + review(), "class", "note");
        return card.close("section").line();
    }

    private static int origins(List<TollSeries> tolls) {
        return tolls.stream().mapToInt(TollSeries::origins).max().orElse(0);
    }

    private void box(Markup card, Effect effect, List<TollSeries> tolls) {
        card.open("div", "class", "box");
        card.element("h2", words.effect(effect));
        TollSeries main = parts.main(effect, tolls);
        List<TollSeries> ordered = new ArrayList<>(tolls);
        if (main != null && ordered.remove(main)) ordered.add(0, main);
        toll(card, ordered.get(0));
        List<TollSeries> others = ordered.subList(1, Math.min(ROWS, ordered.size()));
        if (!others.isEmpty()) {
            card.open("ul", "class", "also");
            for (TollSeries toll : others) also(card, toll);
            card.close("ul");
        }
        if (ordered.size() > ROWS) {
            card.open("p", "class", "more");
            card.element("a", words.count("html.more_tolls", ordered.size() - ROWS), "href", "#evolution")
                    .close("p");
        }
        card.close("div").line();
    }

    /** Who has looked at what the machine read. */
    private String review() {
        List<Claim> claims = ledger.dossier().claims();
        long reviewed = claims.stream()
                .filter(claim -> parts.reviewed(List.of(claim.id())))
                .count();
        if (reviewed == 0) return words.text("dossier.unreviewed");
        return words.text("dossier.reviewed", words.number(reviewed), words.number(claims.size()));
    }

    /** Other people, or another place: one line. */
    private void also(Markup card, TollSeries toll) {
        card.open("li").element("a", parts.range(toll), "href", "#" + parts.toll(toll), "class", "number");
        card.text(" " + words.group(toll.group()) + (toll.place() == null ? "" : ", " + toll.place()));
        List<Integer> disagreements = ledger.disagreements(toll);
        if (!disagreements.isEmpty()) {
            card.text(" · ");
            card.element(
                    "a",
                    words.count("count.disagreements", disagreements.size()),
                    "href",
                    parts.toDisagreement(disagreements.get(0)),
                    "class",
                    "parts");
        }
        card.close("li").line();
    }

    private void toll(Markup card, TollSeries toll) {
        card.open("div", "class", "toll");
        String who = words.group(toll.group()) + (toll.place() == null ? "" : ", " + toll.place());
        card.element("h3", who);
        card.open("p", "class", "range")
                .element("a", parts.range(toll), "href", "#" + parts.toll(toll))
                .close("p");
        card.open("p", "class", "state");
        card.text(toll.origins() == 1 ? words.text("toll.one_origin") : words.count("count.origins", toll.origins()));
        List<Integer> disagreements = ledger.disagreements(toll);
        if (!disagreements.isEmpty()) {
            card.text(" · ");
            card.element(
                    "a",
                    words.count("count.disagreements", disagreements.size()),
                    "href",
                    parts.toDisagreement(disagreements.get(0)),
                    "class",
                    "parts");
        }
        card.close("p");
        TollPoint latest = toll.latest();
        TollPoint first = toll.first();
        if (latest != null && first != null) {
            if (Ledger.sameFigure(latest, first)) point(card, Ledger.label("toll.only", latest), latest);
            else {
                point(card, Ledger.label("toll.latest", latest), latest);
                point(card, Ledger.label("toll.first", first), first);
            }
        }
        card.close("div");
    }

    private void point(Markup card, String label, TollPoint point) {
        card.open("p", "class", "point")
                .element("span", words.text(label), "class", "label")
                .text(" ");
        card.add(parts.toSentence(point.claims(), words.quantity(point.quantity())));
        card.text(", " + parts.who(point.source()) + ", " + parts.shortWhen(point.asOf()))
                .close("p");
    }

    private void rest(Markup card, List<Effect> effects) {
        if (effects.isEmpty()) return;
        String names = String.join(", ", effects.stream().map(words::effect).toList());
        card.open("p", "class", "more").text(words.text("html.more_effects") + " ");
        card.element("a", names, "href", "#evolution").close("p");
    }

    private void crowds(Markup card) {
        List<TollSeries> crowds = ledger.crowds();
        if (crowds.isEmpty()) return;
        card.open("div", "class", "crowds").element("h2", words.text("tolls.crowds"));
        card.open("ul");
        for (TollSeries toll : crowds.subList(0, Math.min(CROWDS, crowds.size()))) {
            card.open("li").text(parts.subject(toll) + " ");
            card.element("a", parts.range(toll), "href", "#" + parts.toll(toll), "class", "number")
                    .close("li");
        }
        card.close("ul").close("div");
    }

    /** The current figures, those of nobody in particular only where there is no other. */
    private static List<TollPoint> voices(TollSeries toll) {
        List<TollPoint> named =
                toll.current().stream().filter(point -> point.source() != null).toList();
        return named.isEmpty() ? toll.current() : named;
    }

    /** One clause a voice, each with its words to go and see; what one would copy into a text. */
    private void sentence(Markup card) {
        if (ledger.casualties().isEmpty()) return;
        Effect first = ledger.casualties().get(0).effect();
        TollSeries main = parts.main(
                first,
                ledger.casualties().stream()
                        .filter(toll -> toll.effect() == first)
                        .toList());
        TollSeries toll =
                main == null ? Ledger.weightiest(ledger.casualties(), 1).get(0) : main;
        List<TollPoint> last = voices(toll);
        if (last.isEmpty()) return;
        List<TollPoint> shown = last.subList(Math.max(0, last.size() - VOICES), last.size());
        card.open("p", "class", "cite").text(parts.cited(toll) + words.text("html.colon") + " ");
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) card.text(words.text("html.semicolon") + " ");
            card.text(parts.value(shown.get(i))).text("\u00a0");
            card.open("sup")
                    .add(parts.toSentence(shown.get(i).claims(), "[" + (i + 1) + "]"))
                    .close("sup");
        }
        card.text(".").close("p");
    }
}
