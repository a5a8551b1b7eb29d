package bilan.fetch;

import bilan.fetch.Exchange.Answer;
import bilan.fetch.Fetched.Cause;
import bilan.limits.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gets pages of the web: keeps to robots.txt, to a pause between two requests to a host and to {@link Limits}, follows
 * redirects itself and looks at each hop, and goes to no address that is not of the open internet. Safe for threads.
 */
public final class Fetcher implements Closeable {
    /** The name that robots.txt may call us by. */
    public static final String NAME = "Bilan";

    private static final Duration RULES_HOLD = Duration.ofHours(24);

    private final Limits.Exchange limits;
    private final Ticker ticker;
    private final Exchange exchange;
    private final Turns turns;
    private final Set<String> own;
    private final Map<String, Rules> rules = new HashMap<>();
    private final Map<String, AtomicInteger> contacted = new ConcurrentSkipListMap<>();

    private record Rules(Robots robots, long until) {}

    /**
     * @param privateHosts names and literal addresses of hosts that may be on a private network, as {@link WebAddress}
     *     spells them; they are the user's own, and are not spared by pauses between requests
     * @param version of Bilan, for the servers' logs
     */
    public Fetcher(Set<String> privateHosts, String version) {
        this(Limits.EXCHANGE, privateHosts, Resolver.system(), Ticker.system(), version, privateHosts);
    }

    /** With other limits, another way to find addresses, another clock; nobody is without pauses. */
    public Fetcher(Limits.Exchange limits, Set<String> privateHosts, Resolver resolver, Ticker ticker, String version) {
        this(limits, privateHosts, resolver, ticker, version, Set.of());
    }

    /** @param own hosts that belong to the user, who may ask them as often as they like */
    private Fetcher(
            Limits.Exchange limits,
            Set<String> privateHosts,
            Resolver resolver,
            Ticker ticker,
            String version,
            Set<String> own) {
        this.limits = limits;
        this.ticker = ticker;
        this.own = Set.copyOf(own);
        exchange = new Exchange(limits, new Gate(resolver, privateHosts), ticker, NAME + "/" + version);
        turns = new Turns(ticker);
    }

    /** Which hosts were asked for something, and how often. */
    public Map<String, Integer> contacted() {
        Map<String, Integer> counts = new TreeMap<>();
        contacted.forEach((host, count) -> counts.put(host, count.get()));
        return counts;
    }

    /**
     * Gets a page.
     *
     * @param address as {@link WebAddress} spells it
     * @param known what the server gave the last time, or {@link Validators#NONE}
     * @param hosts which hosts a redirect may lead to
     * @throws InterruptedException if the thread was, while it waited for its turn
     */
    public Fetched fetch(URI address, Validators known, Predicate<String> hosts) throws InterruptedException {
        URI at = address;
        try {
            Duration delay = permitted(at);
            turns.await(at.getHost(), delay.compareTo(pause(at)) > 0 ? delay : pause(at));
            long until = ticker.nanos() + limits.whole().toNanos();
            for (int hop = 0; ; hop++) {
                Answer answer = get(at, hop == 0 ? known : Validators.NONE, limits.body(), false, until);
                if (!isRedirect(answer.status())) return outcome(at, answer);
                if (hop == limits.redirects()) {
                    throw new RefusedException(Cause.REDIRECT, "more than " + limits.redirects() + " redirects");
                }
                URI next = next(at, answer, hosts);
                if (!sameServer(at, next)) permitted(next);
                else if (!rules(next).allows(next)) throw forbidden(next);
                at = next;
            }
        } catch (RefusedException e) {
            return new Fetched.Refused(at, e.kind(), String.valueOf(e.getMessage()), null);
        } catch (IOException e) {
            return new Fetched.Refused(at, Cause.UNREACHABLE, String.valueOf(e.getMessage()), null);
        }
    }

    /**
     * Sends JSON to an address that the user gave. No redirect is followed.
     *
     * @param headers more lines for the head
     * @throws IOException if it does not get there, or the answer is no 2xx; the message says why
     */
    public void post(URI address, byte[] json, Map<String, String> headers) throws IOException {
        contacted
                .computeIfAbsent(address.getHost(), host -> new AtomicInteger())
                .incrementAndGet();
        int status = exchange.post(address, json, headers);
        if (status < 200 || status > 299) throw new IOException("the server answered " + status);
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }

    private Duration pause(URI address) {
        return own.contains(address.getHost()) ? Duration.ZERO : limits.between();
    }

    private Answer get(URI address, Validators known, int most, boolean cut, long until) throws IOException {
        contacted
                .computeIfAbsent(address.getHost(), host -> new AtomicInteger())
                .incrementAndGet();
        return exchange.get(address, known, most, cut, until);
    }

