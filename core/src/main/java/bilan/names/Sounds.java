package bilan.names;

/**
 * Compares spellings of one name in the transliterations of several languages: {@code Tokaïev}, {@code Tokayev},
 * {@code Tokáyev}. Works on {@link Spelling#key keys}, knows letters and no language. Stateless.
 */
final class Sounds {
    private static final double VOWEL = 0.3;
    private static final double VOWEL_MORE = 0.4;
    private static final double KIN = 0.3;
    private static final double GLIDE = 0.15;
    private static final double FULL = 1;
    /** So much may differ for each letter of the longer spelling. */
    private static final double SLACK = 0.12;

    /** Letters that stand for one another between transliterations; S is sh, X is kh, J is zh. */
    private static final String[] KINDRED = {"kgXh", "XJj", "sSzc", "SJjz", "vwfb", "td", "Jgy", "jy"};

    private Sounds() {}

    /** One sign for each sound: digraphs joined, doubles single, q and c as k. */
    static String signs(String key) {
        StringBuilder signs = new StringBuilder(key.length());
        int i = 0;
        while (i < key.length()) {
            int length = longest(key, i);
            char sign = sign(key, i, length);
            i += length;
            if (sign == 0) continue;
            int last = signs.length() - 1;
            if (last < 0 || signs.charAt(last) != sign) signs.append(sign);
        }
        return signs.toString();
    }

    private static int longest(String key, int at) {
        if (starts(key, at, "shch") || starts(key, at, "tsch")) return 4;
        if (starts(key, at, "tch") || starts(key, at, "sch") || starts(key, at, "dzh")) return 3;
        for (String pair : PAIRS) if (starts(key, at, pair)) return 2;
        return 1;
    }

    private static final String[] PAIRS = {
        "kh", "gh", "sh", "ch", "zh", "dj", "dh", "th", "ph", "ou", "oo", "ee", "iy", "ij", "yi", "ts", "tz", "ck", "qu", "gu"
    };

    private static boolean starts(String key, int at, String letters) {
        if (letters.equals("gu") || letters.equals("qu")) {
            // only before e and i the u is mute
            return key.startsWith(letters, at) && at + 2 < key.length() && "eiy".indexOf(key.charAt(at + 2)) >= 0;
        }
        boolean ending = letters.equals("iy") || letters.equals("ij") || letters.equals("yi");
        return key.startsWith(letters, at) && (!ending || at + 2 == key.length());
    }

    private static char sign(String key, int at, int length) {
        if (length > 2) return key.charAt(at) == 'd' ? 'J' : 'S';
        if (length == 2) {
            return switch (key.substring(at, at + 2)) {
                case "kh" -> 'X';
                case "gh", "gu" -> 'g';
                case "sh", "ch" -> 'S';
                case "zh", "dj" -> 'J';
                case "dh" -> 'd';
                case "th" -> 't';
                case "ph" -> 'f';
                case "ou", "oo" -> 'u';
                case "ts", "tz" -> 's';
                case "ck", "qu" -> 'k';
                default -> 'i';
            };
        }
        char c = key.charAt(at);
        return switch (c) {
            case 'q' -> 'k';
            case 'c' -> at + 1 < key.length() && "eiy".indexOf(key.charAt(at + 1)) >= 0 ? 's' : 'k';
            case 'x' -> 'k';
            case 'i' -> at == 0 && key.length() > 1 && isVowel(key.charAt(1)) ? 'y' : 'i';
            case 'y' -> at == 0 || isVowel(key.charAt(at - 1)) ? 'y' : 'i';
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

    private static boolean close(String a, String b, boolean given) {
        if (a.equals(b)) return true;
        double most = Math.max(a.length(), b.length()) * SLACK;
        if (Math.min(a.length(), b.length()) < 3 || Math.abs(a.length() - b.length()) > 3) return false;
        return distance(a, b, given) <= most + 1e-9;
    }

    private static double distance(String a, String b, boolean given) {
        double[] last = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) last[j] = last[j - 1] + more(b, j - 1, given);
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = last[0] + more(a, i - 1, given);
            for (int j = 1; j <= b.length(); j++) {
                boolean ends = i == a.length() && j == b.length();
                double change = last[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1), given && ends);
                double added = Math.min(row[j - 1] + more(b, j - 1, given), last[j] + more(a, i - 1, given));
                row[j] = Math.min(change, added);
            }
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
        if (isVowel(a) && isVowel(b)) return endsGiven ? 2 * FULL : VOWEL;
        for (String kin : KINDRED) if (kin.indexOf(a) >= 0 && kin.indexOf(b) >= 0) return KIN;
        return FULL;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
