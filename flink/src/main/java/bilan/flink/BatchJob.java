package bilan.flink;

import bilan.flink.ArticleReader.Piles;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.jspecify.annotations.Nullable;

/**
 * Archives and files → stories, claims, tolls. Reading an article costs most and needs nothing else: it is spread over all
 * slots. Stories are a function of all digests of a pile, which one task computes; then stories are reconciled side by
 * side.
 */
final class BatchJob {
    /**
     * What is asked for.
     *
     * @param places files and folders, as Flink's file systems understand them
     * @param out folder for the results
     * @param database {@code postgresql://…} to put the results into, or null
     * @param language read all articles as this one; empty: as their words tell
     * @param dossiers write whole dossiers as well
     */
    record Request(
            List<String> places,
            String out,
            @Nullable String database,
            String language,
            Piles piles,
            boolean dossiers) {}

    private final Request request;

    private BatchJob(Request request) {
        this.request = request;
    }

    /** Lays out the job; the caller runs it. */
    static void build(StreamExecutionEnvironment flink, Request request) {
        new BatchJob(request).build(flink);
    }

    private void build(StreamExecutionEnvironment flink) {
        flink.setRuntimeMode(RuntimeExecutionMode.BATCH);
        SingleOutputStreamOperator<Found> found = flink.fromData(Types.STRING, String.join("\n", request.places()))
                .name("places")
                .flatMap(new FileListing())
                .returns(FileTask.class)
                .setParallelism(1)
                .name("files")
                .rebalance()
                .process(new FileReading())
                .name("articles of files");
        SingleOutputStreamOperator<Member> read = found.rebalance()
                .process(new ArticlesRead(request.language(), request.piles()))
                .name("claims of articles");
        SingleOutputStreamOperator<Assigned> assigned = read.getSideOutput(ArticlesRead.PRINTS)
                .keyBy(Print::pile)
                .process(new StoriesFound())
                .name("stories");
        SingleOutputStreamOperator<Finding> findings = read.connect(assigned)
                .keyBy(Member::key, Assigned::key)
                .process(new Joined(request.language(), 0))
                .name("stories of articles")
                .keyBy(Member::story)
                .process(new StoryReconciled(request.language(), request.dossiers()))
                .name("dossiers of stories");
        write(findings, Finding.Kind.CLAIM, "claims");
        write(findings, Finding.Kind.TOLL, "tolls");
        write(findings, Finding.Kind.ALERT, "alerts");
        if (request.dossiers()) write(findings, Finding.Kind.DOSSIER, "dossiers");
        write(assigned.getSideOutput(StoriesFound.STORIES), "stories");
        DataStream<Rejected> rejected = found.getSideOutput(Rejected.OUTPUT)
                .union(read.getSideOutput(Rejected.OUTPUT), findings.getSideOutput(Rejected.OUTPUT));
        write(rejected.map(Rejected::line).returns(Types.STRING), "rejected");
        String database = request.database();
        if (database != null) {
            findings.filter(one -> one.kind() != Finding.Kind.DOSSIER)
                    .sinkTo(new DatabaseSink(database))
                    .name("database");
        }
    }

    private void write(DataStream<Finding> findings, Finding.Kind kind, String folder) {
        MapFunction<Finding, String> line = finding -> String.valueOf(finding.line());
        write(findings.filter(one -> one.kind() == kind).map(line).returns(Types.STRING), folder);
    }

    /** Files appear whole, when all of the job is done, or not at all. */
    private void write(DataStream<String> lines, String folder) {
        OutputFileConfig names = OutputFileConfig.builder()
                .withPartPrefix(folder)
                .withPartSuffix(".jsonl")
                .build();
        lines.sinkTo(FileSink.forRowFormat(
                                new Path(request.out() + "/" + folder), new SimpleStringEncoder<String>("UTF-8"))
                        .withBucketAssigner(new BasePathBucketAssigner<>())
                        .withOutputFileConfig(names)
                        .build())
                .name(folder);
    }
}
