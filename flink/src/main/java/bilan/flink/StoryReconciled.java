package bilan.flink;

import bilan.claim.ArticleReading;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** All articles of a story → its claims, tolls and alerts, once all are there: for a batch. */
final class StoryReconciled extends KeyedProcessFunction<String, Member, Finding> {
    private static final long serialVersionUID = 1;

    private final String language;
    private final boolean whole;
    private final Refusals refusals = new Refusals();
    private transient SharedBilan bilan;
    private transient RecordBytes<ArticleReading> readings;
    private transient MapState<String, byte[]> members;

    /** @param whole write the dossier as well, on one line */
    StoryReconciled(String language, boolean whole) {
        this.language = language;
        this.whole = whole;
    }

    @Override
    public void open(OpenContext context) {
        refusals.open(getRuntimeContext());
        bilan = SharedBilan.open(language);
        readings = RecordBytes.of(ArticleReading.class);
        members = getRuntimeContext().getMapState(members());
    }

    /** By key of the article. */
    static MapStateDescriptor<String, byte[]> members() {
        return new MapStateDescriptor<>("members", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    @Override
    public void close() {
        if (bilan != null) bilan.close();
    }

    @Override
    public void processElement(Member member, Context context, Collector<Finding> out) throws Exception {
        if (member.reading() != null) members.put(member.key(), member.reading());
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Finding> out) throws Exception {
        String story = context.getCurrentKey();
        List<ArticleReading> all = new ArrayList<>();
        for (byte[] reading : members.values()) all.add(readings.read(reading));
        members.clear();
        DossierParts parts;
        try {
            parts = DossierParts.of(story, bilan.dossier(all));
        } catch (RuntimeException | StackOverflowError e) {
            // a fault of ours with one story must not take the others with it
            context.output(Rejected.OUTPUT, refusals.counted(new Rejected(story, "internal error: " + e, -1)));
            return;
        }
        if (whole) out.collect(new Finding(Finding.Kind.DOSSIER, story, "", parts.whole()));
        parts.findings().forEach(out::collect);
    }
}
