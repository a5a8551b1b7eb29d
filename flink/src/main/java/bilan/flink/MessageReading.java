package bilan.flink;

import bilan.sources.Input;
import bilan.sources.JsonLinesReader;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.text.Article;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** A message → the article in it; one that is none goes to {@link Rejected#OUTPUT}. */
final class MessageReading extends ProcessFunction<Message, Found> {
    private static final long serialVersionUID = 1;

    private final Refusals refusals = new Refusals();
    private final boolean keyIsDossier;
    private transient RecordBytes<Article> articles;
    private transient JsonLinesReader reader;

    /** @param keyIsDossier the key of a message names the dossier that its article belongs to */
    MessageReading(boolean keyIsDossier) {
        this.keyIsDossier = keyIsDossier;
    }

    @Override
    public void open(OpenContext context) {
        refusals.open(getRuntimeContext());
        articles = RecordBytes.of(Article.class);
        reader = new JsonLinesReader();
    }

    @Override
    public void processElement(Message message, Context context, Collector<Found> out) throws IOException {
        if (message.value().length == 0 || keyIsDossier && message.key() == null) {
            String reason = message.value().length == 0 ? "an empty message" : "no key that names a dossier";
            context.output(Rejected.OUTPUT, refusals.counted(new Rejected(message.position(), reason, -1)));
            return;
        }
        String dossier = keyIsDossier ? String.valueOf(message.key()) : "";
        reader.read(Input.bytes(message.position(), message.position(), message.value()), new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                String key = dossier.isEmpty() ? article.id() : dossier + " " + article.id();
                out.collect(new Found(dossier, key, articles.write(article), message.time()));
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                context.output(Rejected.OUTPUT, refusals.counted(Rejected.of(quarantine)));
            }
        });
    }
}
