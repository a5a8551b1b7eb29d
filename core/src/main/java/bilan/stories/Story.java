package bilan.stories;

import java.util.List;

/**
 * Articles that tell of the same event.
 *
 * @param id the id of its earliest article
 * @param articles from first to last
 * @param shared names and figures that hold it together, the strongest first, as its articles write them; may be empty
 */
public record Story(String id, List<Digest> articles, List<String> shared) {
    public Story {
        articles = List.copyOf(articles);
        shared = List.copyOf(shared);
    }
}
