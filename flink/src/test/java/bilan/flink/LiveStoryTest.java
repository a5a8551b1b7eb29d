package bilan.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.ArticleReading;
import bilan.text.Article;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

class LiveStoryTest {
    private static final long DAY = 86_400_000;

    private record Outcome(Map<String, String> findings, List<Rejected> rejected) {}

    @Test
    void anArticleThatComesAfterItsStoryWasClosedIsNamedAndNotLost() throws Exception {
        Outcome outcome = run(
                member("flood", "a", "At least 14 people were killed in Selmar, the mayor said.", 0),
                member("fire", "b", "Two people were injured in Dovra, police said.", 20 * DAY),
                member("flood", "c", "The death toll in Selmar rose to 19, the mayor said.", 21 * DAY));
        assertEquals(1, outcome.rejected().size());
        assertEquals("c", outcome.rejected().get(0).name());
        assertTrue(outcome.rejected().get(0).reason().startsWith("too late"), outcome::toString);
        assertTrue(
                outcome.findings().keySet().stream().anyMatch(key -> key.startsWith("CLAIM flood a#")),
                outcome::toString);
    }

    @Test
    void aStoryStaysOpenAsLongAsArticlesCome() throws Exception {
        Outcome outcome = run(
                member("flood", "a", "At least 14 people were killed in Selmar, the mayor said.", 0),
                member("flood", "b", "At least 16 people were killed in Selmar, the mayor said.", 8 * DAY),
                member("flood", "c", "At least 19 people were killed in Selmar, the mayor said.", 16 * DAY));
        assertEquals(List.of(), outcome.rejected());
        assertEquals(
                3,
                outcome.findings().keySet().stream()
                        .filter(key -> key.startsWith("CLAIM flood "))
                        .count());
    }

    @Test
    void anArticleThatLeavesTakesItsClaimsAlong() throws Exception {
        Outcome outcome = run(
                member("flood", "a", "At least 14 people were killed in Selmar, the mayor said.", 0),
                member("flood", "b", "Some 200 people were evacuated from Selmar, police said.", 0),
                new Member("flood", "b", null, 0));
        assertTrue(outcome.findings().keySet().stream().noneMatch(key -> key.contains(" b#")), outcome::toString);
        assertTrue(outcome.findings().keySet().stream().anyMatch(key -> key.contains(" a#")), outcome::toString);
    }

    private static Member member(String story, String id, String text, long time) {
        try (SharedBilan bilan = SharedBilan.open("")) {
            byte[] reading = RecordBytes.of(ArticleReading.class).write(bilan.read(Article.of(id, "en", text)));
            return new Member(story, id, reading, time);
        }
    }

    /** What holds in the end, by kind, story and key. */
    @SuppressWarnings("try") // closing may be interrupted
    private static Outcome run(Member... members) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        WatermarkStrategy<Member> times = WatermarkStrategy.<Member>forGenerator(context -> new Strict())
                .withTimestampAssigner((member, time) -> member.time());
        SingleOutputStreamOperator<Finding> findings = flink.fromData(TypeInformation.of(Member.class), members)
                .assignTimestampsAndWatermarks(times)
                .keyBy(Member::story)
                .process(new LiveStory("", 1, 10 * DAY));
        Map<String, String> state = new TreeMap<>();
        List<Rejected> rejected = new ArrayList<>();
        try (CloseableIterator<Finding> told = findings.collectAsync();
                CloseableIterator<Rejected> refused =
                        findings.getSideOutput(Rejected.OUTPUT).collectAsync()) {
            flink.execute();
            each(told, finding -> {
                String key = finding.kind() + " " + finding.fullKey();
                if (finding.line() == null) state.remove(key);
                else state.put(key, finding.line());
            });
            each(refused, rejected::add);
        }
        return new Outcome(state, rejected);
    }

    private static <T> void each(Iterator<T> all, java.util.function.Consumer<T> taker) {
        while (all.hasNext()) taker.accept(all.next());
    }

    /** Every article tells the time. */
    private static final class Strict implements WatermarkGenerator<Member> {
        @Override
        public void onEvent(Member member, long time, WatermarkOutput out) {
            out.emitWatermark(new Watermark(time));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput out) {}
    }
}
