package bilan.time;

import bilan.pack.LanguagePack;
import bilan.text.Article;
import bilan.text.Sentence;
import java.util.List;

/** Reads the dates and times of articles in one language, from their dateline, never from the clock. Safe for threads. */
public final class TimeReader {
    private final TimeWords words;

    public TimeReader(LanguagePack pack) {
        words = new TimeWords(pack);
    }

    /**
     * The moments an article names. Without a date of publication only those that carry their year, or whose year
     * weekday, day and month fix beside another full date of the text.
     *
     * @param sentences its sentences in order, read or only cut
     */
    public Times read(Article article, List<Sentence> sentences) {
        Reading reading = new Reading(words, article, Reading.anchor(article, sentences, words));
        for (Sentence sentence : sentences) reading.read(sentence);
        return reading.times();
    }
}
