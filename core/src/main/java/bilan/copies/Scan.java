package bilan.copies;

import bilan.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words, numbers and names of a text, in one pass. */
final class Scan {
    /** Names are compared by their beginning: Kazakhstan and Kazajistán agree in it. */
    private static final int NAME_BEGINNING = 4;
    /** Long words that begin alike are mostly one word in related languages: incendie, incendio. */
    private static final int ALIKE = 5;

    private static final int LONG_WORD = 6;
    /** A joint inside a numeral is short: treinta y cuatro. */
    private static final int JOINT = 3;
    /** In brackets behind the first words: a dateline's agency. */
    private static final int DATELINE = 6;

    private static final int INITIALS = 6;

    private final String text;
    private final String folded;
    private final @Nullable String language;
    private final Numerals numerals;

    /** All words as they stand, numbers as digits. */
    final List<String> words = new ArrayList<>();
    /** Values of all numbers, in words too. */
    final List<String> numbers = new ArrayList<>();

    final Set<String> names = new HashSet<>();
    /** Names in capitals: agencies, unions. */
    final Set<String> initials = new HashSet<>();
    /** The agency of the dateline, or null. */
    @Nullable
    String agency;

    /** What other languages keep: numbers, names, long words by their beginnings, in the order of the text. */
    private final List<String> anchors = new ArrayList<>();

    /** The number word before, to which the next may belong; 0 for none. */
    private long numeral;

    private int numeralEnd;

    Scan(String text, @Nullable String language, Numerals numerals) {
        this.text = text;
        this.folded = Folding.fold(text);
        this.language = language;
        this.numerals = numerals;
    }

    void read(int from, int to) {
        int at = from;
        while (at < to) {
            char c = folded.charAt(at);
            if (Character.isDigit(c)) at = number(at, to);
            else if (Character.isLetter(c)) at = word(at, to);
            else at++;
        }
    }

    /** Numbers behind {@code #}, names behind {@code @}. A capital at the head of a sentence counts for a known name only. */
    List<String> anchors() {
        List<String> known = new ArrayList<>();
        for (String anchor : anchors) {
            if (anchor.charAt(0) != '^') known.add(anchor);
            else if (names.contains(anchor.substring(1))) known.add('@' + anchor.substring(1));
        }
        return known;
    }

    private int word(int from, int to) {
        int at = from;
        while (at < to && Character.isLetter(folded.charAt(at))) at++;
        String word = folded.substring(from, at);
        words.add(word);
        if (numeral(word, from, at)) return at;
        String bare = Folding.stripAccents(word);
        boolean capital = Character.isUpperCase(text.charAt(from));
        String beginning = bare.substring(0, Math.min(bare.length(), NAME_BEGINNING));
        boolean initials = word.length() > 1 && Character.isUpperCase(text.charAt(at - 1));
        if (capital && initials && word.length() < INITIALS) {
            this.initials.add(word);
            boolean bracketed = from > 0 && folded.charAt(from - 1) == '(' && at < to && folded.charAt(at) == ')';
            if (bracketed && agency == null && words.size() <= DATELINE) agency = word;
        }
        if (capital && !opensSentence(from) && (word.length() > 2 || initials)) {
            names.add(beginning);
            anchors.add('@' + beginning);
        } else {
            if (capital && word.length() >= NAME_BEGINNING) anchors.add('^' + beginning);
            if (bare.length() >= LONG_WORD) anchors.add(bare.substring(0, ALIKE));
        }
        return at;
    }

    /** Adds the word to the number before it, or begins one; false if it is none. */
    private boolean numeral(String word, int from, int at) {
        Numerals.Value value = numerals.value(language, word);
        boolean close = numeral > 0 && from == numeralEnd + 1 && " -".indexOf(folded.charAt(from - 1)) >= 0;
        if (value == null) {
            if (close && word.length() <= JOINT) numeralEnd = at;
            else numeral = 0;
            return false;
        }
        long joined = close ? Numerals.joined(numeral, value) : -1;
        if (joined > 0) {
            numbers.remove(numbers.size() - 1);
            for (int last = anchors.size() - 1; last >= 0; last--) {
                if (anchors.get(last).charAt(0) != '#') continue;
                anchors.remove(last);
                break;
            }
        }
        numeral = joined > 0 ? joined : value.value();
        numeralEnd = at;
        found(String.valueOf(numeral));
        return true;
    }

    private void found(String digits) {
        numbers.add(digits);
        anchors.add('#' + digits);
    }

    private boolean opensSentence(int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(folded.charAt(before))) {
            char c = folded.charAt(before);
            if (c == '.' || c == '!' || c == '?' || c == '\n') return true;
            before--;
        }
        return before < 0;
    }

    /** Digits, and groups of three behind one separator: {@code 3 811}, {@code 3.811} and {@code 3,811} are one. */
    private int number(int from, int to) {
        StringBuilder digits = new StringBuilder();
        int at = digits(from, to, digits);
        while (digits.length() <= 12 && isGroup(at, to)) at = digits(at + 1, to, digits);
        numeral = 0;
        words.add(digits.toString());
        found(digits.toString());
        return at;
    }

    private int digits(int from, int to, StringBuilder into) {
        int at = from;
        while (at < to && Character.isDigit(folded.charAt(at))) into.append(folded.charAt(at++));
        return at;
    }

    private boolean isGroup(int at, int to) {
        if (at + 4 > to || " .,'".indexOf(folded.charAt(at)) < 0) return false;
        for (int i = 1; i <= 3; i++) if (!Character.isDigit(folded.charAt(at + i))) return false;
        return at + 4 == to || !Character.isDigit(folded.charAt(at + 4));
    }
}
