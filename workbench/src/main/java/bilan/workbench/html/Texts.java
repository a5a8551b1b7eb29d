package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.dossier.Account;
import bilan.text.Article;
import bilan.text.Omission;
import bilan.text.Span;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The kept articles, each figure marked where it stands: what every number of the page leads to. */
final class Texts {
    /** How much of a text is kept on the page. */
    enum Extent {
        /** All of it. */
        WHOLE,
        /** The paragraphs that hold a figure. */
        FIGURES,
        /** The sentences that hold a figure. */
        SENTENCES
    }

    private final Parts parts;
    private final Words words;
    private final Map<String, List<Claim>> claims = new HashMap<>();

    Texts(Parts parts) {
        this.parts = parts;
        words = parts.words();
        for (Claim claim : parts.ledger().dossier().claims()) {
            claims.computeIfAbsent(claim.evidence().doc(), doc -> new ArrayList<>())
                    .add(claim);
        }
    }

    Markup markup(Extent extent) {
        List<Account> articles = parts.ledger().dossier().articles();
        Markup section =
                parts.section("articles", words.text("html.articles") + " (" + words.number(articles.size()) + ")");
        section.element("p", words.text("html.articles_help"), "class", "note");
        if (extent != Extent.WHOLE) section.element("p", words.text("html.articles_cut"), "class", "cut");
        for (Account account : articles) article(section, account, extent);
        return section.close("section").line();
    }

    private void article(Markup section, Account account, Extent extent) {
        Article article = account.article();
        section.open("article", "class", "text", "id", parts.article(article.id()));
        Body body = new Body(article, claims.getOrDefault(article.id(), List.of()));
        boolean titled = extent != Extent.SENTENCES && body.beginsWith(article.title());
        section.open("h3", "lang", article.language()).open("bdi");
        if (titled) body.heading(section);
        else section.text(article.title() == null ? article.id() : article.title());
        section.close("bdi").close("h3");
        section.element("p", facts(account), "class", "where");
        String address = article.address() == null ? "" : article.address().toString();
        if (address.startsWith("https://") || address.startsWith("http://")) {
            section.open("p", "class", "where")
                    .element("a", address, "href", address, "rel", "noreferrer")
                    .close("p");
        }
        if (account.repostOf() != null) {
            section.open("p", "class", "where").text(words.text("html.repost_of") + " ");
            section.add(parts.toArticle(account.repostOf())).close("p");
        }
        section.open("div", "class", "body", "lang", article.language());
        body.write(section, extent, titled);
        section.close("div").close("article").line();
    }

    private String facts(Account account) {
        Article article = account.article();
        List<String> facts = new ArrayList<>();
        if (article.outlet() != null) facts.add(article.outlet());
        String ground = article.publishedFrom();
        facts.add(
                parts.when(article.published()) + (ground == null ? "" : " (" + words.text("ground." + ground) + ")"));
        facts.add(article.language() == null ? words.text("language.none") : words.languageName(article.language()));
        facts.add(words.count("count.words", account.words()));
        facts.add(words.count(
                "count.figures", claims.getOrDefault(article.id(), List.of()).size()));
        if (article.title() != null) facts.add(article.id());
        return String.join(" · ", facts);
    }

    /** One text: paragraphs, with sentences, numbers and furniture wrapped. Wrappings are opened in that order. */
    private final class Body {
        private final String text;
        private final List<Span> sentences;
        private final List<Span> numbers;
        private final List<Span> furniture;
        private final Map<Span, List<Claim>> byNumber = new HashMap<>();
        private final TreeSet<Integer> cuts = new TreeSet<>();

