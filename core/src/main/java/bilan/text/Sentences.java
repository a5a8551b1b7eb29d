package bilan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an article into sentences. A line break ends one; so does a full stop before a space and a capital, unless it
 * is an abbreviation's, which the tokenizer has kept with its word. What that leaves open (a figure behind the stop, an
 * acronym's stop) the model decides. For one thread.
 */
final class Sentences {
    private static final int LONGEST = 400;
    private static final int HEADING = 25;
    private static final String CLOSING = "»”\"'’)]›";
    private static final String OPENING = "«“\"'‘([‹—–-¿¡•";
    private final Language language;
    private @Nullable SentenceDetectorME splitter;

    Sentences(Language language) {
        this.language = language;
    }

    List<Sentence> of(Article article) {
        String text = article.body();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int omission = 0;
        Wrapping wrapping = Wrapping.of(text);
        for (int at = 0; at < text.length(); ) {
            int end = endOfLine(text, at);
            while (wrapping.goesOn(text, at, end)) end = endOfLine(text, end + 1);
            boolean read = false;
            for (int from = at; from < end; ) {
                while (omission < article.omissions().size()
                        && article.omissions().get(omission).span().end() <= from) omission++;
                int until = end;
                int next = end;
                if (omission < article.omissions().size()) {
                    Span omitted = article.omissions().get(omission).span();
                    if (omitted.start() < end) {
                        until = Math.max(from, omitted.start());
                        next = Math.min(end, omitted.end());
                    }
                }
                read |= line(text, new Span(from, until), paragraph, sentences);
                from = Math.max(next, from + 1);
            }
            if (read) paragraph++;
            at = end + 1;
        }
        return sentences;
    }

    static int endOfLine(String text, int at) {
        int end = at;
        while (end < text.length() && !isBreak(text.charAt(end))) end++;
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000B' || c == '\f' || c == '\u0085';
    }

    private boolean line(String text, Span line, int paragraph, List<Sentence> sentences) {
        List<Token> tokens = language.tokenizer().tokens(text, line);
        if (tokens.isEmpty()) return false;
        boolean heading = isHeading(tokens);
        Set<Integer> doubts = null;
        int from = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean acronym = isAcronym(tokens.get(i));
            if (!acronym && !isStop(tokens.get(i)) && !isNetwork(tokens, i)) continue;
            int behind = behindStop(tokens, i);
            i = behind - 1;
            if (behind >= tokens.size() || !begins(tokens, behind)) continue;
            if (acronym && language.tokenizer().joins(tokens.get(behind - 1), tokens.get(behind))) continue;
            if (acronym || tokens.get(behind).digits()) {
                if (doubts == null) doubts = modelCuts(text, line);
                boolean cuts = doubts.contains(tokens.get(behind).span().start());
                if (acronym ? !cuts : !cuts && !doubts.isEmpty()) continue;
            }
            add(tokens.subList(from, behind), paragraph, heading, sentences);
            from = behind;
        }
        add(tokens.subList(from, tokens.size()), paragraph, heading, sentences);
        return true;
    }

    /** The token behind a stop, further stops, and the quotation marks that close with it. */
    private static int behindStop(List<Token> tokens, int at) {
        int behind = at + 1;
        while (behind < tokens.size() && (isStop(tokens.get(behind)) || closes(tokens, behind))) behind++;
        return behind;
    }

    private static boolean closes(List<Token> tokens, int at) {
        String mark = tokens.get(at).text();
        if (mark.length() != 1 || CLOSING.indexOf(mark.charAt(0)) < 0) return false;
        boolean glued = tokens.get(at - 1).span().end() == tokens.get(at).span().start();
        return glued || mark.equals("»") || mark.equals("”");
    }

    /** A space, and behind opening marks a capital, a figure, or a letter of a script without capitals. */
    private static boolean begins(List<Token> tokens, int at) {
        if (tokens.get(at - 1).span().end() == tokens.get(at).span().start()) return false;
        int first = at;
        while (first < tokens.size() && opens(tokens.get(first))) first++;
        if (first == tokens.size()) return false;
        int c = tokens.get(first).text().codePointAt(0);
        return Character.isDigit(c) || Character.isLetter(c) && !Character.isLowerCase(c);
    }

    private static boolean opens(Token token) {
        return token.text().length() == 1 && OPENING.indexOf(token.text().charAt(0)) >= 0;
    }

    private static boolean isStop(Token token) {
        String text = token.text();
        return text.equals("!") || text.equals("?") || text.equals("…") || text.charAt(0) == '.' && token.punctuation();
    }

    /** "in the U.S. The": its last stop may end the sentence too. */
    private static boolean isAcronym(Token token) {
        String text = token.text();
        return text.length() > 3 && text.charAt(1) == '.' && text.endsWith(".");
    }

    /** "she wrote on X. The": the network's name, not an initial, which follows a name or opens one. */
    private static boolean isNetwork(List<Token> tokens, int at) {
        return at > 0
                && tokens.get(at).text().equals("X.")
                && Character.isLowerCase(tokens.get(at - 1).text().codePointAt(0));
    }

    private static boolean isHeading(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last > 0 && closes(tokens, last)) last--;
        Token end = tokens.get(last);
        boolean punctuated =
                isStop(end) || ",;:".contains(end.text()) || end.text().endsWith(".");
        return (!punctuated || isLoud(tokens)) && words(tokens) <= HEADING;
    }

    /** Words of capitals only. */
    static boolean isLoud(List<Token> tokens) {
        boolean loud = false;
        for (Token token : tokens) {
            if (token.text().length() == 1 || token.punctuation() || token.digits()) continue;
            if (!token.allCaps()) return false;
            loud = true;
        }
        return loud;
    }

    private static int words(List<Token> tokens) {
        int words = 0;
        for (Token token : tokens) if (!token.punctuation()) words++;
        return words;
    }

    /** Where the model starts a sentence; empty where the language has none. */
    private Set<Integer> modelCuts(String text, Span line) {
        if (splitter == null) {
            SentenceModel model = language.splitter();
            if (model == null) return Set.of();
            splitter = new SentenceDetectorME(model);
        }
        Set<Integer> cuts = new TreeSet<>();
        for (opennlp.tools.util.Span sentence : splitter.sentPosDetect(line.of(text))) {
            cuts.add(line.start() + sentence.getStart());
        }
        return cuts;
    }

    private static void add(List<Token> tokens, int paragraph, boolean heading, List<Sentence> sentences) {
        for (int from = 0; from < tokens.size(); ) {
            int to = tokens.size();
            if (to - from > LONGEST) {
                to = from + LONGEST;
                int comma = to;
                while (comma > from && !tokens.get(comma - 1).text().equals(",")) comma--;
                if (comma > from) to = comma;
            }
            List<Token> part = tokens.subList(from, to);
            Span span = part.get(0).span().to(part.get(part.size() - 1).span());
            sentences.add(new Sentence(span, part, paragraph, heading));
            from = to;
        }
    }
}
