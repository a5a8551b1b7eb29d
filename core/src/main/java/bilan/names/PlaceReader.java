package bilan.names;

import bilan.pack.LanguagePack;
import bilan.text.Article;
import bilan.text.Sentence;
import java.util.List;

/** Finds the places that articles in one language name, known and unknown ones. Safe for threads. */
public final class PlaceReader {
    public PlaceReader(LanguagePack pack, Gazetteer gazetteer) {}

    /**
     * The places an article names.
     *
     * @param sentences its sentences in order, with their readings
     */
    public Places read(Article article, List<Sentence> sentences) {
        return new Places(List.of());
    }
}
