package bilan.flink;

import bilan.claim.ArticleReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The articles of a story or dossier as they come → what changes in its claims, tolls and alerts. Reconciling starts from
 * all articles, for every later one may change what an earlier one meant; so it runs for many articles at once, and rests
 * twenty times as long as it took: a giant story costs a twentieth of a slot, however fast it grows. What is told in the
 * end is a function of the articles alone.
 */
final class LiveStory extends KeyedProcessFunction<String, Member, Finding> {
    private static final long serialVersionUID = 1;

    private final Refusals refusals = new Refusals();
    private static final long REST = 20;

    private final String language;
    private final long interval;
    private final long keep;

    private transient SharedBilan bilan;
    private transient RecordBytes<ArticleReading> readings;
    private transient MapState<String, byte[]> members;
    /** By kind and key: hash of the line that was told last. */
    private transient MapState<String, String> told;

    private transient ValueState<Long> last;
    private transient ValueState<Long> due;
    private transient ValueState<Long> cost;
    private transient ValueState<Boolean> closed;
    private transient Counter reconciled;
    private transient Counter changes;
    private transient Counter late;
    private transient long slowest;

    /**
     * @param interval milliseconds from a change to its telling, at least
     * @param keep milliseconds after its last article until a story is closed
     */
    LiveStory(String language, long interval, long keep) {
        this.language = language;
        this.interval = interval;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        refusals.open(getRuntimeContext());
        bilan = SharedBilan.open(language);
        readings = RecordBytes.of(ArticleReading.class);
        members = getRuntimeContext().getMapState(StoryReconciled.members());
        told = getRuntimeContext().getMapState(new MapStateDescriptor<>("told", Types.STRING, Types.STRING));
        last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.LONG));
        due = getRuntimeContext().getState(new ValueStateDescriptor<>("due", Types.LONG));
        cost = getRuntimeContext().getState(new ValueStateDescriptor<>("cost", Types.LONG));
        closed = getRuntimeContext().getState(new ValueStateDescriptor<>("closed", Types.BOOLEAN));
        reconciled = getRuntimeContext().getMetricGroup().counter("reconciled");
        changes = getRuntimeContext().getMetricGroup().counter("changes");
        late = getRuntimeContext().getMetricGroup().counter("late");
        getRuntimeContext().getMetricGroup().gauge("slowestReconcilingMillis", () -> slowest);
    }

    @Override
    public void close() {
        if (bilan != null) bilan.close();
    }

    @Override
    public void processElement(Member member, Context context, Collector<Finding> out) throws Exception {
        if (closed.value() != null) {
            late.inc();
            String reason = "too late: its story was closed, with no article for " + keep / 86_400_000.0 + " days";
            context.output(Rejected.OUTPUT, refusals.counted(new Rejected(member.key(), reason, -1)));
            return;
        }
        if (member.reading() == null) members.remove(member.key());
        else members.put(member.key(), member.reading());
        Long before = last.value();
        last.update(before == null ? member.time() : Math.max(before, member.time()));
        context.timerService().registerEventTimeTimer(Expiry.of(last.value(), keep));
        if (due.value() != null) return;
        Long took = cost.value();
        long at = context.timerService().currentProcessingTime() + Math.max(interval, took == null ? 0 : REST * took);
        due.update(at);
        context.timerService().registerProcessingTimeTimer(at);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Finding> out) throws Exception {
        // at the end of a bounded stream only timers of event time fire
        if (due.value() != null) tell(context, out);
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME) return;
        Long touched = last.value();
        if (closed.value() != null) {
            if (touched == null || Expiry.of(touched, 10 * keep) <= time) {
                closed.clear();
                last.clear();
            }
        } else if (touched != null && Expiry.of(touched, keep) <= time) {
            members.clear();
            told.clear();
            cost.clear();
            closed.update(true);
            context.timerService().registerEventTimeTimer(Expiry.of(touched, 10 * keep));
        }
    }

    private void tell(OnTimerContext context, Collector<Finding> out) throws Exception {
        String story = context.getCurrentKey();
        due.clear();
        long start = System.nanoTime();
        List<ArticleReading> all = new ArrayList<>();
        for (byte[] reading : members.values()) all.add(readings.read(reading));
        List<Finding> findings;
        try {
            findings = all.isEmpty()
                    ? List.of()
                    : DossierParts.of(story, bilan.dossier(all)).findings();
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours with one story must not take the others with it; what was told of it before stays
            context.output(Rejected.OUTPUT, refusals.counted(new Rejected(story, "internal error: " + e, -1)));
            return;
        }
        Map<String, String> before = new HashMap<>();
        for (Map.Entry<String, String> one : told.entries()) before.put(one.getKey(), one.getValue());
        for (Finding finding : findings) {
            String key = finding.kind() + " " + finding.key();
            String hash = Hash.of(String.valueOf(finding.line()));
            if (hash.equals(before.remove(key))) continue;
            told.put(key, hash);
            changes.inc();
            out.collect(finding);
        }
        for (String gone : before.keySet().stream().sorted().toList()) {
            int space = gone.indexOf(' ');
            Finding.Kind kind = Finding.Kind.valueOf(gone.substring(0, space));
            told.remove(gone);
            changes.inc();
            out.collect(new Finding(kind, story, gone.substring(space + 1), null));
        }
        reconciled.inc();
        long millis = (System.nanoTime() - start) / 1_000_000;
        slowest = Math.max(slowest, millis);
        cost.update(millis);
    }
}
