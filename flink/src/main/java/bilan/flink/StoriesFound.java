package bilan.flink;

import bilan.sources.UniqueIds;
import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.stories.StoryDecisions;
import bilan.stories.StoryFinder;
import bilan.workbench.json.StoryJson;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * The stories of a whole pile, once all of it is there: by the same function of all digests as on one machine, so the
 * result cannot be another. Articles that share an id are told apart in the order of reading, as there.
 */
final class StoriesFound extends KeyedProcessFunction<String, Print, Assigned> {
    private static final long serialVersionUID = 1;

    /** A story a line, as {@code bilan stories --json} writes it. */
    static final OutputTag<String> STORIES = new OutputTag<>("stories", Types.STRING);

    private transient MapState<String, Print> prints;

    @Override
    public void open(OpenContext context) {
        prints = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("prints", Types.STRING, TypeInformation.of(Print.class)));
    }

    @Override
    public void processElement(Print print, Context context, Collector<Assigned> out) throws Exception {
        prints.put(print.key(), print);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Assigned> out) throws Exception {
        Map<String, Print> inOrder = new TreeMap<>();
        for (Map.Entry<String, Print> one : prints.entries()) inOrder.put(one.getKey(), one.getValue());
        prints.clear();
        UniqueIds ids = new UniqueIds();
        Map<String, Print> named = new HashMap<>();
        List<Digest> digests = new ArrayList<>();
        for (Print print : inOrder.values()) {
            String id = ids.add(print.id());
            if (print.digest().length == 0) continue;
            digests.add(digest(print.digest()).named(id));
            named.put(id, print);
        }
        inOrder.clear();
        for (Story story : new StoryFinder().find(digests, StoryDecisions.NONE)) {
            for (Digest article : story.articles()) {
                Print print = named.get(article.id());
                if (print == null) throw new IllegalStateException("a story with an article that is not in the pile");
                String renamed = print.id().equals(article.id()) ? null : article.id();
                out.collect(new Assigned(print.key(), renamed, story.id(), 0));
            }
            context.output(STORIES, line(story));
        }
    }

    static Digest digest(byte[] bytes) throws IOException {
        return Digest.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static String line(Story story) throws IOException {
        StringWriter text = new StringWriter();
        StoryJson.write(story, text);
        return text.toString().stripTrailing();
    }
}
