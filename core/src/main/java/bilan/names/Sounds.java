package bilan.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares spellings of one name in the transliterations of several languages: {@code Tokaïev}, {@code Tokayev},
 * {@code Tokáyev}. Works on {@link Spelling#key keys}, knows letters and no language. Stateless.
 */
final class Sounds {
    private static final double VOWEL = 0.3;
    private static final double VOWEL_MORE = 0.4;
    private static final double KIN = 0.3;
    private static final double GLIDE = 0.15;
    private static final double FULL = 1.5;
    /** So much may differ for each letter of the longer spelling. */
    private static final double SLACK = 0.12;

    /** Letters that stand for one another between transliterations; S is sh, X is kh, J is zh. */
    private static final String[] KINDRED = {"kgXh", "XJj", "sSzc", "SJjz", "vwfb", "td", "Jgy", "jy"};

    private Sounds() {}

    /** Several letters for one sound. */
    private record Digraph(String letters, char sign, String where) {
        boolean standsAt(String key, int at) {
            if (!key.startsWith(letters, at)) return false;
            int end = at + letters.length();
            return switch (where) {
                case "soft" -> end < key.length() && isSoft(key.charAt(end));
                case "end" -> end == key.length();
                default -> true;
            };
        }
    }

    private static final class Listed {
        static final Map<Character, List<Digraph>> DIGRAPHS = read();

        private static Map<Character, List<Digraph>> read() {
            Map<Character, List<Digraph>> digraphs = new HashMap<>();
            Table.bundled("sounds.tsv").forEach(row -> {
                String letters = row.get("letters");
                digraphs.computeIfAbsent(letters.charAt(0), first -> new ArrayList<>())
                        .add(new Digraph(letters, row.get("sign").charAt(0), row.get("where")));
            });
            return digraphs;
        }
    }

    /** One sign for each sound: digraphs joined, doubles single, q and c as k. */
    static String signs(String key) {
        StringBuilder signs = new StringBuilder(key.length());
        int i = 0;
        while (i < key.length()) {
            Digraph digraph = digraph(key, i);
            char sign = digraph == null ? sign(key, i) : digraph.sign;
            i += digraph == null ? 1 : digraph.letters.length();
            int last = signs.length() - 1;
            if (last < 0 || signs.charAt(last) != sign) signs.append(sign);
        }
        return signs.toString();
    }

    private static @Nullable Digraph digraph(String key, int at) {
        for (Digraph digraph : Listed.DIGRAPHS.getOrDefault(key.charAt(at), List.of())) {
            if (digraph.standsAt(key, at)) return digraph;
        }
        return null;
    }

    private static boolean isSoft(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }

    private static char sign(String key, int at) {
        char c = key.charAt(at);
        return switch (c) {
            case 'q' -> 'k';
            case 'c' -> at + 1 < key.length() && isSoft(key.charAt(at + 1)) ? 's' : 'k';
            case 'x' -> 'k';
            case 'i' -> at == 0 && isVowelAt(key, 1) ? 'y' : 'i';
            case 'y' -> at == 0 || isVowel(key.charAt(at - 1)) || isVowelAt(key, at + 1) ? 'y' : 'i';
            case 'w' -> 'v';
            default -> c;
        };
    }

    /** A coarse key that spellings of one name share: classes of consonants, with a mark for a vowel in front. */
    static String skeleton(String key) {
        String signs = signs(key);
        StringBuilder skeleton = new StringBuilder(signs.length());
        for (int i = 0; i < signs.length(); i++) {
            char c = signs.charAt(i);
            char to = isVowel(c) || c == 'y' && i > 0 ? (i == 0 ? 'a' : 0) : consonant(c, i);
            if (to == 0) continue;
            int last = skeleton.length() - 1;
            if (last < 0 || skeleton.charAt(last) != to) skeleton.append(to);
        }
        return skeleton.toString();
    }

    private static char consonant(char c, int at) {
        return switch (c) {
            case 'k', 'g' -> 'k';
            case 'h', 'X', 'j', 'J', 'y' -> at == 0 ? 'k' : (char) 0;
            case 's', 'S', 'z' -> 's';
            case 'v', 'f', 'b' -> 'v';
            case 't', 'd' -> 't';
            default -> c;
        };
    }

    /** Whether two keys can be one surname or place. */
    static boolean alike(String a, String b) {
        return close(signs(a), signs(b), false);
    }

    /** Whether two keys can be one given name; Mario is not María, Michel not Michèle. */
    static boolean alikeGiven(String a, String b) {
        return close(signs(a), signs(b), true);
    }

    /** The same for names that are {@link #signs} already. */
    static boolean close(String a, String b, boolean given) {
        if (a.equals(b)) return true;
        double most = Math.max(a.length(), b.length()) * SLACK;
        // a fraction of a letter more in a short name is nothing, a letter of three is another name
        if (Math.min(a.length(), b.length()) < 3 || Math.abs(a.length() - b.length()) > 3) return false;
        return distance(a, b, given, most) <= most + 1e-9;
    }

    /** The cost of turning one into the other; once it is sure to exceed the most, any number above that. */
    private static double distance(String a, String b, boolean given, double most) {
        double[] last = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) last[j] = last[j - 1] + more(b, j - 1, given);
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = last[0] + more(a, i - 1, given);
            double least = row[0];
            for (int j = 1; j <= b.length(); j++) {
                boolean ends = i == a.length() && j == b.length();
                double change = last[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1), given && ends);
                double added = Math.min(row[j - 1] + more(b, j - 1, given), last[j] + more(a, i - 1, given));
                row[j] = Math.min(change, added);
                least = Math.min(least, row[j]);
            }
            if (least > most) return least;
            last = row;
        }
        return last[b.length()];
    }

    private static double more(String signs, int at, boolean given) {
        char c = signs.charAt(at);
        boolean ends = at == signs.length() - 1;
        boolean between = at > 0 && !ends && isVowel(signs.charAt(at - 1)) && isVowel(signs.charAt(at + 1));
        if ((c == 'y' || c == 'i') && between) return GLIDE;
        if (c == 'h') return VOWEL;
        if (!isVowel(c) && c != 'y') return FULL;
        // Ivanov and Ivanova, Simon and Simone are two people; Putin and Poutine one
        if (ends && (given || c == 'a')) return FULL;
        return at == 0 ? 2 * VOWEL : VOWEL_MORE;
    }

    private static double change(char a, char b, boolean endsGiven) {
        if (a == b) return 0;
        boolean soft = a == 'y' && b == 'i' || a == 'i' && b == 'y';
        if (soft) return GLIDE;
        if (isVowel(a) && isVowel(b)) return endsGiven ? FULL : VOWEL;
        for (String kin : KINDRED) if (kin.indexOf(a) >= 0 && kin.indexOf(b) >= 0) return KIN;
        return FULL;
    }

    private static boolean isVowelAt(String key, int at) {
        return at < key.length() && isVowel(key.charAt(at));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
