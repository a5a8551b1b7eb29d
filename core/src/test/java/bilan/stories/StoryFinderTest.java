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
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFinderTest {
    private static final Digest FERRY_1 = article(
            "ferry-1",
            "en",
            "2025-07-07",
            "Ferry sinks off Port Caladre",
            "The ferry Santa Brigida went down off Port Caladre in heavy seas on Monday. Rescuers pulled 41 people from"
                    + " the water near the Corvane lighthouse, the coastguard said.");
    private static final Digest FERRY_2 = article(
            "ferry-2",
            "en",
            "2025-07-08",
            "Divers search Santa Brigida wreck",
            "Divers reached the wreck of the Santa Brigida on Tuesday. The coastguard of Port Caladre said 41 people had"
                    + " been rescued and that the Corvane lighthouse keeper had raised the alarm.");
    private static final Digest FERRY_FR = article(
            "ferry-fr",
            "fr",
            "2025-07-08",
            "Naufrage du Santa Brigida",
            "Le ferry Santa Brigida a coulé lundi au large de Port Caladre. Quarante et une personnes, 41 selon les"
                    + " garde-côtes, ont été repêchées près du phare de Corvane.");
    private static final Digest MINE_1 = article(
            "mine-1",
            "en",
            "2025-07-08",
            "Blast at Hollin mine",
            "A blast tore through the Hollin coal mine in Durness on Tuesday. Nineteen miners were underground when the"
                    + " gas went up, the Durness mining board said.");
    private static final Digest MINE_2 = article(
            "mine-2",
            "en",
            "2025-07-09",
            "Hollin mine: rescuers wait for gas to clear",
            "Rescuers stood at the shaft of the Hollin coal mine on Wednesday, waiting for gas to clear. The Durness"
                    + " mining board does not know how many of the miners are alive.");
    private static final List<Digest> PILE = List.of(FERRY_1, FERRY_2, FERRY_FR, MINE_1, MINE_2);

    private static Digest article(String id, String language, String day, String title, String text) {
        return Digest.of(new Article(
                id,
                title,
                title + "\n\n" + text,
                null,
                language,
                When.day(LocalDate.parse(day)),
                null,
                null,
                List.of()));
    }

    private static List<List<String>> ids(List<Story> stories) {
        return stories.stream()
                .map(story -> story.articles().stream().map(Digest::id).sorted().toList())
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
            List<Digest> shuffled = new ArrayList<>(PILE);
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

    /** Mixed texts over 40 names each, so that groups of all sizes are joined. */
    private static List<Digest> mixed(int articles) {
        Random random = new Random(17);
        List<Digest> pile = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            int story = random.nextInt(1 + articles / 6);
            StringBuilder text = new StringBuilder();
            Random own = new Random(story);
            String[] names = invented(own, 40).split(" ");
            for (int j = 0; j < 30; j++) {
                text.append("the Port")
                        .append(names[random.nextInt(names.length)])
                        .append(" said ");
                text.append(invented(random, 1));
            }
            pile.add(
                    article("a" + i, i % 5 == 0 ? "fr" : "en", "2025-07-0" + (1 + story % 9), "News", text.toString()));
        }
        return pile;
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        List<Digest> pile = mixed(300);
        List<Story> once = new StoryFinder().find(pile, StoryDecisions.NONE);
        for (int threads : new int[] {1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertEquals(
                    once,
                    pool.submit(() -> new StoryFinder().find(pile, StoryDecisions.NONE))
                            .get());
            pool.shutdown();
        }
    }

    @Test
    void articlesThatComeOneByOneInAnyOrderEndInTheStoriesOfAllAtOnce() {
        List<Digest> pile = mixed(120);
        List<Story> once = new StoryFinder().find(pile, StoryDecisions.NONE);
        for (int seed = 0; seed < 5; seed++) {
            List<Digest> arrival = new ArrayList<>(pile);
            Collections.shuffle(arrival, new Random(seed));
            List<Digest> known = new ArrayList<>();
            List<Story> told = List.of();
            for (Digest article : arrival) {
                known.add(article);
                if (known.size() % 40 == 0) told = new StoryFinder().find(known, StoryDecisions.NONE);
            }
            assertEquals(once, told);
        }
    }

    @Test
    void togetherMakesTwoWholeStoriesOne() {
        StoryDecisions decisions = StoryDecisions.parse(List.of("together\tmine-1\tferry-fr"), "d.tsv");
        assertEquals(1, new StoryFinder().find(PILE, decisions).size());
    }

    @Test
    void aPinMovesOneArticleAndNoOther() {
        StoryDecisions decisions = StoryDecisions.parse(List.of("pin\tferry-2\tmine-1"), "d.tsv");
        assertEquals(
                List.of(List.of("ferry-1", "ferry-fr"), List.of("ferry-2", "mine-1", "mine-2")),
                ids(new StoryFinder().find(PILE, decisions)));
    }

    @Test
    void nothingBringsTogetherWhatIsKeptApart() {
        StoryDecisions decisions = StoryDecisions.parse(
                List.of("apart\tferry-1\tmine-1", "together\tferry-2\tmine-2", "together\tferry-1\tmine-2"), "d.tsv");
        for (List<String> story : ids(new StoryFinder().find(PILE, decisions))) {
            assertTrue(!story.contains("ferry-1") || !story.contains("mine-1"), story::toString);
        }
    }

    @Test
    void oneStoryThatManyTellDoesNotFallToPieces() {
        Random random = new Random(11);
        String[] facts = new String[30];
        for (int i = 0; i < facts.length; i++) facts[i] = invented(random, 12);
        List<Digest> pile = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder("In Port Caladre the ferry Santa Brigida sank near Corvane. ");
            for (int j = 0; j < 6; j++)
                text.append(facts[random.nextInt(facts.length)]).append(". ");
            pile.add(article("giant-" + i, "en", "2025-07-0" + (1 + i % 9), "Santa Brigida", text.toString()));
        }
        for (int i = 0; i < 900; i++) {
            pile.add(article("other-" + i, "en", "2025-07-0" + (1 + i % 9), invented(random, 4), invented(random, 60)));
        }
        List<Story> stories = new StoryFinder().find(pile, StoryDecisions.NONE);
        int largest = stories.stream()
                .mapToInt(story -> story.articles().size())
                .max()
                .orElse(0);
        assertTrue(largest > 550, largest + " of 600 articles in one story");
    }

    private static String invented(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("word")
                    .append(random.nextInt(100))
                    .append(random.nextInt(50))
                    .append(' ');
        }
        return text.toString();
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
        assertEquals(
                List.of(new StoryDecisions.Decision("mine-2", "mine-1", StoryDecisions.Verdict.TOGETHER)),
                decisions.all());
    }

    @Test
    void emptyAndLoneArticlesAreStoriesOfTheirOwn() {
        Digest empty = Digest.of(Article.of("empty", "en", ""));
        assertEquals(List.of(), new StoryFinder().find(List.of(), StoryDecisions.NONE));
        assertEquals(
                1, new StoryFinder().find(List.of(empty), StoryDecisions.NONE).size());
        assertEquals(
                2,
                new StoryFinder()
                        .find(List.of(empty, Digest.of(Article.of("other", "en", "…"))), StoryDecisions.NONE)
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "together mine-1 mine-2 | d.tsv:2:1: a decision has three cells parted by tabs, this line has 1",
                "merge@a@b | d.tsv:2:1: \"merge\" is no decision: write together, apart or pin",
            })
    void aFaultyDecisionIsRefusedWithItsPlace(String line, String message) {
        Exception refused = assertThrows(
                IllegalArgumentException.class,
                () -> StoryDecisions.parse(List.of("# decisions", line.replace('@', '\t')), "d.tsv"));
        assertEquals(message, refused.getMessage());
    }
}
