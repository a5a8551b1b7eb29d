package bilan.sources;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a line, and which of them hold a phrase of furniture. The line is furniture if most of them do; a
 * sentence that gives a figure speaks for the line.
 */
final class Sayings {
    /** Fewer words are no sentence that could report something. */
    private static final int SENTENCE = 6;

    private final Words words;
    private final List<Integer> starts = new ArrayList<>();
    private final boolean[] said;
    private @Nullable String kind;

    Sayings(Words words) {
        this.words = words;
        starts.add(0);
        for (int i = 0; i + 1 < words.size(); i++) if (endsBehind(i)) starts.add(i + 1);
        said = new boolean[starts.size()];
    }

    /** Marks the sentence around a word, if a phrase that must open it does, and if it gives no figure. */
    void hit(int at, Phrase phrase) {
        int sentence = 0;
        while (sentence + 1 < starts.size() && starts.get(sentence + 1) <= at) sentence++;
        if (phrase.how() == Phrase.How.OPENS && starts.get(sentence) != at) return;
        // the partners and subscribers that pages boast of are no victims
        boolean boast = phrase.kind().equals("cookie");
        if (!boast && isFigured(sentence)) return;
        said[sentence] = true;
        if (kind == null) kind = phrase.kind();
    }

    /** What kind of furniture the line is by its sentences, or null. */
    @Nullable
    String kind() {
        int covered = 0;
        for (int i = 0; i < said.length; i++) {
            if (said[i]) covered++;
            else if (isFigured(i)) return null;
        }
        return 2 * covered > said.length ? kind : null;
    }

    /** Whether one of the sentences gives a figure. */
    boolean giveFigure() {
        for (int i = 0; i < said.length; i++) if (isFigured(i)) return true;
        return false;
    }

    private boolean isFigured(int sentence) {
        int from = starts.get(sentence);
        int to = sentence + 1 < starts.size() ? starts.get(sentence + 1) : words.size();
        if (to - from < SENTENCE || !endsBehind(to - 1)) return false;
        for (int i = from; i < to; i++) if (words.isFigure(i)) return true;
        return false;
    }

    private boolean endsBehind(int word) {
        String gap = words.gapAfter(word);
        boolean last = word + 1 == words.size();
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean mark = c == '.' || c == '!' || c == '?' || c == '…';
            if (mark && (last || gap.length() > i + 1)) return true;
        }
        return false;
    }
}
