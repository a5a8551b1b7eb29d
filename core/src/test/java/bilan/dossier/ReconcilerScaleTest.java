package bilan.dossier;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.Effect;
import bilan.claim.Group;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A crisis of months: the cost of an article must not grow with the number of articles. */
class ReconcilerScaleTest {
    private static final String[] VOICES = {"ministère de l'Intérieur", "la police", "hôpital central", "Croix-Rouge"};

    /** Two hundred texts a day on three events of that day; a third are copies of an earlier one. */
    private static Material crisis(int articles) {
        Random random = new Random(7);
        Story story = new Story();
        String[] proses = new String[articles];
        for (int i = 0; i < articles; i++) {
            int day = i / 200;
            story.article(
                    "doc" + i, java.time.LocalDate.of(2022, 1, 1).plusDays(day).toString());
            boolean copy = i > 0 && random.nextInt(3) == 0;
            proses[i] = copy ? proses[i - 1 - random.nextInt(Math.min(i, 150))] : prose(random);
            story.prose(proses[i]);
            for (int j = 0; j < 6; j++) {
                Story.Told told = story.tell(Effect.values()[j % 4], 10L + day + random.nextInt(40))
                        .of(Group.values()[random.nextInt(4)])
                        .in("KZ.town" + random.nextInt(3));
                if (random.nextInt(3) > 0) told.by(VOICES[random.nextInt(VOICES.length)] + " " + random.nextInt(30));
            }
        }
        return story.material();
    }

    private static String prose(Random random) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            int word = random.nextInt(3000);
            while (word > 0) {
                prose.append((char) ('a' + word % 26));
                word /= 26;
            }
            prose.append(' ');
        }
        return prose.toString();
    }

    private static double millisPerArticle(int articles) {
        Material material = crisis(articles);
        long start = System.nanoTime();
        Dossier dossier = new Reconciler(Identities.bySpelling()).reconcile(material);
        double millis = (System.nanoTime() - start) / 1e6;
        assertTrue(dossier.reposts().size() > articles / 20, "copies are found");
        return millis / articles;
    }

    @Test
    void fiveThousandArticlesCostNoMoreEachThanAThousand() {
        millisPerArticle(1000);
        double few = millisPerArticle(1250);
        double many = millisPerArticle(5000);
        System.err.println("dossier: " + few + " ms an article for 1,250 articles, " + many + " ms for 5,000");
        assertTrue(many < 3 * few + 1, few + " ms an article, then " + many);
    }
}
