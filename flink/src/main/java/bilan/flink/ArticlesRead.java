package bilan.flink;

import bilan.flink.ArticleReader.Piles;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Articles → what is read in them, without a story yet; in parallel and without state: this is where the time goes. */
final class ArticlesRead extends ProcessFunction<Found, Member> {
    private static final long serialVersionUID = 1;

    static final OutputTag<Print> PRINTS = new OutputTag<>("prints", TypeInformation.of(Print.class));

    private final ArticleReader reader;

    ArticlesRead(String language, Piles piles) {
        reader = new ArticleReader(language, piles);
    }

    @Override
    public void open(OpenContext context) {
        reader.open(getRuntimeContext());
    }

    @Override
    public void close() {
        reader.close();
    }

    @Override
    public void processElement(Found found, Context context, Collector<Member> out) {
        Member member = reader.read(
                found, print -> context.output(PRINTS, print), rejected -> context.output(Rejected.OUTPUT, rejected));
        if (member != null) out.collect(member);
    }
}
