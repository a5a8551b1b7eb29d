package bilan.app;

import bilan.sources.Input;
import bilan.sources.NothingToReadException;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.text.Article;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
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

        /** Told of each input that could not be read. */
        default void quarantined(Quarantine quarantine) {}
    }

    private final Console console;
    private final Words words;
    private final Engine engine;
    private final Pace reading = new Pace();
    private final Pace understanding = new Pace();
    private int read;
    private int quarantined;

    Inputs(Console console, Words words, Engine engine) {
        this.console = console;
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
            Sources.bundled().read(places, console.in(), new Sorting(taker));
        } catch (NothingToReadException e) {
            throw new FailureException(words.text("error.nothing_there", e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            console.endProgress();
        }
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
        StringBuilder key = new StringBuilder("read.reason.");
        quarantine.reason().toLowerCase(Locale.ROOT).chars().forEach(c -> {
            if (Character.isLetterOrDigit(c)) key.append((char) c);
            else if (c == ' ') key.append('_');
        });
        return words.has(key.toString()) ? words.text(key.toString()) : quarantine.reason();
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
        public void quarantine(Quarantine quarantine) {
            taker.quarantined(quarantine);
            Inputs.this.quarantine(quarantine);
        }
    }
}
