package bilan.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts an article into sentences: a line break ends one, so do full stops that are no abbreviation's. */
final class Sentences {
    static final int LONGEST = 400;
    private final Tokenizer tokenizer;

    Sentences(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    List<Sentence> of(Article article) {
        String text = article.body();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
            Span line = new Span(at, end);
            List<Token> tokens = tokenizer.tokens(text, line);
            if (!tokens.isEmpty()) {
                if (article.omissions().stream().noneMatch(o -> o.span().overlaps(line)))
                    cut(tokens, paragraph, sentences);
                paragraph++;
            }
            at = end + 1;
        }
        return sentences;
    }

    private void cut(List<Token> tokens, int paragraph, List<Sentence> sentences) {
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String key = tokens.get(i).key();
            boolean stop = key.equals(".") || key.equals("!") || key.equals("?") || key.equals("…");
            boolean ends = stop && i + 1 < tokens.size() && tokens.get(i + 1).capitalised();
            if (ends || i + 1 == tokens.size() || i - from >= LONGEST) {
                List<Token> part = tokens.subList(from, i + 1);
                boolean heading = !stop && from == 0 && part.size() <= 25;
                sentences.add(new Sentence(
                        part.get(0).span().to(part.get(part.size() - 1).span()), part, paragraph, heading));
                from = i + 1;
            }
        }
    }
}