    // --- robots.txt ------------------------------------------------------------------------------------

    /** The pause that the host wants. */
    private Duration permitted(URI address) throws RefusedException, InterruptedException {
        Robots robots = rules(address);
        if (!robots.allows(address)) throw forbidden(address);
        if (robots.asksTooMuch()) {
            throw new RefusedException(
                    Cause.ROBOTS,
                    "the robots.txt of " + address.getHost() + " asks for "
                            + robots.delay().toSeconds() + " s between requests");
        }
        return robots.delay();
    }

    private static RefusedException forbidden(URI address) {
        return new RefusedException(Cause.ROBOTS, "the robots.txt of " + address.getHost() + " does not allow it");
    }

    private Robots rules(URI address) throws RefusedException, InterruptedException {
        String server = address.getScheme() + "://" + address.getRawAuthority();
        synchronized (rules) {
            Rules held = rules.get(server);
            if (held != null && held.until - ticker.nanos() > 0) return held.robots;
        }
        Robots robots = ask(URI.create(server + "/robots.txt"));
        synchronized (rules) {
            rules.put(server, new Rules(robots, ticker.nanos() + RULES_HOLD.toNanos()));
        }
        return robots;
    }

    /** As RFC 9309 has it: none there, all is allowed; the server in trouble, nothing is. */
    private Robots ask(URI address) throws RefusedException, InterruptedException {
        turns.await(address.getHost(), pause(address));
        long until = ticker.nanos() + limits.whole().toNanos();
        URI at = address;
        try {
            for (int hop = 0; hop <= limits.redirects(); hop++) {
                Answer answer = get(at, Validators.NONE, Limits.ROBOTS, true, until);
                if (answer.status() == 200) return Robots.of(at, answer.body(), NAME);
                if (answer.status() >= 500 || answer.status() == 429) {
                    throw new RefusedException(Cause.LATER, "its robots.txt cannot be got: status " + answer.status());
                }
                if (!isRedirect(answer.status())) return Robots.everything();
                String host = at.getHost();
                at = next(at, answer, other -> other.equals(host) || Sites.same(other, host));
            }
            return Robots.everything();
        } catch (RefusedException e) {
            if (e.kind() == Cause.REDIRECT) return Robots.everything();
            throw e;
        } catch (IOException e) {
            throw new RefusedException(Cause.UNREACHABLE, "its robots.txt cannot be got: " + e.getMessage());
        }
    }

    // --- redirects and statuses ------------------------------------------------------------------------

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getRawAuthority().equals(other.getRawAuthority());
    }

    private static URI next(URI from, Answer answer, Predicate<String> hosts) throws RefusedException {
        if (answer.location() == null) throw new RefusedException(Cause.REDIRECT, "a redirect that leads nowhere");
        URI next;
        try {
            next = WebAddress.resolve(from, answer.location());
        } catch (AddressException e) {
            throw new RefusedException(Cause.REDIRECT, "redirects to " + e.getMessage());
        }
        if (from.getScheme().equals("https") && next.getScheme().equals("http")) {
            throw new RefusedException(Cause.REDIRECT, "redirects from https to http: " + next.getHost());
        }
        if (!hosts.test(next.getHost())) {
            throw new RefusedException(Cause.REDIRECT, "redirects to a host that was not named: " + next.getHost());
        }
        return next;
    }

    private Fetched outcome(URI address, Answer answer) throws RefusedException {
        int status = answer.status();
        if (status == 200) {
            return new Fetched.Page(address, answer.body(), answer.type(), answer.charset(), answer.validators());
        }
        if (status == 304) return new Fetched.Unchanged(address);
        Cause cause = switch (status) {
            case 401, 402, 403, 407, 451 -> Cause.PAYWALL;
            case 404, 410 -> Cause.GONE;
            case 408, 425, 429 -> Cause.LATER;
            default -> status >= 500 ? Cause.LATER : Cause.GONE;
        };
        return new Fetched.Refused(address, cause, "the server answered " + status, wait(answer.retryAfter()));
    }

    /** {@code Retry-After}: seconds or a date; no longer than the longest back-off. */
    private @Nullable Duration wait(@Nullable String header) {
        if (header == null) return null;
        String value = header.strip();
        Duration wait;
        if (!value.isEmpty() && value.length() < 12 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            wait = Duration.ofSeconds(Long.parseLong(value));
        } else {
            try {
                Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                wait = Duration.between(ticker.now(), until);
            } catch (DateTimeException e) {
                return null;
            }
        }
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(Limits.LONGEST_BACK_OFF) > 0 ? Limits.LONGEST_BACK_OFF : wait;
    }
}
