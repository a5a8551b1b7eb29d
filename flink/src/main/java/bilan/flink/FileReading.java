package bilan.flink;

import bilan.sources.Input;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.text.Article;
import java.util.Locale;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** A file → the articles in it, a file a task; what cannot be read goes to {@link Rejected#OUTPUT}. */
final class FileReading extends ProcessFunction<FileTask, Found> {
    private static final long serialVersionUID = 1;

    private final Refusals refusals = new Refusals();
    private transient Sources sources;
    private transient RecordBytes<Article> articles;

    @Override
    public void open(OpenContext context) {
        refusals.open(getRuntimeContext());
        sources = Sources.bundled();
        articles = RecordBytes.of(Article.class);
    }

    @Override
    public void processElement(FileTask file, Context context, Collector<Found> out) {
        Path path = new Path(file.uri());
        Input in =
                Input.opened(file.id(), file.uri(), () -> path.getFileSystem().open(path));
        sources.readWithSharedIds(in, file.length(), new Sink() {
            private int number;

            @Override
            public void article(Article article, Reading reading) {
                out.collect(new Found("", place(file.number(), number++), articles.write(article), 0));
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                context.output(Rejected.OUTPUT, refusals.counted(Rejected.of(quarantine)));
            }
        });
    }

    /** Sorts like the places themselves. */
    private static String place(int file, int article) {
        return String.format(Locale.ROOT, "%010d/%010d", file, article);
    }
}
