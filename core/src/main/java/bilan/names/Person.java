package bilan.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a person's name, made ready to be compared with many others. Immutable. */
final class Person {
    private static final int PARTICLE = 2;
    private static final int TYPING = 7;

    /** Each as a {@link Spelling#key}, in the order of the text, without short particles. */
    private final List<String> parts;

    private final String given;
    private final String surname;
    private final String givenSigns;
    private final String surnameSigns;
    private final String ordered;
    private final String initials;

    private Person(List<String> parts) {
        this.parts = List.copyOf(parts);
        int last = parts.size() - 1;
        given = last < 0 ? "" : String.join("", parts.subList(0, last));
        surname = last < 0 ? "" : parts.get(last);
        givenSigns = Sounds.signs(given);
        surnameSigns = Sounds.signs(surname);
        List<String> sorted = new ArrayList<>(parts);
        sorted.sort(null);
        ordered = String.join(" ", sorted);
        sorted.removeIf(part -> part.length() > 1);
        initials = String.join("", sorted);
    }

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
            add(part.toString(), i == text.length(), parts);
            part.setLength(0);
        }
        return new Person(parts);
    }

    /** Particles (al, el, de) and initials say little; « M. » says nothing. */
    private static void add(String part, boolean last, List<String> parts) {
        String key = Spelling.key(part);
        boolean particle =
                !last && key.length() <= PARTICLE && (key.isEmpty() || Character.isLowerCase(part.charAt(0)));
        if (!particle && !key.isEmpty()) parts.add(key);
    }

    boolean isNobody() {
        return parts.isEmpty();
    }

    /** All given names in one. */
    String given() {
        return given;
    }

    /** The last part. */
    String surname() {
        return surname;
    }

    /** The parts in alphabetical order: Orbán Viktor is Viktor Orbán. */
    String ordered() {
        return ordered;
    }

    boolean full() {
        return parts.size() > 1;
    }

    /** Why the other is a spelling of this name, or null if it is not. */
    Variant.@Nullable Reason same(Person other) {
        if (parts.equals(other.parts)) return Variant.Reason.SPELLING;
        if (given.length() + surname.length() == other.given.length() + other.surname.length()
                && (given + surname).equals(other.given + other.surname)) return Variant.Reason.SPELLING;
        if (ordered.equals(other.ordered)) return Variant.Reason.ORDER;
        if (!full() || !other.full() || initialsDiffer(other)) return null;
        boolean surnames = Sounds.close(surnameSigns, other.surnameSigns, false);
        if (surnames && Sounds.close(givenSigns, other.givenSigns, true)) return Variant.Reason.TRANSLITERATION;
        boolean typed = given.equals(other.given) && isTyped(surname, other.surname)
                || surname.equals(other.surname) && isTyped(given, other.given);
        if (typed) return Variant.Reason.TYPING_ERROR;
        if (!surnames) return null;
        return covers(other) || other.covers(this) ? Variant.Reason.TRANSLITERATION : null;
    }

    /** One letter wrong in a long word that starts alike. */
    private static boolean isTyped(String a, String b) {
        boolean ends = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        return Math.min(a.length(), b.length()) >= TYPING
                && a.charAt(0) == b.charAt(0)
                && ends
                && Spelling.within(a, b, 1);
    }

    /** George H. W. and George W. are two. */
    private boolean initialsDiffer(Person other) {
        return !initials.isEmpty() && !other.initials.isEmpty() && !initials.equals(other.initials);
    }

    /** The other leaves out a middle name: « Recep Tayyip Erdogan », « Recep Erdogan ». */
    private boolean covers(Person other) {
        if (other.parts.size() >= parts.size() || other.parts.size() < 2) return false;
        if (!Sounds.alikeGiven(parts.get(0), other.parts.get(0))) return false;
        int at = 0;
        for (String part : parts) {
            if (at < other.parts.size() && Sounds.alike(part, other.parts.get(at))) at++;
        }
        return at == other.parts.size() && Sounds.alike(surname, other.surname);
    }
}