        Body(Article article, List<Claim> claims) {
            text = article.body();
            sentences = merged(claims.stream()
                    .map(claim ->
                            claim.evidence().sentence().to(claim.evidence().number()))
                    .toList());
            numbers = merged(
                    claims.stream().map(claim -> claim.evidence().number()).toList());
            furniture = merged(article.omissions().stream().map(Omission::span).toList());
            for (Claim claim : claims) {
                Span number = claim.evidence().number();
                Span mark = numbers.get(at(numbers, number.start()));
                byNumber.computeIfAbsent(mark, span -> new ArrayList<>()).add(claim);
            }
            for (List<Span> spans : List.of(sentences, numbers, furniture)) {
                for (Span span : spans) {
                    cuts.add(span.start());
                    cuts.add(span.end());
                }
            }
        }

        boolean beginsWith(@Nullable String title) {
            return title != null && text.startsWith(title + "\n");
        }

        /** The first line, its figures marked as any other's. */
        void heading(Markup section) {
            line(section, 0, text.indexOf('\n'));
        }

        void write(Markup section, Extent extent, boolean titled) {
            if (extent == Extent.SENTENCES) {
                for (Span sentence : sentences) paragraph(section, sentence.start(), sentence.end());
                return;
            }
            int from = titled ? text.indexOf('\n') + 1 : 0;
            while (from < text.length()) {
                int end = text.indexOf('\n', from);
                if (end < 0) end = text.length();
                boolean wanted = extent == Extent.WHOLE || touches(sentences, from, end);
                if (wanted && !text.substring(from, end).isBlank()) paragraph(section, from, end);
                from = end + 1;
            }
        }

        private void paragraph(Markup section, int from, int end) {
            section.open("p");
            line(section, from, end);
            section.close("p").line();
        }

        private void line(Markup section, int from, int end) {
            int furnitureNow = -1;
            int sentenceNow = -1;
            int at = from;
            while (at < end) {
                Integer next = cuts.higher(at);
                int until = next == null ? end : Math.min(end, next);
                int sentence = at(sentences, at);
                int omitted = at(furniture, at);
                if (sentence != sentenceNow || omitted != furnitureNow) {
                    if (sentenceNow >= 0) section.close("span");
                    if (furnitureNow >= 0) section.close("span");
                    if (omitted >= 0) section.open("span", "class", "omitted");
                    if (sentence >= 0) section.open("span", "class", "told");
                    sentenceNow = sentence;
                    furnitureNow = omitted;
                }
                int number = at(numbers, at);
                if (number < 0) section.text(text.substring(at, until));
                else mark(section, numbers.get(number), at, until);
                at = until;
            }
            if (sentenceNow >= 0) section.close("span");
            if (furnitureNow >= 0) section.close("span");
        }

        /** A number leads back to its row; the anchors stand at its first character. */
        private void mark(Markup section, Span number, int at, int until) {
            List<Claim> claims = byNumber.getOrDefault(number, List.of());
            section.open("mark");
            if (at == number.start()) {
                for (Claim claim : claims)
                    section.open("i", "id", parts.sentence(claim.id())).close("i");
            }
            section.element(
                    "a",
                    text.substring(at, until),
                    "href",
                    "#" + parts.row(claims.get(0).id()));
            section.close("mark");
        }

        private static List<Span> merged(List<Span> spans) {
            List<Span> merged = new ArrayList<>();
            for (Span span : spans.stream().sorted().toList()) {
                int last = merged.size() - 1;
                if (last >= 0 && merged.get(last).end() > span.start())
                    merged.set(last, merged.get(last).to(span));
                else merged.add(span);
            }
            return merged;
        }

        /** Which of the sorted, disjoint spans holds the character, or -1. */
        private static int at(List<Span> spans, int character) {
            int low = 0;
            int high = spans.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                Span span = spans.get(middle);
                if (character < span.start()) high = middle - 1;
                else if (character >= span.end()) low = middle + 1;
                else return middle;
            }
            return -1;
        }

        private static boolean touches(List<Span> spans, int from, int end) {
            for (Span span : spans) if (span.start() < end && from < span.end()) return true;
            return false;
        }
    }
}
