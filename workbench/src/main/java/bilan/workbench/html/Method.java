package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.workbench.words.Words;
import java.util.List;
import java.util.TreeSet;

/** What the words on the page mean, how it was made, and what it cannot say. */
final class Method {
    private static final List<String> TERMS =
            List.of("claim", "range", "origin", "disagreement", "anomaly", "not_reported", "limits");
    private final Parts parts;
    private final Words words;

    Method(Parts parts) {
        this.parts = parts;
        words = parts.words();
    }

    Markup markup(String version, String snapshot) {
        Markup section = parts.section("method", words.text("html.method")).open("dl");
        for (String term : TERMS) {
            section.element("dt", words.text("method." + term + ".term"));
            section.element("dd", words.text("method." + term));
        }
        TreeSet<String> packs = new TreeSet<>();
        for (Claim claim : parts.ledger().dossier().claims())
            packs.add(claim.evidence().pack());
        section.element("dt", words.text("method.made.term"));
        String made = words.text("method.made", version, packs.isEmpty() ? "–" : String.join(", ", packs), snapshot);
        section.element("dd", made).close("dl");
        return section.close("section").line();
    }
}
