package bilan.sources;

import bilan.fetch.AddressException;
import bilan.fetch.Fetched;
import bilan.fetch.Fetched.Cause;
import bilan.fetch.Fetched.Refused;
import bilan.fetch.Fetcher;
import bilan.fetch.Sites;
import bilan.fetch.Validators;
import bilan.fetch.WebAddress;
import bilan.limits.Limits;
import bilan.text.Article;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the web → articles. Feeds, sitemaps and lists of feeds are followed to their articles, on the sites that
 * the user named and on no others. Pages come out in a fixed order, however many are got at a time. For one thread.
 */
public final class Web {
    /** Lists within lists: a list of feeds, their entries. */
    private static final int DEEPEST = 2;

    private final Fetcher fetcher;
    private final Sites named;
    private final Visits visits;

    /**
     * @param named hosts that links and redirects may lead to; those of the addresses that are read come to them
     * @param visits what is known of earlier visits
     */
    public Web(Fetcher fetcher, Sites named, Visits visits) {
        this.fetcher = fetcher;
        this.named = named;
        this.visits = visits;
    }

    /** An entry of a list that is to be got. */
    record Entry(
            Followed list,
            @Nullable Article article,
            @Nullable Reading reading,
            String stamp) {}

    /** A page to get. */
    record Task(URI address, int depth, @Nullable Entry entry) {}

    /** A list that is followed, and what is to be remembered of it once all its entries are done. */
    private record Open(Followed list, URI address, Visit visit) {}

    /** Reads all of them, and what they lead to. */
    void read(List<URI> addresses, Sources sources, Sink sink) {
        Deque<Task> waiting = new ArrayDeque<>();
        Set<URI> asked = new HashSet<>();
        List<Open> lists = new ArrayList<>();
        for (URI address : addresses) {
            named.add(address.getHost());
            if (asked.add(address)) waiting.add(new Task(address, 0, null));
        }
        Rounds rounds = new Rounds(this::fetch);
        while (!waiting.isEmpty()) {
            for (Rounds.Done done : rounds.next(waiting)) {
                List<Task> more = new ArrayList<>();
                take(done.task(), done.fetched(), sources, sink, lists, more);
                for (Task task : more) if (asked.add(task.address())) waiting.add(task);
            }
        }
        for (Open open : lists) {
            sink.followed(open.list);
            if (open.list.done()) visits.remember(open.address, open.visit);
        }
    }

    /** Called by several threads. */
    private Fetched fetch(Task task) throws InterruptedException {
        Visit last;
        synchronized (visits) {
            last = visits.last(task.address());
        }
        return fetcher.fetch(task.address(), last == null ? Validators.NONE : last.validators(), named::holds);
    }

    private void take(Task task, Fetched fetched, Sources sources, Sink sink, List<Open> lists, List<Task> more) {
        if (fetched instanceof Refused refused) {
            refused(task, refused, sink);
        } else if (fetched instanceof Fetched.Unchanged) {
            sink.unchanged(task.address());
            if (task.entry() != null) task.entry().list().known(1);
            remember(task, null);
        } else if (fetched instanceof Fetched.Page page) {
            Entry entry = task.entry();
            Known known = entry == null || entry.article() == null ? Known.NOTHING : Known.of(entry.article());
            Input in = Input.page(task.address().toString(), page, known);
            try {
                List<Listed> listed = sources.listed(in);
                if (listed != null && task.depth() < DEEPEST) {
                    list(task, page, listed, lists, more);
                } else if (listed == null && sources.isFeed(in) && task.depth() < DEEPEST) {
                    feed(task, page, in, sources, sink, lists, more);
                } else {
                    article(task, page, in, sources, sink);
                }
            } catch (IOException e) {
                sink.quarantine(Quarantine.whole(in.name(), String.valueOf(e.getMessage())));
            }
        }
    }

    private void article(Task task, Fetched.Page page, Input in, Sources sources, Sink sink) {
        Listening listening = new Listening(sink);
        sources.read(in, listening);
        Entry entry = task.entry();
        if (entry != null && listening.articles == 0) summary(entry, sink);
        else if (entry != null) entry.list().readOne();
        remember(task, page.validators());
    }

    private void remember(Task task, @Nullable Validators validators) {
        Validators kept = validators;
        synchronized (visits) {
            Visit last = visits.last(task.address());
            if (kept == null) kept = last == null ? Validators.NONE : last.validators();
            visits.remember(
                    task.address(),
                    new Visit(kept, task.entry() == null ? null : task.entry().stamp()));
        }
    }

