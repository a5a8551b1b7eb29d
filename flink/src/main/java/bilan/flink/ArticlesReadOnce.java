package bilan.flink;

import bilan.flink.ArticleReader.Piles;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Articles of a stream → what is read in them; keyed by article, so that one giant story is read on all slots. The same
 * article again is dropped before it is read; another text under the same id takes the place of the first.
 */
final class ArticlesReadOnce extends KeyedProcessFunction<String, Found, Member> {
    private static final long serialVersionUID = 1;

    private final ArticleReader reader;
    private final boolean stories;
    private final long keep;
    private transient ValueState<String> known;
    private transient ValueState<Long> last;
    private transient Counter duplicates;

    /** @param stories whether stories are looked for */
    ArticlesReadOnce(String language, Piles piles, boolean stories, long keep) {
        reader = new ArticleReader(language, piles);
        this.stories = stories;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        reader.open(getRuntimeContext());
        known = getRuntimeContext().getState(new ValueStateDescriptor<>("known", Types.STRING));
        last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.LONG));
        duplicates = getRuntimeContext().getMetricGroup().counter("duplicates");
    }

    @Override
    public void close() {
        reader.close();
    }

    @Override
    public void processElement(Found found, Context context, Collector<Member> out) throws Exception {
        last.update(found.time());
        context.timerService().registerEventTimeTimer(Expiry.of(found.time(), keep));
        String hash = Hash.of(found.article());
        if (hash.equals(known.value())) {
            duplicates.inc();
            return;
        }
        known.update(hash);
        Member member = reader.read(
                found,
                stories ? print -> context.output(ArticlesRead.PRINTS, print) : null,
                rejected -> context.output(Rejected.OUTPUT, rejected));
        if (member != null) out.collect(member);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Member> out) throws Exception {
        Long touched = last.value();
        if (touched != null && Expiry.of(touched, keep) > time) return;
        known.clear();
        last.clear();
    }
}
