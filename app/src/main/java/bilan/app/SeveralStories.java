package bilan.app;

import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.stories.StoryDecisions;
import bilan.stories.StoryFinder;
import bilan.text.Article;
import bilan.text.Folding;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether articles that are about to become one dossier tell of several events: then figures that have nothing to do
 * with each other stand side by side. Stories that share a name may be one; so may an article that stands alone, for one in
 * another language often does.
 */
final class SeveralStories {
    private static final int FEWEST = 3;
    /** A second story of less than one in so many articles is background. */
    private static final int SHARE = 8;

    private static final int BEGINNING = 4;

    private SeveralStories() {}

    /** How many stories the articles tell; 1 if they may well be one. */
    static int count(List<Article> articles) {
        if (articles.size() < 2 * FEWEST) return 1;
        List<Digest> digests = articles.parallelStream().map(Digest::of).toList();
        List<Story> stories = new StoryFinder()
                .find(digests, StoryDecisions.NONE).stream()
                        .filter(story -> story.articles().size() >= FEWEST
                                && story.articles().size() * SHARE >= articles.size())
                        .toList();
        Set<String> told = new HashSet<>();
        int apart = 0;
        for (Story story : stories) {
            Set<String> names = new HashSet<>();
            for (String name : story.shared()) names.add(beginning(name));
            if (Collections.disjoint(told, names)) apart++;
            told.addAll(names);
        }
        return Math.max(1, apart);
    }

    /** One name in two languages: Marsénie, Marsenia. */
    private static String beginning(String name) {
        String key = Folding.stripAccents(Folding.key(name));
        return key.substring(0, Math.min(BEGINNING, key.length()));
    }
}
