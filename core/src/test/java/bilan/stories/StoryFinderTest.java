package bilan.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.text.Article;
import bilan.text.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFinderTest {
    private static final Article FERRY_1 = article(
            "ferry-1",
            "en",
            "2025-07-07",
            "Ferry sinks off Port Caladre",
            "The ferry Santa Brigida went down off Port Caladre in heavy seas on Monday. Rescuers pulled 41 people from"
                    + " the water near the Corvane lighthouse, the coastguard said.");
    private static final Article FERRY_2 = article(
            "ferry-2",
            "en",
            "2025-07-08",
            "Divers search Santa Brigida wreck",
            "Divers reached the wreck of the Santa Brigida on Tuesday. The coastguard of Port Caladre said 41 people had"
                    + " been rescued and that the Corvane lighthouse keeper had raised the alarm.");
    private static final Article FERRY_FR = article(
            "ferry-fr",
            "fr",
            "2025-07-08",
            "Naufrage du Santa Brigida",
            "Le ferry Santa Brigida a coulé lundi au large de Port Caladre. Quarante et une personnes, 41 selon les"
                    + " garde-côtes, ont été repêchées près du phare de Corvane.");
    private static final Article MINE_1 = article(
            "mine-1",
            "en",
            "2025-07-08",
            "Blast at Hollin mine",
            "A blast tore through the Hollin coal mine in Durness on Tuesday. Nineteen miners were underground when the"
                    + " gas went up, the Durness mining board said.");
    private static final Article MINE_2 = article(
            "mine-2",
            "en",
            "2025-07-09",
            "Hollin mine: rescuers wait for gas to clear",
            "Rescuers stood at the shaft of the Hollin coal mine on Wednesday, waiting for gas to clear. The Durness"
                    + " mining board does not know how many of the miners are alive.");
    private static final List<Article> PILE = List.of(FERRY_1, FERRY_2, FERRY_FR, MINE_1, MINE_2);

    private static Article article(String id, String language, String day, String title, String text) {
        return new Article(
                id,
                title,
                title + "\n\n" + text,
                null,
                language,
                When.day(LocalDate.parse(day)),
                null,
                null,
                List.of());
    }

    private static List<List<String>> ids(List<Story> stories) {
        return stories.stream()
                .map(story ->
                        story.articles().stream().map(Article::id).sorted().toList())
                .toList();
    }

    @Test
    void aMixedPileFallsIntoItsStoriesAcrossLanguages() {
        assertEquals(
                List.of(List.of("ferry-1", "ferry-2", "ferry-fr"), List.of("mine-1", "mine-2")),
                ids(new StoryFinder().find(PILE, StoryDecisions.NONE)));
    }

    @Test
    void aStorySaysWhichNamesHoldItTogether() {
        Story ferry = new StoryFinder().find(PILE, StoryDecisions.NONE).get(0);
        assertEquals("ferry-1", ferry.id());
        assertTrue(ferry.shared().stream().anyMatch(word -> word.contains("Brigida")), ferry.shared()::toString);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Story> once = new StoryFinder().find(PILE, StoryDecisions.NONE);
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            List<Article> shuffled = new ArrayList<>(PILE);
            Collections.shuffle(shuffled, random);
            assertEquals(once, new StoryFinder().find(shuffled, StoryDecisions.NONE));
        }
    }

    @Test
    void whatAReviewerHasDecidedOutweighsTheWords() {
        StoryDecisions decisions =
                StoryDecisions.parse(List.of("# split", "apart\tmine-1\tmine-2", "together\tmine-2\tferry-1"), "d.tsv");
        assertEquals(
                List.of(List.of("ferry-1", "ferry-2", "ferry-fr", "mine-2"), List.of("mine-1")),
                ids(new StoryFinder().find(PILE, decisions)));
    }

    @Test
    void aDecisionOnArticlesThatAreNotThereWaits() {
        StoryDecisions decisions = StoryDecisions.parse(List.of("together\tmine-1\tgone"), "d.tsv");
        assertEquals(2, new StoryFinder().find(PILE, decisions).size());
    }

    @Test
    void ofTwoDecisionsOnTheSameArticlesTheLaterHolds() {
        StoryDecisions decisions =
                StoryDecisions.parse(List.of("apart\tmine-1\tmine-2", "together\tmine-2\tmine-1"), "d.tsv");
        assertEquals(List.of(new StoryDecisions.Decision("mine-2", "mine-1", true)), decisions.all());
    }

    @Test
    void emptyAndLoneArticlesAreStoriesOfTheirOwn() {
        Article empty = Article.of("empty", "en", "");
        assertEquals(List.of(), new StoryFinder().find(List.of(), StoryDecisions.NONE));
        assertEquals(
                1, new StoryFinder().find(List.of(empty), StoryDecisions.NONE).size());
        assertEquals(
                2,
                new StoryFinder()
                        .find(List.of(empty, Article.of("other", "en", "…")), StoryDecisions.NONE)
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "together mine-1 mine-2 | d.tsv:2:1: a decision has three cells parted by tabs, this line has 1",
                "merge@a@b | d.tsv:2:1: \"merge\" is no decision: write together or apart",
            })
    void aFaultyDecisionIsRefusedWithItsPlace(String line, String message) {
        Exception refused = assertThrows(
                IllegalArgumentException.class,
                () -> StoryDecisions.parse(List.of("# decisions", line.replace('@', '\t')), "d.tsv"));
        assertEquals(message, refused.getMessage());
    }
}
