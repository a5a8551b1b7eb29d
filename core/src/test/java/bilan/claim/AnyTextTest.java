package bilan.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.pack.Entry;
import bilan.pack.Lexicon;
import bilan.pack.PackException;
import bilan.pack.PackReader;
import bilan.text.Article;
import bilan.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the characters and words, reading ends without an exception and every figure leads to its words. Texts are
 * sentences of ours, mangled: characters, pieces of themselves, numbers, and entries drawn from the word lists. {@code
 * ./verify} gives it a minute; {@code -Dbilan.fuzz.seconds=3600 -Dbilan.fuzz.seed=7} an hour of other texts.
 */
final class AnyTextTest {
    private static final String ODD =
            "\u00a0\u202f\u2009\u200b\ufeff\u00ad’«»“”\"'…–—\u0301\ud83d\ude00\ud800\udc00\0\u0007"
                    + "\t\n\r\u2028\u2029§%/°º·()[]{}<>|\\^~*+=#@&;:,.!?";

    private static final List<Article> SEEDS = List.of(
            Article.of(
                    "fr",
                    "fr",
                    "Au moins 18 membres des forces de sécurité, dont trois officiers, ont été tués et "
                            + "748 blessés, a annoncé jeudi le ministère de l'Intérieur, cité par l'agence. « Nous avons vingt-six "
                            + "disparus », a ajouté son porte-parole. Aucun civil n'a été arrêté."),
            Article.of(
                    "en",
                    "en",
                    "Twelve miners died and dozens more were hurt when a tunnel collapsed, the company said "
                            + "on Monday. \"We lost 2.5 thousand men,\" it added, up from 7. No one was detained."),
            Article.of(
                    "es",
                    "es",
                    "Al menos ocho personas murieron y otras 43 resultaron heridas, entre ellas tres niños, "
                            + "según el Ministerio del Interior. «Hay decenas de desaparecidos», dijo. Nadie fue detenido."));

    @Test
    void noTextMakesReadingFail() {
        long seconds = Long.getLong("bilan.fuzz.seconds", 8);
        long seed = Long.getLong("bilan.fuzz.seed", 20260107);
        Random random = new Random(seed);
        Bilan bilan = Bilan.bundled();
        Map<String, List<Entry>> lists = new HashMap<>();
        for (Article article : SEEDS) lists.put(article.id(), entries(article.id()));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int read = 0;
        while (System.nanoTime() < end) {
            Article seedArticle = SEEDS.get(read % SEEDS.size());
            String text = changed(seedArticle.body(), lists.get(seedArticle.id()), random);
            try {
                check(bilan, Article.of("any", seedArticle.language(), text), text);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", text " + read + ": " + escaped(text), e);
            }
            read++;
        }
        assertTrue(read > 20, "only " + read + " texts read");
    }

    private static void check(Bilan bilan, Article article, String text) {
        for (Claim claim : bilan.read(article).claims()) {
            Evidence evidence = claim.evidence();
            assertTrue(evidence.quote().end() <= text.length());
            assertTrue(evidence.quote().covers(evidence.number()), "the quote lacks its number");
            Span sentence = evidence.sentence();
            assertTrue(sentence.covers(evidence.number()), "the sentence lacks its number");
        }
    }

    private static List<Entry> entries(String language) {
        try {
            return PackReader.lenient().read(language).lexicon().entries();
        } catch (PackException e) {
            throw new AssertionError(e);
        }
    }

    private static String changed(String text, List<Entry> entries, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int changes = 1 + random.nextInt(25);
        for (int i = 0; i < changes && !changed.isEmpty(); i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(9)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> changed.setCharAt(at, (char) random.nextInt(Character.MAX_VALUE + 1));
                case 3 -> changed.insert(random.nextInt(changed.length()), piece(changed, at, random));
                case 4 -> changed.insert(at, " " + random.nextInt(2_000_000_000) + " ");
                case 5 -> changed.setCharAt(at, Character.toUpperCase(changed.charAt(at)));
                case 6, 7 -> changed.insert(wordStart(changed, at), words(entries, random) + " ");
                default -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(20)));
            }
        }
        return changed.toString();
    }

    private static int wordStart(StringBuilder text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != ' ') start--;
        return start;
    }

    private static String words(List<Entry> entries, Random random) {
        String phrase = entries.get(random.nextInt(entries.size())).phrase();
        return Lexicon.braces(phrase).get(0).replace("\"", "").replace('_', ' ');
    }

    private static String piece(StringBuilder text, int at, Random random) {
        return text.substring(at, Math.min(text.length(), at + random.nextInt(50)));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) escaped.append(c);
            else escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return escaped.toString();
    }
}
