package bilan.app;

import bilan.fetch.Fetcher;
import bilan.fetch.WebAddress;
import bilan.sources.Followed;
import bilan.sources.Input;
import bilan.sources.NothingToReadException;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.sources.Visits;
import bilan.sources.Web;
import bilan.text.Article;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what the user named: articles in a language that can be read go on, all else is named with its reason. */
final class Inputs {
    /** Takes the articles, one at a time. */
    interface Taker {
        void take(Article article, Reading reading) throws IOException;

        /** As {@link Sink#wants}. */
        default boolean wants(Input in) throws IOException {
            return true;
        }

        /** What is known of earlier visits to addresses. */
        default Visits visits() {
            return Visits.none();
        }

        /** Told of each input that could not be read. */
        default void quarantined(Quarantine quarantine) {}
    }

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Reach reach;
    private @Nullable Fetcher shared;
    private final Pace reading = new Pace();
    private final Pace understanding = new Pace();
    private int read;
    private int quarantined;

    Inputs(Console console, Words words, Engine engine) {
        this(console, words, engine, Reach.NAMED);
    }

    Inputs(Console console, Words words, Engine engine, Reach reach) {
        this.console = console;
        this.reach = reach;
        this.words = words;
        this.engine = engine;
    }

    /**
     * Reads all of it.
     *
     * @throws FailureException if a place does not exist or holds nothing
     */
    void read(List<String> places, Taker taker) throws IOException, FailureException {
        try {
            if (places.stream().noneMatch(WebAddress::looksLike)) {
                Sources.bundled().read(places, console.in(), new Sorting(taker));
            } else {
                readWithWeb(places, taker);
            }
        } catch (NothingToReadException e) {
            throw new FailureException(words.text("error.nothing_there", e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            console.endProgress();
        }
    }

    /** From here on all that is got goes through this one, and what brings nothing new is not talked of. */
    void watching(Fetcher fetcher) {
        shared = fetcher;
    }

    boolean isWatching() {
        return shared != null;
    }

    private void readWithWeb(List<String> places, Taker taker) throws IOException, NothingToReadException {
        if (shared != null) {
            Web web = new Web(shared, reach.sites(), taker.visits());
            Sources.bundled().with(web).read(places, console.in(), new Sorting(taker));
            return;
        }
        try (Fetcher fetcher = reach.fetcher()) {
            Web web = new Web(fetcher, reach.sites(), taker.visits());
            try {
                Sources.bundled().with(web).read(places, console.in(), new Sorting(taker));
            } finally {
                contacted(fetcher);
            }
        }
    }

    /** Where Bilan went: nobody should have to take it on trust. */
    void contacted(Fetcher fetcher) {
        if (fetcher.contacted().isEmpty()) return;
        List<String> hosts = new ArrayList<>();
        fetcher.contacted().forEach((host, times) -> hosts.add(host + " (" + words.number(times) + ")"));
        console.endProgress();
        console.say("bilan: " + words.text("read.contacted", String.join(", ", hosts)));
    }

    int quarantined() {
        return quarantined;
    }

    /** Names an input that could not be read. */
    void quarantine(Quarantine quarantine) {
        quarantined++;
        console.endProgress();
        console.say("bilan: "
                + (quarantine.offset() < 0
                        ? words.text("read.quarantined", quarantine.name(), reason(quarantine))
                        : words.text(
                                "read.quarantined_at", quarantine.name(), reason(quarantine), quarantine.offset())));
    }

    /** The reason in the reader's language, where there are words for it. */
    private String reason(Quarantine quarantine) {
        String reason = quarantine.reason();
        String key = key(reason);
        if (words.has(key)) return words.text(key);
        // what comes behind the first colon are particulars: a status, a host
        int colon = reason.indexOf(": ");
        String general = colon < 0 ? "" : key(reason.substring(0, colon));
        return words.has(general) ? words.text(general) + " (" + reason.substring(colon + 2) + ")" : reason;
    }

    private static String key(String reason) {
        StringBuilder key = new StringBuilder("read.reason.");
        reason.toLowerCase(Locale.ROOT).chars().forEach(c -> {
            if (Character.isLetterOrDigit(c)) key.append((char) c);
            else if (c == ' ' || c == '-') key.append('_');
        });
        return key.toString();
    }

    /** Says how far reading has come, now and then; only on a terminal. */
    synchronized void progress(int done, int all) {
        if (!console.showsProgress() || done % 10 != 0) return;
        understanding.seen(System.nanoTime(), done);
        String far = words.text("read.understood", words.number(done), words.number(all));
        console.progress(far + rest(understanding.left(all)));
    }

    /** The pace and what is left at it, as far as they can be told. */
    private String rest(Pace.@Nullable Left left) {
        if (left == null) return "";
        String pace = words.text("read.pace", words.number(Math.round(left.perSecond())));
        return " · " + pace + " · " + time(left);
    }

    private String time(Pace.Left left) {
        boolean minutes = left.seconds() >= 120;
        double unit = minutes ? 60 : 1;
        String rest = words.number(Math.round(left.seconds() / unit));
        String spread = words.number(Math.round(left.spread() / unit));
        if (left.spread() < unit) {
            return minutes ? words.text("read.left.minutes", rest) : words.text("read.left.seconds", rest);
        }
        return minutes
                ? words.text("read.left_about.minutes", rest, spread)
                : words.text("read.left_about.seconds", rest, spread);
    }

    /** All good, or not; the sum of what was not read is said, unless it is one: that was named already. */
    Exit exit() {
        if (quarantined == 0) return Exit.OK;
        if (quarantined > 1) console.say("bilan: " + words.count("read.summary", quarantined));
        return Exit.QUARANTINE;
    }

    private final class Sorting implements Sink {
        private final Taker taker;

        Sorting(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void article(Article article, Reading reading) {
            for (String note : reading.notes()) {
                console.endProgress();
                console.say("bilan: " + words.text("read.note", reading.name(), note));
            }
            Article identified = engine.identified(article);
            if (!engine.reads(identified) && Engine.hasWords(identified)) {
                String reason = words.text("read.no_language", engine.languages());
                quarantine(new Quarantine(reading.name(), reason, -1));
                return;
            }
            read++;
            try {
                taker.take(identified, reading);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void file(int number, int of) {
            if (!console.showsProgress() || number % 10 != 0) return;
            reading.seen(System.nanoTime(), number);
            String far = words.text("read.progress", words.number(read), words.number(quarantined));
            console.progress(far + rest(reading.left(of)));
        }

        @Override
        public boolean wants(Input in) throws IOException {
            return taker.wants(in);
        }

        @Override
        public void unchanged(URI address) {
            if (isWatching()) return;
            console.endProgress();
            console.say("bilan: " + words.text("read.unchanged", address));
        }

        @Override
        public void followed(Followed list) {
            if (isWatching() && list.read() + list.left() + list.waiting() == 0) return;
            console.endProgress();
            for (String line : FollowedLines.of(list, words)) console.say("bilan: " + line);
        }

        @Override
        public void quarantine(Quarantine quarantine) {
            taker.quarantined(quarantine);
            Inputs.this.quarantine(quarantine);
        }
    }
}