    private void refused(Task task, Refused refused, Sink sink) {
        visits.failed(task.address(), refused);
        Entry entry = task.entry();
        sink.quarantine(
                Quarantine.whole(task.address().toString(), sentence(refused.cause()) + ": " + refused.message()));
        if (entry == null) return;
        if (refused.cause().passes()) {
            entry.list().waitForOne();
            return;
        }
        summary(entry, sink);
        remember(task, Validators.NONE);
    }

    /** What a feed said of a page that cannot be had. */
    private static void summary(Entry entry, Sink sink) {
        Article article = entry.article();
        Reading reading = entry.reading();
        if (article == null || reading == null) return;
        entry.list().readOne();
        sink.article(article, reading);
    }

    // --- lists -------------------------------------------------------------------------------------------

    private void list(Task task, Fetched.Page page, List<Listed> listed, List<Open> lists, List<Task> more) {
        Followed followed = new Followed(task.address());
        lists.add(new Open(followed, task.address(), new Visit(page.validators(), null)));
        int taken = 0;
        for (Listed one : listed) {
            followed.entry();
            URI address = address(page.address(), one.address());
            if (address == null || !allowed(address, followed)) continue;
            if (!one.isList() && isKnown(address, one.stamp())) {
                followed.known(1);
            } else if (taken == (one.isList() ? Limits.LISTS : Limits.FOLLOWED)) {
                followed.leaveOne();
            } else {
                taken++;
                more.add(new Task(address, task.depth() + 1, new Entry(followed, null, null, one.stamp())));
            }
        }
    }

    private void feed(
            Task task, Fetched.Page page, Input in, Sources sources, Sink sink, List<Open> lists, List<Task> more) {
        Followed followed = new Followed(task.address());
        lists.add(new Open(followed, task.address(), new Visit(page.validators(), null)));
        if (task.entry() != null) task.entry().list().readOne();
        int[] taken = new int[1];
        sources.read(in, new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                followed.entry();
                String stamp = Listed.stampOf(article);
                URI address = article.address() == null
                        ? null
                        : address(page.address(), article.address().toString());
                boolean whole = !reading.notes().contains(FeedReader.SUMMARY);
                URI known = address == null ? task.address().resolve("#" + stamp) : address;
                if (isKnown(known, stamp)) {
                    followed.known(1);
                } else if (whole || address == null || !allowed(address, followed)) {
                    followed.readOne();
                    sink.article(article, reading);
                    visits.remember(known, new Visit(Validators.NONE, stamp));
                } else if (taken[0] == Limits.FOLLOWED) {
                    followed.leaveOne();
                } else {
                    taken[0]++;
                    more.add(new Task(address, task.depth() + 1, new Entry(followed, article, reading, stamp)));
                }
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                sink.quarantine(quarantine);
            }
        });
    }

    /** Whether an entry of a list says today what it said the last time. */
    private boolean isKnown(URI address, String stamp) {
        Visit last = visits.last(address);
        return last != null && stamp.equals(last.stamp());
    }

    private boolean allowed(URI address, Followed followed) {
        if (named.holds(address.getHost())) return true;
        followed.leadsTo(address.getHost());
        return false;
    }

    private static @Nullable URI address(URI from, String link) {
        try {
            return WebAddress.resolve(from, link);
        } catch (AddressException e) {
            return null;
        }
    }

    /** Counts what goes through. */
    private static final class Listening implements Sink {
        private final Sink inner;
        private int articles;

        Listening(Sink inner) {
            this.inner = inner;
        }

        @Override
        public boolean wants(Input in) throws IOException {
            boolean wanted = inner.wants(in);
            if (!wanted) articles++;
            return wanted;
        }

        @Override
        public void article(Article article, Reading reading) {
            articles++;
            inner.article(article, reading);
        }

        @Override
        public void quarantine(Quarantine quarantine) {
            inner.quarantine(quarantine);
        }
    }

    private static String sentence(Cause cause) {
        return switch (cause) {
            case FORBIDDEN -> "not asked for, only hosts of the open internet are unless --allow-private names them";
            case ROBOTS -> "not asked for, its site does not want programs there";
            case REDIRECT -> "leads to where nobody may go unless --follow-to names the host";
            case PAYWALL -> "wants a login or payment";
            case GONE -> "is not there";
            case LATER -> "wants to be asked later";
            case UNREACHABLE -> "cannot be reached";
            case INSECURE -> "has no certificate that can be trusted";
            case SLOW -> "took too long";
            case LARGE -> "is too large";
            case DAMAGED -> "came damaged";
        };
    }
}
