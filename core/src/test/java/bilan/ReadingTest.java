package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Claim;
import bilan.claim.Evidence;
import bilan.text.Article;
import bilan.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds for every text, whatever it says; tried on the development texts of all languages. */
class ReadingTest {
    private static final Bilan BILAN = Bilan.bundled();

    @Test
    void everyFigureLeadsToItsSentence() throws IOException {
        int seen = 0;
        for (Article article : articles()) {
            Set<String> ids = new HashSet<>();
            Span all = new Span(0, article.body().length());
            for (Claim claim : BILAN.claims(article)) {
                Evidence evidence = claim.evidence();
                String what = article.id() + ": " + claim;
                assertTrue(all.covers(evidence.sentence()), what);
                assertTrue(evidence.sentence().covers(evidence.number()), what);
                assertTrue(evidence.quote().covers(evidence.number()), what);
                assertTrue(all.covers(evidence.quote()), what);
                assertFalse(evidence.number().of(article.body()).isBlank(), what);
                assertTrue(evidence.victims() == null || all.covers(evidence.victims()), what);
                assertTrue(evidence.source() == null || all.covers(evidence.source()), what);
                assertEquals(article.id(), evidence.doc(), what);
                assertTrue(ids.add(claim.id()), "two claims of one id: " + what);
                seen++;
            }
        }
        assertTrue(seen > 100, "only " + seen + " claims in all development texts");
    }

    @Test
    void aPartBelongsToAClaimOfItsArticle() throws IOException {
        for (Article article : articles()) {
            List<Claim> claims = BILAN.claims(article);
            for (Claim claim : claims) {
                if (claim.partOf() == null) continue;
                assertTrue(
                        claims.stream().anyMatch(whole -> whole.id().equals(claim.partOf())),
                        article.id() + ": part of nothing: " + claim);
                assertFalse(claim.id().equals(claim.partOf()), article.id() + ": part of itself: " + claim);
            }
        }
    }

    @Test
    void theKindOfApostropheAndSpaceChangesNothing() throws IOException {
        for (Article article : articles()) {
            String body = article.body();
            String other = body.indexOf('’') >= 0 ? body.replace('’', '\'') : body.replace('\'', '’');
            assertEquals(
                    figures(article, 0), figures(with(article, other), 0), article.id() + " with other apostrophes");
            String spaced = body.replace(' ', '\u00a0');
            assertEquals(
                    figures(article, 0), figures(with(article, spaced), 0), article.id() + " with no-break spaces");
        }
    }

    @Test
    void aTextBeforeOrBehindTakesNoFigureAway() throws IOException {
        Article before = null;
        for (Article article : articles()) {
            if (before != null && String.valueOf(before.language()).equals(article.language())) {
                String joined = before.body().strip() + "\n\n" + article.body();
                int shift = before.body().strip().length() + 2;
                List<String> expected = new ArrayList<>(
                        counted(figures(with(before, before.body().strip()), 0)));
                expected.addAll(counted(figures(article, shift)));
                // a word that needs its context ("fallen", "captive") may count more in a longer text, or say something
                // else; no figure is lost
                expected.removeAll(counted(figures(with(article, joined), 0)));
                assertEquals(List.of(), expected, before.id() + " and " + article.id());
            }
            before = article;
        }
    }

    @Test
    void threadsThatReadAtTheSameTimeAgreeWithOneThatReadsAlone() throws Exception {
        List<Article> articles = articles();
        List<List<Claim>> alone = new ArrayList<>();
        for (Article article : articles) alone.add(BILAN.claims(article));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Bilan fresh = Bilan.bundled();
            List<Future<List<Claim>>> together = new ArrayList<>();
            for (Article article : articles) together.add(threads.submit(() -> fresh.claims(article)));
            for (int i = 0; i < alone.size(); i++)
                assertEquals(alone.get(i), together.get(i).get());
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is counted where; not who says so, nor where and when, which a text before may lend. */
    /** Where the figures stand and what they are, without what happened. */
    private static List<String> counted(List<String> figures) {
        return figures.stream()
                .map(figure -> figure.substring(0, figure.indexOf(']')) + figure.substring(figure.lastIndexOf(' ')))
                .toList();
    }

    private static List<String> figures(Article article, int shift) {
        List<String> figures = new ArrayList<>();
        for (Claim claim : BILAN.claims(article)) {
            figures.add(claim.evidence().number().shifted(shift) + " " + claim.effect() + " " + claim.quantity());
        }
        return figures;
    }

    private static Article with(Article article, String body) {
        return Article.of(article.id(), String.valueOf(article.language()), body);
    }

    private static List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        Path folder = Checkout.root().resolve("specs/dev");
        for (String language : BILAN.languages()) {
            if (!Files.isDirectory(folder.resolve(language))) continue;
            try (var all = Files.list(folder.resolve(language))) {
                for (Path file : all.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString();
                    articles.add(Article.of(name.substring(0, name.length() - 4), language, Files.readString(file)));
                }
            }
        }
        return articles;
    }
}
