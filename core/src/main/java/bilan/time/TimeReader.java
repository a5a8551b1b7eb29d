package bilan.time;

import bilan.pack.LanguagePack;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the dates and times of articles in one language, from their dateline, never from the clock. Safe for threads. */
public final class TimeReader {
    private final TimeWords words;
    private final PeriodWords periods;

    public TimeReader(LanguagePack pack) {
        words = new TimeWords(pack);
        periods = new PeriodWords(pack, words);
    }

    /**
     * The moments an article names. Without a date of publication only those that carry their year, or whose year
     * weekday, day and month fix beside another full date of the text.
     *
     * @param sentences its sentences in order, read or only cut
     */
    public Times read(Article article, List<Sentence> sentences) {
        Reading reading = new Reading(words, periods, article, Reading.anchor(article, sentences, words));
        for (Sentence sentence : sentences) {
            // its days may be the ends of a stretch
            if (reading.read(sentence) > 0) reading.stretches(periods(sentence, reading.published()));
        }
        return reading.times(this);
    }

    /**
     * The day on which an undated text was published, as its own words tell it.
     *
     * @return null if they do not
     */
    public @Nullable Dateline dateline(List<Sentence> sentences) {
        return Datelines.of(sentences, words, periods);
    }

    /** The date that opens a sentence as its dateline: « Lisse, 6 janvier (Agence) – »; null if none does. */
    public @Nullable Span opening(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        WrittenDate date = Datelines.head(tokens, words, periods);
        return date == null
                ? null
                : tokens.get(date.from()).span().to(tokens.get(date.to() - 1).span());
    }

    TimeWords words() {
        return words;
    }

    /**
     * The periods a sentence names, in the order of the text.
     *
     * @param dateline the day they are counted from; null if it is unknown: then only those that carry their year
     */
    public List<PeriodMention> periods(Sentence sentence, @Nullable LocalDate dateline) {
        return Periods.of(sentence, periods, dateline);
    }
}
