package bilan.flink;

import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.stories.StoryDecisions;
import bilan.stories.StoryFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The stories of a pile that grows. Every article changes a little how rare words are, so stories are found anew from all
 * digests of the pile, some articles at a time; a story keeps the key of the one that it shares most articles with, and
 * only articles whose story changed are told. In the end the stories are those of one machine.
 */
final class StoriesFollowed extends KeyedProcessFunction<String, Print, Assigned> {
    private static final long serialVersionUID = 1;

    private static final long REST = 20;

    private final long interval;
    private final long keep;
    private transient MapState<String, Print> prints;
    private transient MapState<String, String> stories;
    private transient ValueState<Long> due;
    private transient ValueState<Long> cost;

    /**
     * @param interval milliseconds between two looks at the pile, at least
     * @param keep milliseconds after which an article is out of the pile
     */
    StoriesFollowed(long interval, long keep) {
        this.interval = interval;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        prints = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("prints", Types.STRING, TypeInformation.of(Print.class)));
        stories = getRuntimeContext().getMapState(new MapStateDescriptor<>("stories", Types.STRING, Types.STRING));
        due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
        cost = getRuntimeContext().getState(new ValueStateDescriptor<>("cost", Types.LONG));
    }

    @Override
    public void processElement(Print print, Context context, Collector<Assigned> out) throws Exception {
        if (print.digest().length == 0) return;
        prints.put(print.key(), print);
        context.timerService().registerEventTimeTimer(Expiry.of(print.time(), keep));
        if (due.value() != null) return;
        Long took = cost.value();
        long at = context.timerService().currentProcessingTime() + Math.max(interval, took == null ? 0 : REST * took);
        due.update(at);
        context.timerService().registerProcessingTimeTimer(at);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Assigned> out) throws Exception {
        if (due.value() != null) find(out);
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME) return;
        List<String> old = new ArrayList<>();
        for (Map.Entry<String, Print> one : prints.entries())
            if (Expiry.of(one.getValue().time(), keep) <= time) old.add(one.getKey());
        for (String key : old) {
            prints.remove(key);
            stories.remove(key);
        }
    }

    private void find(Collector<Assigned> out) throws Exception {
        due.clear();
        long start = System.nanoTime();
        Map<String, Print> inOrder = new TreeMap<>();
        for (Map.Entry<String, Print> one : prints.entries()) inOrder.put(one.getKey(), one.getValue());
        List<Digest> digests = new ArrayList<>();
        // keys tell articles of two dossiers with one id apart; stories go by the id itself
        for (Print print : inOrder.values())
            digests.add(StoriesFound.digest(print.digest()).named(print.key()));
        List<List<String>> found = new ArrayList<>();
        for (Story story : new StoryFinder().find(digests, StoryDecisions.NONE)) {
            found.add(story.articles().stream().map(Digest::id).toList());
        }
        List<String> names = names(found);
        for (int i = 0; i < found.size(); i++) {
            for (String key : found.get(i)) {
                if (names.get(i).equals(stories.get(key))) continue;
                stories.put(key, names.get(i));
                Print print = inOrder.get(key);
                out.collect(new Assigned(key, null, names.get(i), print == null ? 0 : print.time()));
            }
        }
        cost.update((System.nanoTime() - start) / 1_000_000);
    }

    private record Overlap(int story, String name, int articles) {}

    /** Each story is called as the one before that it shares most articles with; each name goes to one story. */
    private List<String> names(List<List<String>> found) throws Exception {
        List<Overlap> overlaps = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            Map<String, Integer> shared = new HashMap<>();
            for (String key : found.get(i)) {
                String before = stories.get(key);
                if (before != null) shared.merge(before, 1, Integer::sum);
            }
            for (Map.Entry<String, Integer> one : shared.entrySet())
                overlaps.add(new Overlap(i, one.getKey(), one.getValue()));
        }
        overlaps.sort(Comparator.comparingInt((Overlap one) -> -one.articles())
                .thenComparingInt(Overlap::story)
                .thenComparing(Overlap::name));
        String[] names = new String[found.size()];
        for (Overlap one : overlaps) {
            if (names[one.story()] != null || !used.add(one.name())) continue;
            names[one.story()] = one.name();
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i] != null) continue;
            String first = found.get(i).get(0);
            String free = first;
            for (int n = 2; !used.add(free); n++) free = first + "~" + n;
            names[i] = free;
        }
        return List.of(names);
    }
}
