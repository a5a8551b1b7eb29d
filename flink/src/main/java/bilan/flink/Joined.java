package bilan.flink;

import bilan.claim.ArticleReading;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Brings what was read in an article together with its story. Keyed by article, so that even a giant story is spread over
 * all slots up to here. When an article changes its story, the old one is told.
 */
final class Joined extends KeyedCoProcessFunction<String, Member, Assigned, Member> {
    private static final long serialVersionUID = 1;

    private final String language;
    private final long keep;
    private transient SharedBilan bilan;
    private transient RecordBytes<ArticleReading> readings;
    private transient ValueState<Member> read;
    private transient ValueState<Assigned> assigned;

    /** @param keep for how many milliseconds an article is kept; 0: until it has its story, in a batch */
    Joined(String language, long keep) {
        this.language = language;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        bilan = SharedBilan.open(language);
        readings = RecordBytes.of(ArticleReading.class);
        read = getRuntimeContext().getState(new ValueStateDescriptor<>("read", TypeInformation.of(Member.class)));
        assigned = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("assigned", TypeInformation.of(Assigned.class)));
    }

    @Override
    public void close() {
        if (bilan != null) bilan.close();
    }

    @Override
    public void processElement1(Member member, Context context, Collector<Member> out) throws Exception {
        read.update(member);
        expire(member.time(), context);
        Assigned story = assigned.value();
        if (story != null) pass(member, story, out);
    }

    @Override
    public void processElement2(Assigned story, Context context, Collector<Member> out) throws Exception {
        Assigned before = assigned.value();
        assigned.update(story);
        expire(story.time(), context);
        Member member = read.value();
        if (member == null) return;
        if (before != null && !before.story().equals(story.story())) {
            out.collect(new Member(before.story(), member.key(), null, story.time()));
        }
        pass(member, story, out);
    }

    private void expire(long time, Context context) {
        if (keep > 0) context.timerService().registerEventTimeTimer(Expiry.of(time, keep));
    }

    private void pass(Member member, Assigned story, Collector<Member> out) throws Exception {
        byte[] reading = member.reading();
        if (reading == null) return;
        if (keep == 0) {
            String id = story.renamed();
            byte[] named = id == null
                    ? reading
                    : readings.write(bilan.read(readings.read(reading).article().named(id)));
            out.collect(new Member(story.story(), member.key(), named, member.time()));
            read.clear();
            assigned.clear();
        } else {
            out.collect(new Member(story.story(), member.key(), reading, story.time()));
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Member> out) throws Exception {
        Member member = read.value();
        Assigned story = assigned.value();
        long last = Math.max(member == null ? 0 : member.time(), story == null ? 0 : story.time());
        if (Expiry.of(last, keep) > time) return;
        read.clear();
        assigned.clear();
    }
}
