package bilan.fetch;

import bilan.limits.Limits;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a host lets programs look at (RFC 9309), as crawler-commons reads it. Immutable. */
public final class Robots {
    private static final int LONGEST_LINE = 2083 * 8;

    private final BaseRobotRules rules;

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    /**
     * Reads a robots.txt.
     *
     * @param agent the name of the program that asks, letters, hyphens and low lines only, or no name of its own counts
     */
    public static Robots of(URI address, byte[] bytes, String agent) {
        boolean valid = !agent.isEmpty() && agent.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_');
        Collection<String> names = valid ? List.of(agent.toLowerCase(Locale.ROOT)) : List.of();
        return new Robots(parser().parseContent(address.toString(), cut(bytes), "text/plain", names));
    }

    /** Lines that no address could match to their end are cut, as the largest reader of robots.txt does. */
    private static byte[] cut(byte[] bytes) {
        ByteArrayOutputStream cut = new ByteArrayOutputStream(bytes.length);
        int length = 0;
        for (byte b : bytes) {
            if (b == '\n' || b == '\r') length = 0;
            else if (++length >= LONGEST_LINE) continue;
            cut.write(b);
        }
        return cut.toByteArray();
    }

    static Robots everything() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    /** For a host whose robots.txt cannot be got: nobody knows what it would say. */
    static Robots nothing() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    private static SimpleRobotRulesParser parser() {
        // the parser is not safe for threads; delays beyond what we wait are looked at below, not taken for a no
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    }

    /** Whether the program may look at it. */
    public boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }

    /** The time between two requests that the host asks for, or zero. */
    Duration delay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
    }

    boolean asksTooMuch() {
        return delay().compareTo(Limits.LONGEST_DELAY) > 0;
    }
}
