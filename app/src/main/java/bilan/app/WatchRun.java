package bilan.app;

import bilan.app.terminal.AnnouncementLine;
import bilan.claim.ArticleReading;
import bilan.dossier.Dossier;
import bilan.dossier.Reviews;
import bilan.fetch.AddressException;
import bilan.fetch.Fetched;
import bilan.fetch.Fetcher;
import bilan.fetch.Ticker;
import bilan.fetch.WebAddress;
import bilan.limits.Limits;
import bilan.names.NameDecisions;
import bilan.sources.AddressList;
import bilan.store.Note;
import bilan.store.Store;
import bilan.store.Stores;
import bilan.workbench.gather.Announcement;
import bilan.workbench.gather.Announcer;
import bilan.workbench.gather.CommandChannel;
import bilan.workbench.gather.Timetable;
import bilan.workbench.gather.Webhook;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks feeds again and again, keeps what is new, and tells what it changes, until the process is told to end. */
final class WatchRun {
    /**
     * What was asked for.
     *
     * @param feeds addresses, and files that list addresses
     * @param every as the user wrote it
     * @param post the address of a webhook, or null
     * @param secret the file with the webhook's secret, or null
     * @param command what is started for each announcement, or null
     * @param atom the file of the feed of announcements, or null
     * @param json whether announcements are printed as JSON
     */
    record Request(
            List<String> feeds,
            String into,
            boolean once,
            String every,
            @Nullable String post,
            @Nullable Path secret,
            @Nullable String command,
            @Nullable Path atom,
            boolean json) {}

    /** Environment variable with the secret, for those who want no file. */
    private static final String SECRET = "BILAN_WEBHOOK_SECRET";

    private static final Duration LONG = Duration.ofDays(7);

    /** So long an interrupted round may take to end. */
    private static final long PATIENCE_SECONDS = 10;

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Reach reach;
    private final Keeper keeper;
    private final Ticker ticker = Ticker.system();
    private volatile boolean stopped;
    private volatile boolean waiting;

    WatchRun(Console console, Words words, Engine engine, Reach reach) {
        this.console = console;
        this.words = words;
        this.engine = engine;
        this.reach = reach;
        keeper = new Keeper(words);
    }

