package bilan.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one {@code match} line. The notation is in {@code lang/README.md}. */
final class PatternParser {
    /** The line is wrong at a column, counted from 0. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        final int column;
        final String repair;

        Wrong(int column, String message, String repair) {
            super(message);
            this.column = column;
            this.repair = repair;
        }
    }

    /** A class, feature or attribute that the line names, to be checked against what the pack has. */
    record Mention(int column, String kind, String attribute, String value) {}

    private static final int MOST_REPEATS = 9;
    private static final int GAP = 4;

    private final String line;
    private final Map<String, Pattern> definitions;
    private int at;
    final List<Mention> kinds = new ArrayList<>();
    final Map<String, Integer> features = new HashMap<>();
    final Set<String> captures = new LinkedHashSet<>();
    boolean onlyTags = true;

    PatternParser(String line, Map<String, Pattern> definitions) {
        this.line = line;
        this.definitions = definitions;
    }

    Pattern parse() throws Wrong {
        Pattern pattern = choice();
        skipSpaces();
        if (at < line.length()) throw wrong("unexpected '" + line.charAt(at) + "'", "close every bracket once");
        if (pattern.longest() > 64) {
            throw new Wrong(0, "a match may be " + pattern.longest() + " items long, 64 is the most", "repeat less");
        }
        return pattern;
    }

    private Pattern choice() throws Wrong {
        List<Pattern> ways = new ArrayList<>();
        ways.add(sequence());
        while (peek('|')) {
            at++;
            ways.add(sequence());
        }
        return ways.size() == 1 ? ways.get(0) : new Pattern.Choice(List.copyOf(ways));
    }

    private Pattern sequence() throws Wrong {
        List<Pattern> parts = new ArrayList<>();
        while (true) {
            skipSpaces();
            if (at >= line.length() || line.charAt(at) == '|' || line.charAt(at) == ')') break;
            parts.add(repeated());
        }
        if (parts.isEmpty()) throw wrong("nothing to match here", "write a word, a class or a feature");
        return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(List.copyOf(parts));
    }

    private Pattern repeated() throws Wrong {
        String name = captureName();
        if (!name.isEmpty()) captures.add(name);
        Pattern part = quantified(unit());
        if (name.isEmpty()) return part;
        // A name before a repeated part covers all repeats, and captures only if there is one.
        if (part instanceof Pattern.Repeat repeat && repeat.least() == 0) {
            Pattern some = repeat.most() == 1 ? repeat.part() : new Pattern.Repeat(repeat.part(), 1, repeat.most());
            return new Pattern.Repeat(new Pattern.Named(name, some), 0, 1);
        }
        return new Pattern.Named(name, part);
    }

    private Pattern quantified(Pattern part) throws Wrong {
        if (peekHere('?')) {
            at++;
            return new Pattern.Repeat(part, 0, 1);
        }
        if (!peekHere('{')) return part;
        int[] bounds = bounds(0);
        return new Pattern.Repeat(part, bounds[0], bounds[1]);
    }

    /** Reads {@code {0,3}} or {@code {3}}. */
    private int[] bounds(int least) throws Wrong {
        int start = at;
        int close = line.indexOf('}', at);
        if (close < 0) throw wrong("'{' is not closed", "write {0,3}");
        String[] ends = line.substring(at + 1, close).split(",", -1);
        try {
            int low = Integer.parseInt(ends[0].strip());
            int high = ends.length > 1 ? Integer.parseInt(ends[1].strip()) : low;
            if (high > MOST_REPEATS || low > high || low < least) throw new NumberFormatException();
            at = close + 1;
            return new int[] {low, high};
        } catch (NumberFormatException e) {
            throw new Wrong(
                    start, "'" + line.substring(start, close + 1) + "' is no repetition", "write {0,3}; at most 9");
        }
    }

    private Pattern unit() throws Wrong {
        Pattern first = single();
        if (!peekHere('&')) return first;
        List<Pattern> tests = new ArrayList<>();
        tests.add(first);
        int start = at;
        while (peekHere('&')) {
            at++;
            boolean within = peekHere('&');
            if (within) at++;
            Pattern test = single();
            tests.add(within ? new Pattern.Within(test) : test);
        }
        for (Pattern test : tests) {
            if (!isTest(test)) {
                throw new Wrong(
                        start, "'&' joins tests of one stretch, not longer patterns", "take the longer part out of it");
            }
        }
        // The tagger is asked last: most often nothing is left to ask.
        List<Pattern> rest = tests.subList(1, tests.size());
        rest.sort(Comparator.comparing(PatternParser::asksTagger));
        return new Pattern.Both(List.copyOf(tests));
    }

    private static boolean asksTagger(Pattern test) {
        return test instanceof Pattern.Tagged || (test instanceof Pattern.Other other && asksTagger(other.part()));
    }

    private static boolean isTest(Pattern pattern) {
        if (pattern instanceof Pattern.Choice choice)
            return choice.ways().stream().allMatch(PatternParser::isTest);
        if (pattern instanceof Pattern.Within within) return isTest(within.test());
        return !(pattern instanceof Pattern.Sequence
                || pattern instanceof Pattern.Repeat
                || pattern instanceof Pattern.Named
                || pattern instanceof Pattern.Look);
    }

    private Pattern single() throws Wrong {
        skipSpaces();
        if (at >= line.length()) throw wrong("the line ends too early", "write a word, a class or a feature");
        char c = line.charAt(at);
        if (c == '(') return group();
        if (c == '"') return word();
        if (c == '=') return lemma();
        if (c == '<') return line.startsWith("<<", at) ? look() : features();
        if (c == '>' || line.startsWith("!>", at) || line.startsWith("!<<", at)) return look();
        if (c == '!') {
            at++;
            return new Pattern.Other(single());
        }
        if (c == '~') return gap();
        if (c == '@') return definition();
        if (Character.isUpperCase(c)) return kind();
        throw wrong("unexpected '" + c + "'", "words stand in \"quotes\", lemmas behind '=', classes in capitals");
    }

