package bilan.bench;

import bilan.fetch.Robots;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cases of Google's robots.txt parser, asked of ours: every "may this program look at that page?" of its test file.
 * What that file asks of the insides of its own parser (counts of lines, valid names, escapes) has no counterpart.
 */
public final class RobotsCases {
    private static final Pattern TEST = Pattern.compile("^TEST\\(\\w+, (\\w+)\\)", Pattern.MULTILINE);
    private static final Pattern SET = Pattern.compile("(?:string_view|std::string)\\s+(\\w+)\\s*=\\s*([^;]*);");
    private static final Pattern ASK = Pattern.compile("EXPECT_(TRUE|FALSE)\\(\\s*IsUserAgentAllowed\\(");
    private static final int GOOGLES_LONGEST_LINE = 2083 * 8;

    /** RFC 9309, 2.2.2: an escape of a plain character and the character are one, and so are those of other letters. */
    private static final Set<String> AGAINST_THE_STANDARD =
            Set.of("http://foo.bar/foo/bar/ツ", "http://foo.bar/foo/bar/baz");

    private int right;
    private int refused;
    private final List<String> wrong = new ArrayList<>();
    private int inside;

    private RobotsCases() {}

    public static void main(String[] arguments) throws IOException {
        String file = Files.readString(Texts.shared().resolve(Path.of("bench/robots/robots_test.cc")));
        RobotsCases cases = new RobotsCases();
        Matcher test = TEST.matcher(file);
        List<Integer> starts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (test.find()) {
            starts.add(test.end());
            names.add(test.group(1));
        }
        for (int i = 0; i < starts.size(); i++) {
            String body = file.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : file.length());
            if (names.get(i).equals("GoogleOnly_LineTooLong")) cases.longLines();
            else cases.run(names.get(i), body);
        }
        System.out.println("right " + cases.right + " of " + (cases.right + cases.wrong.size())
                + "; refused, as RFC 9309 says otherwise: " + cases.refused
                + "; not asked, of the insides of that parser: " + cases.inside);
        cases.wrong.forEach(System.out::println);
    }

    /** Statements in their order: what is set, and what is asked. */
    private void run(String name, String body) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < body.length(); ) {
            Matcher set = SET.matcher(body).region(at, body.length());
            Matcher ask = ASK.matcher(body).region(at, body.length());
            boolean sets = set.find();
            boolean asks = ask.find();
            if (!sets && !asks) break;
            if (sets && (!asks || set.start() < ask.start())) {
                values.put(set.group(1), value(set.group(2), values));
                at = set.end();
                continue;
            }
            List<String> given = new ArrayList<>();
            at = arguments(body, ask.end(), given);
            ask(
                    name,
                    value(given.get(0), values),
                    value(given.get(1), values),
                    value(given.get(2), values),
                    ask.group(1).equals("TRUE"));
        }
        for (String own : List.of("EXPECT_EQ(", "TestPath(\"", "TestEscape(\"", "(RobotsMatcher::")) {
            for (int at = body.indexOf(own); at >= 0; at = body.indexOf(own, at + 1)) inside++;
        }
    }

    /** The arguments from here to the closing bracket; where they end. */
    private static int arguments(String body, int from, List<String> found) {
        StringBuilder one = new StringBuilder();
        boolean quoted = false;
        for (int at = from; ; at++) {
            char c = body.charAt(at);
            if (c == '\\' && quoted) {
                one.append(c).append(body.charAt(++at));
                continue;
            }
            if (c == '"') quoted = !quoted;
            if (!quoted && (c == ',' || c == ')')) {
                found.add(one.toString());
                one.setLength(0);
                if (c == ')') return at;
                continue;
            }
            one.append(c);
        }
    }

    /** A name, or literals side by side. */
    private static String value(String expression, Map<String, String> values) {
        String trimmed = expression.strip();
        if (!trimmed.startsWith("\"")) return values.getOrDefault(trimmed, "");
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < trimmed.length(); at++) {
            char c = trimmed.charAt(at);
            if (c == '"') quoted = !quoted;
            else if (quoted && c == '\\') value.append(trimmed.charAt(++at) == 'n' ? '\n' : trimmed.charAt(at));
            else if (quoted) value.append(c);
        }
        return value.toString();
    }

    /** The one test that is a program: rules longer than Google's longest line are cut there. */
    private void longLines() {
        String name = "GoogleOnly_LineTooLong";
        String closed = "/x/" + "a".repeat(GOOGLES_LONGEST_LINE - "disallow: ".length() + 1 - 3);
        String rules = "user-agent: FooBot\ndisallow: " + closed + "/qux\n";
        ask(name, rules, "FooBot", "http://foo.bar/fux", true);
        ask(name, rules, "FooBot", "http://foo.bar" + closed + "/fux", false);
        String a = "/x/" + "a".repeat(GOOGLES_LONGEST_LINE - "allow: ".length() + 1 - 3);
        String b = a.replace('a', 'b');
        String both = "user-agent: FooBot\ndisallow: /\nallow: " + a + "/qux\nallow: " + b + "/qux\n";
        ask(name, both, "FooBot", "http://foo.bar/", false);
        ask(name, both, "FooBot", "http://foo.bar" + a + "/qux", true);
        ask(name, both, "FooBot", "http://foo.bar" + b + "/fux", true);
    }

    private void ask(String test, String rules, String agent, String address, boolean allowed) {
        URI at = URI.create("http://foo.bar/robots.txt");
        Robots robots = Robots.of(at, rules.getBytes(StandardCharsets.UTF_8), agent);
        if (robots.allows(URI.create(address)) == allowed) right++;
        else if (test.equals("ID_Encoding") && AGAINST_THE_STANDARD.contains(address)) refused++;
        else
            wrong.add(test + ": " + agent + " " + (address.length() > 90 ? address.substring(0, 90) + "…" : address)
                    + " should be " + (allowed ? "allowed" : "forbidden") + " by\n    "
                    + (rules.length() > 200 ? rules.substring(0, 60) + "…" : rules.replace("\n", "\n    ")));
    }
}