    Exit watch(Request request) throws IOException, UsageException, FailureException {
        List<URI> feeds = feeds(request.feeds());
        Duration every = every(request.every());
        if (!Stores.names(request.into())) throw new UsageException(words.text("error.into_what", request.into()));
        Set<String> hosts = new LinkedHashSet<>(reach.followTo());
        for (URI feed : feeds) hosts.add(feed.getHost());
        Reach named = new Reach(reach.privateHosts(), hosts);
        Inputs inputs = new Inputs(console, words, engine, named);
        Timetable timetable = new Timetable(feeds, every, new Random());
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = onInterrupt(Thread.currentThread(), ended);
        Runtime.getRuntime().addShutdownHook(hook);
        try (Fetcher fetcher = named.fetcher()) {
            inputs.watching(fetcher);
            List<Announcer.Channel> channels = channels(request, fetcher);
            boolean told = keeper.writing(request.into(), store -> {
                timetable.restore(store);
                return rounds(store, request, inputs, timetable, channels);
            });
            inputs.contacted(fetcher);
            return told ? inputs.exit() : Exit.FAILURE;
        } finally {
            ended.countDown();
            if (!stopped) Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private Thread onInterrupt(Thread watching, CountDownLatch ended) {
        return new Thread(() -> {
            stopped = true;
            // work in hand is ended by itself; only waiting is not worth waiting for
            if (waiting) watching.interrupt();
            try {
                if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** False if an announcement did not get to everybody at the last try. */
    private boolean rounds(
            Store store, Request request, Inputs inputs, Timetable timetable, List<Announcer.Channel> channels)
            throws IOException, FailureException {
        Announcer announcer = new Announcer(store, readings -> derived(store, readings), ticker::now);
        if (announcer.isNew() && store.last() > 0) announcer.begin();
        for (Announcer.Channel channel : channels) announcer.join(channel);
        silences(timetable);
        while (true) {
            List<URI> due = timetable.due(ticker.now());
            if (!due.isEmpty()) round(store, due, inputs, timetable);
            if (announcer.isNew()) {
                announcer.begin();
                console.say("bilan: " + words.count("watch.began", store.last()));
            }
            announcer.announce();
            Announcer.Delivered delivered = announcer.deliver(channels);
            delivered
                    .failed()
                    .forEach((channel, reason) ->
                            console.say("bilan: " + words.text("watch.not_delivered", channel, reason)));
            if (request.atom() != null) {
                List<Announcement> all = announcer.all();
                Published.write(request.atom(), out -> AnnouncementFeed.write(all, words, out));
            }
            if (request.once() || stopped) return delivered.failed().isEmpty();
            Instant next = timetable.next();
            Duration wait = Duration.between(ticker.now(), next);
            if (!delivered.failed().isEmpty() && wait.compareTo(Limits.SHORTEST_BACK_OFF) > 0) {
                wait = Limits.SHORTEST_BACK_OFF;
            }
            try {
                waiting = true;
                if (stopped) return true;
                ticker.sleep(wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait);
                waiting = false;
            } catch (InterruptedException e) {
                return delivered.failed().isEmpty();
            }
        }
    }

    private void round(Store store, List<URI> due, Inputs inputs, Timetable timetable)
            throws IOException, FailureException {
        KeepRun run = new KeepRun(console, words, engine, inputs, store);
        run.keep(due.stream().map(URI::toString).toList());
        Map<URI, Fetched.Refused> failures = run.visits().failures();
        List<Note> notes = new ArrayList<>();
        for (URI feed : due) {
            Fetched.Refused refused = failures.get(feed);
            Timetable.Silence before = timetable.silences().get(feed);
            Note note = refused == null
                    ? timetable.answered(feed, ticker.now())
                    : timetable.failed(feed, ticker.now(), refused);
            if (note != null) notes.add(note);
            if (refused == null && before != null) console.say("bilan: " + words.text("watch.answers", feed));
        }
        if (!notes.isEmpty()) store.note(notes);
        silences(timetable);
        long closed = failures.values().stream()
                .filter(refused -> refused.cause() == Fetched.Cause.PAYWALL)
                .count();
        if (closed > 0) console.say("bilan: " + words.count("watch.closed", closed));
    }

    /** Which feeds are missing: what they would have said is in no dossier. */
    private void silences(Timetable timetable) {
        timetable.silences().forEach((feed, silence) -> {
            boolean isLong = silence.since().plus(LONG).isBefore(ticker.now());
            console.say("bilan: "
                    + words.text(
                            isLong ? "watch.silent_long" : "watch.silent",
                            feed,
                            silence.since(),
                            silence.message(),
                            silence.until()));
        });
    }

    private Dossier derived(Store store, List<ArticleReading> readings) {
        try {
            NameDecisions names = keeper.names(store.decisions(), null);
            Reviews reviews = keeper.reviews(store);
            return engine.dossier(readings, names, reviews);
        } catch (FailureException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    // --- what was asked for ------------------------------------------------------------------------------

    private List<Announcer.Channel> channels(Request request, Fetcher fetcher) throws IOException, UsageException {
        List<Announcer.Channel> channels = new ArrayList<>();
        channels.add(new Announcer.Channel() {
            @Override
            public String name() {
                return "stdout";
            }

            @Override
            public void deliver(Announcement announcement) throws IOException {
                String line =
                        request.json() ? announcement.json().toString() : AnnouncementLine.of(announcement, words);
                console.out().write(line + "\n");
                console.finish();
            }
        });
        if (request.post() != null) {
            channels.add(new Webhook(fetcher, address(request.post()), secret(request)));
        }
        if (request.command() != null) channels.add(new CommandChannel(request.command()));
        return channels;
    }

    private String secret(Request request) throws IOException {
        if (request.secret() != null) return Files.readString(request.secret()).strip();
        return console.environment().getOrDefault(SECRET, "");
    }

    private List<URI> feeds(List<String> written) throws IOException, UsageException {
        Set<URI> feeds = new LinkedHashSet<>();
        for (String one : written) {
            if (WebAddress.looksLike(one)) feeds.add(address(one));
            else for (String listed : listed(one)) feeds.add(address(listed));
        }
        return List.copyOf(feeds);
    }

    private List<String> listed(String file) throws IOException, UsageException {
        try {
            Path path = Path.of(file);
            List<String> listed = Files.isRegularFile(path) ? AddressList.in(path) : null;
            if (listed == null || listed.isEmpty()) throw new UsageException(words.text("error.watch_what", file));
            return listed;
        } catch (InvalidPathException e) {
            throw new UsageException(words.text("error.watch_what", file));
        }
    }

    private URI address(String written) throws UsageException {
        try {
            return WebAddress.of(written);
        } catch (AddressException e) {
            throw new UsageException(words.text("error.address", written, e.getMessage()));
        }
    }

    /** {@code 15m}, {@code 2h}, {@code 1d}; not more often than the shortest back-off. */
    private Duration every(String written) throws UsageException {
        String digits = written.isEmpty() ? "" : written.substring(0, written.length() - 1);
        boolean number =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        long count = number ? Long.parseLong(digits) : 0;
        Duration every = switch (written.isEmpty() ? ' ' : written.charAt(written.length() - 1)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            case 'd' -> Duration.ofDays(count);
            default -> Duration.ZERO;
        };
        if (every.compareTo(Limits.SHORTEST_BACK_OFF) < 0) {
            throw new UsageException(words.text("error.every", written, Limits.SHORTEST_BACK_OFF.toMinutes()));
        }
        return every;
    }
}