    private Pattern group() throws Wrong {
        int start = at;
        at++;
        Pattern inside = choice();
        skipSpaces();
        if (at >= line.length() || line.charAt(at) != ')') throw new Wrong(start, "'(' is not closed", "add ')'");
        at++;
        return inside;
    }

    /** A word in quotation marks; {@code \\"} stands for the mark itself. */
    private Pattern word() throws Wrong {
        StringBuilder word = new StringBuilder();
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != '"') {
            if (line.charAt(end) == '\\' && end + 1 < line.length()) end++;
            word.append(line.charAt(end++));
        }
        if (end >= line.length()) throw wrong("the quotation mark is not closed", "add '\"'");
        at = end + 1;
        onlyTags = false;
        return new Pattern.Word(word.toString().toLowerCase(Locale.ROOT));
    }

    private Pattern lemma() throws Wrong {
        int start = ++at;
        while (at < line.length() && isLemmaPart(line.charAt(at))) at++;
        if (at == start) throw wrong("no lemma behind '='", "write =mourir");
        onlyTags = false;
        return new Pattern.Lemma(line.substring(start, at));
    }

    private static boolean isLemmaPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '_';
    }

    /** {@code >X}, {@code <<X}, and with {@code !} before it that there is none. */
    private Pattern look() throws Wrong {
        boolean absent = line.charAt(at) == '!';
        if (absent) at++;
        boolean ahead = line.charAt(at) == '>';
        at += ahead ? 1 : 2;
        return new Pattern.Look(single(), ahead, absent);
    }

    private Pattern features() throws Wrong {
        int start = at;
        int close = line.indexOf('>', at);
        if (close < 0) throw wrong("'<' is not closed", "write <participle plural>");
        String inside = line.substring(at + 1, close).strip();
        at = close + 1;
        boolean absent = inside.startsWith("!");
        if (absent) inside = inside.substring(1);
        if (inside.isEmpty()) throw new Wrong(start, "no feature between '<' and '>'", "write <participle plural>");
        if (inside.equals(inside.toUpperCase(Locale.ROOT))) {
            Pattern tagged = new Pattern.Tagged(inside);
            return absent ? new Pattern.Other(tagged) : tagged;
        }
        onlyTags = false;
        if (Shape.isOne(inside)) {
            Pattern shaped = new Pattern.Shaped(Shape.of(inside));
            return absent ? new Pattern.Other(shaped) : shaped;
        }
        Set<String> wanted = new LinkedHashSet<>(List.of(inside.split(" +")));
        for (String feature : wanted) features.put(feature, start);
        return new Pattern.Features(Set.copyOf(wanted), absent);
    }

    private Pattern gap() throws Wrong {
        at++;
        int[] bounds = peekHere('{') ? bounds(0) : new int[] {0, GAP};
        return new Pattern.Repeat(new Pattern.Kind("SKIP", Map.of(), Map.of()), bounds[0], bounds[1]);
    }

    private Pattern definition() throws Wrong {
        int start = ++at;
        while (at < line.length() && isNamePart(line.charAt(at))) at++;
        String name = line.substring(start, at);
        Pattern known = definitions.get(name);
        if (known == null) {
            throw new Wrong(start, "'" + name + "' is not defined above", "define " + name + " before it is used");
        }
        onlyTags = false;
        return known;
    }

    private Pattern kind() throws Wrong {
        int start = at;
        while (at < line.length() && isNamePart(line.charAt(at))) at++;
        String name = line.substring(start, at);
        onlyTags = false;
        kinds.add(new Mention(start, name, "", ""));
        Map<String, Set<String>> equal = new HashMap<>();
        Map<String, Set<String>> unequal = new HashMap<>();
        if (peekHere('[')) attributes(name, equal, unequal);
        return new Pattern.Kind(name, Map.copyOf(equal), Map.copyOf(unequal));
    }

    private void attributes(String kind, Map<String, Set<String>> equal, Map<String, Set<String>> unequal)
            throws Wrong {
        int start = at;
        int close = line.indexOf(']', at);
        if (close < 0) throw wrong("'[' is not closed", "write " + kind + "[group=security]");
        String inside = line.substring(at + 1, close).strip();
        at = close + 1;
        for (String test : inside.split(" +")) {
            int sign = test.indexOf('=');
            if (sign < 1) throw new Wrong(start, "'" + test + "' is no test", "write [group=security]");
            boolean not = test.charAt(sign - 1) == '!';
            String attribute = test.substring(0, not ? sign - 1 : sign);
            Set<String> values = new HashSet<>(List.of(test.substring(sign + 1).split("\\|", -1)));
            (not ? unequal : equal).put(attribute, Set.copyOf(values));
            for (String value : values) kinds.add(new Mention(start, kind, attribute, value));
        }
    }

    private String captureName() {
        skipSpaces();
        int end = at;
        while (end < line.length() && isNamePart(line.charAt(end))) end++;
        if (end == at || end >= line.length() || line.charAt(end) != ':') return "";
        if (!Character.isLowerCase(line.charAt(at))) return "";
        String name = line.substring(at, end);
        at = end + 1;
        return name;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private boolean peek(char c) {
        skipSpaces();
        return peekHere(c);
    }

    private boolean peekHere(char c) {
        return at < line.length() && line.charAt(at) == c;
    }

    private void skipSpaces() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) at++;
    }

    private Wrong wrong(String message, String repair) {
        return new Wrong(Math.min(at, Math.max(0, line.length() - 1)), message, repair);
    }
}
