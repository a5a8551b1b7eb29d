package bilan.sources;

import bilan.fetch.Fetched;
import bilan.limits.Limits;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gets pages of several hosts at a time, those of one host one after the other. A round holds a bounded number of pages,
 * and hands them over in the order of its tasks.
 */
final class Rounds {
    /** Pages held at one time. */
    private static final int SIZE = 2 * Limits.HOSTS_AT_ONCE;

    /** Pages of one host in a round: the others are not kept waiting for its pauses. */
    private static final int OF_ONE_HOST = 4;

    /** Gets one page. */
    interface Fetch {
        Fetched of(Web.Task task) throws InterruptedException;
    }

    /** A page that was got. */
    record Done(Web.Task task, Fetched fetched) {}

    private final Fetch fetch;

    Rounds(Fetch fetch) {
        this.fetch = fetch;
    }

    /** Takes some tasks out of the queue, a few of each host, and gets their pages. */
    List<Done> next(Deque<Web.Task> waiting) {
        Map<String, List<Integer>> hosts = new LinkedHashMap<>();
        List<Web.Task> tasks = new ArrayList<>();
        for (Iterator<Web.Task> all = waiting.iterator(); all.hasNext() && tasks.size() < SIZE; ) {
            Web.Task task = all.next();
            List<Integer> ofHost = hosts.computeIfAbsent(task.address().getHost(), host -> new ArrayList<>());
            if (ofHost.size() == OF_ONE_HOST) continue;
            ofHost.add(tasks.size());
            tasks.add(task);
            all.remove();
        }
        Fetched[] fetched = new Fetched[tasks.size()];
        ExecutorService threads = threads(Math.min(hosts.size(), Limits.HOSTS_AT_ONCE));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Integer> ofHost : hosts.values()) {
                running.add(threads.submit(() -> {
                    for (int at : ofHost) fetched[at] = fetch.of(tasks.get(at));
                    return null;
                }));
            }
            for (Future<?> one : running) one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < fetched.length; i++) done.add(new Done(tasks.get(i), fetched[i]));
        return done;
    }

    private static ExecutorService threads(int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "bilan-fetch-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
