package bilan.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spelling with its readings: one object for all places where it stands, so that what is worked out for it is kept on
 * it. Immutable but for these notes; safe for threads.
 */
public final class Word {
    private static final int CAPITALISED = 1;
    private static final int CAPITALS = 2;
    private static final int DIGITS = 4;
    private static final int MARK = 8;

    private final String text;
    private final String key;
    private final List<Reading> readings;
    private final Reading[] each;
    private final int look;
    // What threads write here is immutable; one that does not see it works something out again.
    private @Nullable Note[] notes = new Note[8];
    private @Nullable Fewer fewer;

    /** What somebody keeps on this word. */
    private record Note(WordMemory<?> owner, Object value) {}

    /** The same word with fewer readings. */
    private record Fewer(Word word, @Nullable Fewer next) {}

    Word(String text, String key, List<Reading> readings) {
        this.text = text;
        this.key = key;
        this.readings = List.copyOf(readings);
        this.each = this.readings.toArray(Reading[]::new);
        this.look = look(text);
    }

    private static int look(String text) {
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        int look = Character.isUpperCase(first) || Character.isTitleCase(first) ? CAPITALISED : 0;
        if (Character.isDigit(text.isEmpty() ? ' ' : text.charAt(0))) look |= DIGITS;
        int letters = 0;
        boolean small = false;
        boolean mark = true;
        for (int i = 0; i < text.length(); i++) {
            small |= Character.isLowerCase(text.charAt(i));
            if (Character.isLetter(text.charAt(i))) letters++;
        }
        for (int i = 0; i < text.length() && mark; ) {
            int c = text.codePointAt(i);
            mark = !Character.isLetterOrDigit(c);
            i += Character.charCount(c);
        }
        if (letters > 1 && !small) look |= CAPITALS;
        return mark ? look | MARK : look;
    }

    public String text() {
        return text;
    }

    public String key() {
        return key;
    }

    public List<Reading> readings() {
        return readings;
    }

    /** The same word with other readings. */
    Word with(List<Reading> others) {
        for (Fewer known = fewer; known != null; known = known.next) {
            if (known.word.readings.equals(others)) return known.word;
        }
        Word word = new Word(text, key, others);
        fewer = new Fewer(word, fewer);
        return word;
    }

    /** A reading has this feature. */
    public boolean has(String feature) {
        for (Reading reading : each) if (reading.features().contains(feature)) return true;
        return false;
    }

    /** A reading has this lemma. */
    public boolean is(String lemma) {
        for (Reading reading : each) if (reading.lemma().equals(lemma)) return true;
        return false;
    }

    /** Its first letter is a capital. */
    public boolean capitalised() {
        return (look & CAPITALISED) != 0;
    }

    /** It has two letters or more, none of them small. */
    public boolean allCaps() {
        return (look & CAPITALS) != 0;
    }

    /** It starts with a digit. */
    public boolean digits() {
        return (look & DIGITS) != 0;
    }

    /** It holds neither letter nor digit. */
    public boolean punctuation() {
        return (look & MARK) != 0;
    }

    /** What a reader keeps here, or null. */
    @Nullable
    Object note(WordMemory<?> owner) {
        @Nullable Note[] kept = notes;
        int last = kept.length - 1;
        for (int at = owner.place() & last; ; at = (at + 1) & last) {
            Note note = kept[at];
            if (note == null) return null;
            if (note.owner == owner) return note.value;
        }
    }

    /** A quarter of the places stays free, so that looking for a note ends. */
    void add(WordMemory<?> owner, Object value) {
        @Nullable Note[] kept = notes;
        int used = 1;
        for (Note note : kept) if (note != null) used++;
        @Nullable Note[] more = new Note[4 * used > 3 * kept.length ? 2 * kept.length : kept.length];
        for (Note note : kept) if (note != null) put(note, more);
        put(new Note(owner, value), more);
        notes = more;
    }

    private static void put(Note note, @Nullable Note[] places) {
        int last = places.length - 1;
        int at = note.owner.place() & last;
        while (places[at] != null) at = (at + 1) & last;
        places[at] = note;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof Word word
                        && word.text.equals(text)
                        && word.key.equals(key)
                        && word.readings.equals(readings);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + readings.hashCode();
    }

    @Override
    public String toString() {
        return text + readings;
    }
}
