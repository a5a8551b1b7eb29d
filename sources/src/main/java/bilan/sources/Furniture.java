package bilan.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows page furniture by its words: the lists {@code furniture.<iso>.tsv} of all languages at once, for a French page
 * may well say "Share". Immutable.
 */
final class Furniture {
    /** Lines longer than this are prose, or nothing that words can tell. */
    private static final int LONGEST = 1_500;

    private static final int MOST_WORDS = 120;
    private static final int MOST_NAME = 9;
    private static final Set<String> FOR_DATES =
            Set.of("month", "weekday", "datefiller", "ordinal", "dateword", "updateword", "order", "byline", "medium");

    /** The lists of all languages. */
    static final Furniture ALL = new Furniture(Tables.furniture());

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> dateWords = new HashSet<>();
    private final Set<String> monthFirst = new HashSet<>();

    private Furniture(Map<String, List<Tables.Row>> tables) {
        tables.forEach((language, rows) -> rows.forEach(row -> add(language, row)));
    }

    private void add(String language, Tables.Row row) {
        if (row.kind().equals("order")) {
            if (row.how().equals("mdy")) monthFirst.add(language);
            return;
        }
        List<String> words = Words.of(row.phrase()).all();
        if (row.kind().equals("month")) {
            months.putIfAbsent(words.get(0), Integer.parseInt(row.how()));
            return;
        }
        if (FOR_DATES.contains(row.kind())
                && !row.kind().equals("byline")
                && !row.kind().equals("medium")) dateWords.addAll(words);
        Phrase.How how = Phrase.How.valueOf(row.how().toUpperCase(Locale.ROOT));
        Phrase phrase = new Phrase(words, row.phrase().endsWith(":"), row.kind(), how);
        byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(phrase);
    }

    /** What kind of furniture the line is, or null if its words do not tell. */
    @Nullable
    String kind(String line) {
        return kind(line, false);
    }

    /**
     * @param linked whether most of the line is a link to elsewhere
     */
    @Nullable
    String kind(String line, boolean linked) {
        if (line.length() > LONGEST) return null;
        Words words = Words.of(line);
        if (words.size() == 0 || words.size() > MOST_WORDS) return null;
        Sayings sayings = new Sayings(words);
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : byFirstWord.getOrDefault(words.word(i), List.of())) {
                if (FOR_DATES.contains(phrase.kind()) || !phrase.standsAt(words, i)) continue;
                boolean found = switch (phrase.how()) {
                    case WHOLE -> phrase.isAllBut(words, i, false);
                    case COUNT -> phrase.isAllBut(words, i, true);
                    case START -> i == 0 && startsFurniture(words, phrase, linked, sayings);
                    case NAME -> i == 0 && words.size() <= MOST_NAME && !words.hasFigure();
                    case END -> phrase.endsInBrackets(words, i) && words.size() <= 12;
                    case OPENS, ANYWHERE -> {
                        if (i == 0 && linked) yield true;
                        sayings.hit(i, phrase);
                        yield false;
                    }
                    case CRUMB, BIO -> false;
                };
                if (found) return phrase.kind();
            }
        }
        return sayings.kind();
    }

    private static boolean startsFurniture(Words words, Phrase phrase, boolean linked, Sayings sayings) {
        boolean sentence = isSentence(words.line(), words);
        // "Source: police say 12 were killed." may be all that a brief has to say
        if (phrase.kind().equals("caption") && sayings.giveFigure()) return false;
        return linked || phrase.standsApart(words) || !sentence;
    }

    /** Whether the line says who somebody is: only at the end of a page does that make it furniture. */
    boolean isBio(String line) {
        if (line.length() > LONGEST) return false;
        return has(Words.of(line), Phrase.How.BIO, null);
    }

    /** Whether the line ends in the name of a medium in brackets, or behind a dash: "(VIDEOS)". */
    boolean endsInMedium(String line) {
        if (line.length() > LONGEST) return false;
        Words words = Words.of(line);
        for (int i = 0; i < words.size(); i++)
            for (Phrase phrase : byFirstWord.getOrDefault(words.word(i), List.of()))
                if (phrase.kind().equals("medium") && words.at(i, phrase.words()) && phrase.endsInBrackets(words, i))
                    return true;
        return false;
    }

    /** Whether the line begins with the first step of a trail of links. */
    boolean startsTrail(Words words) {
        for (Phrase phrase : words.size() == 0 ? List.<Phrase>of() : byFirstWord.getOrDefault(words.word(0), List.of()))
            if (phrase.how() == Phrase.How.CRUMB && words.at(0, phrase.words())) return true;
        return false;
    }

    /** Whether the line names its writer: "Par Anne Martin". */
    boolean isByline(String line) {
        Words words = Words.of(line);
        if (words.size() < 1 || words.size() > 14 || isSentence(line, words)) return false;
        for (Phrase phrase : byFirstWord.getOrDefault(words.word(0), List.of())) {
            if (!phrase.kind().equals("byline") || !words.at(0, phrase.words())) continue;
            int next = phrase.words().size();
            if (phrase.how() == Phrase.How.WHOLE) return words.size() == next;
            if (next < words.size()
                    && Character.isUpperCase(line.charAt(words.start(next)))
                    && !isDateWord(words.word(next))
                    && !words.isNumber(next)) return true;
        }
        return false;
    }

    private boolean has(Words words, Phrase.How how, @Nullable String kind) {
        for (int i = 0; i < words.size(); i++)
            for (Phrase phrase : byFirstWord.getOrDefault(words.word(i), List.of()))
                if (phrase.how() == how && (kind == null || phrase.kind().equals(kind)) && words.at(i, phrase.words()))
                    return true;
        return false;
    }

    /** The length of the phrase of that kind that stands at a word; 0 if none does. */
    int lengthAt(Words words, int at, String kind) {
        int longest = 0;
        for (Phrase phrase : byFirstWord.getOrDefault(words.word(at), List.of()))
            if (phrase.kind().equals(kind) && words.at(at, phrase.words()))
                longest = Math.max(longest, phrase.words().size());
        return longest;
    }

    /** 1…12, or 0 if the word is no month. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    boolean isDateWord(String word) {
        return dateWords.contains(word) || months.containsKey(word);
    }

    /** Whether figures give the month before the day: by country where it is known, else by language. */
    boolean monthFirst(@Nullable String locale) {
        if (locale == null) return false;
        String[] parts = locale.replace('_', '-').split("-");
        if (!monthFirst.contains(parts[0].toLowerCase(Locale.ROOT))) return false;
        // of the countries that write the month first, one publishes nearly all of it
        return parts.length == 1 || parts[parts.length - 1].equalsIgnoreCase("US");
    }

    /** Whether the line ends as a sentence does and is long enough to be one. */
    static boolean isSentence(String line, Words words) {
        return words.size() >= 6 && endsAsSentence(line);
    }

    static boolean endsAsSentence(String line) {
        for (int i = line.length() - 1; i >= 0; i--) {
            char c = line.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '…') return true;
            boolean closing = Character.isWhitespace(c) || "»”\"’')]\u00A0\u202F".indexOf(c) >= 0;
            if (!closing) return false;
        }
        return false;
    }
}
