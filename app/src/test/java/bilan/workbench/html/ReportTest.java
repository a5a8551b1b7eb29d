package bilan.workbench.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.app.SampleDossier;
import bilan.claim.Claim;
import bilan.claim.Evidence;
import bilan.dossier.Account;
import bilan.dossier.Dossier;
import bilan.text.Article;
import bilan.workbench.json.DossierJson;
import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]*)\"");
    private static final Pattern FETCHED =
            Pattern.compile("(?i)\\s(src|srcset|data|action|poster)=|@import|url\\(|<(img|iframe|link|object|form)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyLinkLeadsSomewhereAndEveryAnchorIsOne(String language) throws IOException {
        String page = page(SampleDossier.dossier(), language);
        Set<String> anchors = new HashSet<>();
        for (String anchor : all(ID, page)) assertTrue(anchors.add(anchor), "twice: " + anchor);
        List<String> links = all(LINK, page);
        assertTrue(links.size() > 60);
        for (String link : links) assertTrue(anchors.contains(link), "leads nowhere: #" + link);
    }

    @Test
    void everyClaimLeadsToItsNumberInTheText() throws IOException {
        Dossier dossier = SampleDossier.dossier();
        String page = page(dossier, "en");
        for (int i = 0; i < dossier.claims().size(); i++) {
            Claim claim = dossier.claims().get(i);
            String number = claim.evidence()
                    .number()
                    .of(article(dossier, claim.evidence().doc()).body());
            String row = String.valueOf(i + 1);
            String anchored = "<i id=\"c" + row + "\"></i><a href=\"#r" + row + "\">" + number + "</a>";
            assertTrue(page.contains(anchored), anchored);
        }
    }

    @Test
    void aTextCannotBecomeMarkup() throws IOException {
        String page = page(SampleDossier.dossier(), "fr");
        assertFalse(page.contains("<script"));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertFalse(page.chars().anyMatch(c -> (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0)));
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        String page = page(SampleDossier.dossier(), "en");
        assertTrue(page.contains("default-src 'none'"));
        assertFalse(FETCHED.matcher(page).find());
    }

    @Test
    void thePageHoldsItsData() throws IOException {
        Dossier dossier = SampleDossier.dossier();
        String page = page(dossier, "en");
        String open = "<pre id=\"dossier-json\">";
        int from = page.indexOf(open) + open.length();
        String kept = page.substring(from, page.indexOf("</pre>", from))
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        StringWriter json = new StringWriter();
        DossierJson.write(dossier, json);
        assertEquals(json.toString(), kept);
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws IOException {
        assertEquals(page(SampleDossier.dossier(), "fr"), page(SampleDossier.dossier(), "fr"));
    }

    @Test
    void aLargeDossierIsCutAndSaysSo() throws IOException {
        String page = page(large(), "en");
        int size = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size <= Report.MOST, size + " bytes");
        assertTrue(page.contains("Whole texts would make this page too large"));
        Set<String> anchors = new HashSet<>(all(ID, page));
        for (String link : all(LINK, page)) assertTrue(anchors.contains(link), "leads nowhere: #" + link);
    }

    @Test
    void withoutClaimsThePageSaysSo() throws IOException {
        assertTrue(page(SampleDossier.withoutClaims(), "en").contains("no count of people found"));
    }

    /** The sample's first claim in four hundred long articles. */
    private static Dossier large() {
        Dossier sample = SampleDossier.dossier();
        Claim claim = sample.claims().get(0);
        Evidence e = claim.evidence();
        Article text = article(sample, e.doc());
        List<Account> accounts = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String doc = "doc-" + i;
            String body = text.body() + "\n" + "Encore une phrase sans aucun nombre. ".repeat(300);
            accounts.add(new Account(
                    new Article(doc, text.title(), body, null, "fr", null, null, null, List.of()), 900, null, null));
            Evidence evidence = new Evidence(doc, e.quote(), e.number(), null, null, e.sentence(), e.rule(), e.pack());
            claims.add(new Claim(
                    "x" + i,
                    claim.effect(),
                    claim.quantity(),
                    claim.group(),
                    claim.modality(),
                    claim.scope(),
                    null,
                    claim.attribution(),
                    null,
                    claim.place(),
                    null,
                    null,
                    claim.asOf(),
                    null,
                    "fr",
                    evidence));
        }
        return new Dossier(
                accounts, claims, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    private static Article article(Dossier dossier, String doc) {
        return dossier.articles().stream()
                .map(Account::article)
                .filter(article -> article.id().equals(doc))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> all(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private static String page(Dossier dossier, String language) throws IOException {
        StringWriter out = new StringWriter();
        new Report(new Ledger(dossier, 0), Words.in(language), "bilan 0").write(out);
        return out.toString();
    }
}
