package bilan.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of a person's name, each as a {@link Spelling#key}.
 *
 * @param parts given names and surname in the order of the text, without short particles
 */
record Person(List<String> parts) {
    private static final int PARTICLE = 2;
    private static final int TYPING = 7;

    static Person of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean splits = Character.isWhitespace(c) || c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00A0';
            if (!splits) {
                part.append(c);
                continue;
            }
            add(part.toString(), parts);
            part.setLength(0);
        }
        return new Person(parts);
    }

    /** Particles (al, el, de) and initials say little; « M. » says nothing. */
    private static void add(String part, List<String> parts) {
        String key = Spelling.key(part);
        boolean particle = key.length() <= PARTICLE && (key.isEmpty() || Character.isLowerCase(part.charAt(0)));
        if (!particle && !key.isEmpty()) parts.add(key);
    }

    boolean full() {
        return parts.size() > 1;
    }

    String surname() {
        return parts.get(parts.size() - 1);
    }

    /** All given names in one. */
    String given() {
        return String.join("", parts.subList(0, parts.size() - 1));
    }

    /** Why the other is a spelling of this name, or null if it is not. */
    Variant.@org.jspecify.annotations.Nullable Reason same(Person other) {
        if (parts.equals(other.parts)) return Variant.Reason.SPELLING;
        if (String.join("", parts).equals(String.join("", other.parts))) return Variant.Reason.SPELLING;
        if (new HashSet<>(parts).equals(new HashSet<>(other.parts))) return Variant.Reason.ORDER;
        if (!full() || !other.full() || initialsDiffer(other)) return null;
        boolean surnames = Sounds.alike(surname(), other.surname());
        boolean given = Sounds.alikeGiven(given(), other.given());
        if (surnames && given) return Variant.Reason.TRANSLITERATION;
        boolean typed = given().equals(other.given()) && isTyped(surname(), other.surname())
                || surname().equals(other.surname()) && isTyped(given(), other.given());
        if (typed) return Variant.Reason.TYPING_ERROR;
        return covers(other) || other.covers(this) ? Variant.Reason.TRANSLITERATION : null;
    }

    /** One letter wrong in a long word that starts alike. */
    private static boolean isTyped(String a, String b) {
        boolean ends = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        return Math.min(a.length(), b.length()) >= TYPING && a.charAt(0) == b.charAt(0) && ends && Spelling.within(a, b, 1);
    }

    /** George H. W. and George W. are two. */
    private boolean initialsDiffer(Person other) {
        Set<String> mine = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        for (String part : parts) if (part.length() == 1) mine.add(part);
        for (String part : other.parts) if (part.length() == 1) theirs.add(part);
        return !mine.equals(theirs) && !mine.isEmpty() && !theirs.isEmpty();
    }

    /** The other leaves out a middle name: « Recep Tayyip Erdogan », « Recep Erdogan ». */
    private boolean covers(Person other) {
        if (other.parts.size() >= parts.size() || other.parts.size() < 2) return false;
        if (!Sounds.alikeGiven(parts.get(0), other.parts.get(0))) return false;
        int at = 0;
        for (String part : parts) {
            if (at < other.parts.size() && Sounds.alike(part, other.parts.get(at))) at++;
        }
        return at == other.parts.size() && Sounds.alike(surname(), other.surname());
    }
}
