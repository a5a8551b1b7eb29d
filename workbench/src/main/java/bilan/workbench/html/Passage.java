package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.Omission;
import bilan.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a kept article, its figures marked where they stand: the characters on the page are those of the text.
 * One claim may be told apart: its sentence, its number, who is counted and who is credited.
 */
public final class Passage {
    private static final int PARAGRAPHS_AROUND = 1;

    private final Article article;
    private final @Nullable Claim chosen;
    private final List<Claim> claims;
    private final Links links;
    private final String body;
    private final TreeSet<Integer> cuts = new TreeSet<>();

    private Passage(Article article, @Nullable Claim chosen, List<Claim> claims, Links links) {
        this.article = article;
        this.chosen = chosen;
        this.claims = List.copyOf(claims);
        this.links = links;
        body = article.body();
        for (Claim claim : claims) cut(claim.evidence().number());
        for (Omission omission : article.omissions()) cut(omission.span());
        if (chosen == null) return;
        cut(sentence(chosen));
        cut(chosen.evidence().number());
        cut(chosen.evidence().victims());
        cut(chosen.evidence().source());
    }

    /** The paragraph of a claim with its neighbours. */
    public static Markup around(Article article, Claim claim, List<Claim> claims, Links links) {
        Passage passage = new Passage(article, claim, claims, links);
        List<Span> paragraphs = passage.paragraphs();
        Span sentence = sentence(claim);
        int first = paragraphs.size();
        int last = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            if (paragraph.start() >= sentence.end() || paragraph.end() <= sentence.start()) continue;
            first = Math.min(first, i);
            last = Math.max(last, i);
        }
        int from = Math.max(0, first - PARAGRAPHS_AROUND);
        int to = Math.min(paragraphs.size(), last + 1 + PARAGRAPHS_AROUND);
        Markup markup = new Markup();
        if (from > 0) markup.element("p", "…", "class", "cut-text");
        passage.write(markup, paragraphs.subList(from, to));
        if (to < paragraphs.size()) markup.element("p", "…", "class", "cut-text");
        return markup;
    }

    /** All of an article. */
    public static Markup whole(Article article, @Nullable Claim chosen, List<Claim> claims, Links links) {
        Passage passage = new Passage(article, chosen, claims, links);
        Markup markup = new Markup();
        passage.write(markup, passage.paragraphs());
        return markup;
    }

    private static Span sentence(Claim claim) {
        return claim.evidence().sentence().to(claim.evidence().number());
    }

    private void cut(@Nullable Span span) {
        if (span == null) return;
        cuts.add(span.start());
        cuts.add(span.end());
    }

    private List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < body.length()) {
            int end = body.indexOf('\n', from);
            if (end < 0) end = body.length();
            if (!body.substring(from, end).isBlank()) paragraphs.add(new Span(from, end));
            from = end + 1;
        }
        return paragraphs;
    }

    private void write(Markup markup, List<Span> paragraphs) {
        for (Span paragraph : paragraphs) {
            markup.open("p");
            int at = paragraph.start();
            while (at < paragraph.end()) {
                Integer next = cuts.higher(at);
                int until = next == null ? paragraph.end() : Math.min(paragraph.end(), next);
                piece(markup, at, until);
                at = until;
            }
            markup.close("p").line();
        }
    }

    private void piece(Markup markup, int from, int until) {
        String text = body.substring(from, until);
        List<String> classes = new ArrayList<>();
        if (article.omissions().stream().anyMatch(omission -> holds(omission.span(), from))) classes.add("omitted");
        Claim marked = null;
        if (chosen != null) {
            if (holds(sentence(chosen), from)) classes.add("told");
            if (holds(chosen.evidence().victims(), from)) classes.add("victims");
            if (holds(chosen.evidence().source(), from)) classes.add("credit");
            if (holds(chosen.evidence().number(), from)) marked = chosen;
        }
        if (marked == null) {
            for (Claim claim : claims) if (holds(claim.evidence().number(), from)) marked = claim;
        }
        if (!classes.isEmpty()) markup.open("span", "class", String.join(" ", classes));
        if (marked == null) {
            markup.text(text);
        } else if (marked.equals(chosen)) {
            boolean begins = from == chosen.evidence().number().start();
            markup.element("mark", text, "id", begins ? "here" : null, "class", "here");
        } else {
            markup.open("mark")
                    .element("a", text, "href", links.claim(marked.id(), ""))
                    .close("mark");
        }
        if (!classes.isEmpty()) markup.close("span");
    }

    private static boolean holds(@Nullable Span span, int at) {
        return span != null && span.start() <= at && at < span.end();
    }
}
