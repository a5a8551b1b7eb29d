package bilan.flink;

import bilan.flink.ArticleReader.Piles;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A topic of articles → topics of claims, tolls and alerts, as they change. Two steps against giant stories: an article is
 * read under its own key, on any slot; only what was read meets the rest of its story.
 */
final class StreamJob {
    /**
     * What is asked for.
     *
     * @param brokers of Kafka, {@code host:port,…}
     * @param articles topic of articles, a line of JSON a message
     * @param out topics of results are called so, then {@code -claims}, {@code -tolls}, {@code -alerts}, {@code -rejected}
     * @param database {@code postgresql://…} that keeps what holds now, or null
     * @param language read all articles as this one; empty: as their words tell
     * @param stories find stories; else the key of a message names the dossier
     * @param piles among which articles a story is looked for
     * @param interval between a change and its telling, at least
     * @param keep how long after its last article a story is closed
     * @param bounded stop at what is in the topic now
     */
    record Request(
            String brokers,
            String articles,
            String out,
            @Nullable String database,
            String language,
            boolean stories,
            Piles piles,
            Duration interval,
            Duration keep,
            boolean bounded) {}

    /** Longer than any pause between two checkpoints; brokers refuse more than a quarter of an hour unless told. */
    private static final String TRANSACTION = "600000";

    private final Request request;

    private StreamJob(Request request) {
        this.request = request;
    }

    /** Lays out the job; the caller runs it. */
    static void build(StreamExecutionEnvironment flink, Request request) {
        new StreamJob(request).build(flink);
    }

    private void build(StreamExecutionEnvironment flink) {
        flink.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        long interval = request.interval().toMillis();
        long keep = request.keep().toMillis();
        // the time of a message is Kafka's: the same when it is read again, and no article can send it astray
        WatermarkStrategy<Message> times = WatermarkStrategy.<Message>forBoundedOutOfOrderness(Duration.ofMinutes(1))
                .withTimestampAssigner((message, time) -> message.time())
                .withIdleness(Duration.ofMinutes(1));
        SingleOutputStreamOperator<Found> found = flink.fromSource(source(), times, "messages")
                .uid("messages")
                .process(new MessageReading(!request.stories()))
                .uid("articles of messages")
                .name("articles of messages");
        SingleOutputStreamOperator<Member> read = found.keyBy(Found::key)
                .process(new ArticlesReadOnce(request.language(), request.piles(), request.stories(), keep))
                .uid("claims of articles")
                .name("claims of articles");
        DataStream<Member> members = request.stories() ? assigned(read, interval, keep) : read;
        SingleOutputStreamOperator<Finding> findings = members.keyBy(Member::story)
                .process(new LiveStory(request.language(), interval, keep))
                .uid("changes of stories")
                .name("changes of stories");
        for (Finding.Kind kind : new Finding.Kind[] {Finding.Kind.CLAIM, Finding.Kind.TOLL, Finding.Kind.ALERT}) {
            String topic = request.out()
                    + switch (kind) {
                        case CLAIM -> "-claims";
                        case TOLL -> "-tolls";
                        case ALERT -> "-alerts";
                        case DOSSIER -> throw new IllegalStateException("a stream writes no whole dossiers");
                    };
            findings.filter(one -> one.kind() == kind)
                    .sinkTo(sink(new TopicRecords<>(topic, Finding::fullKey, Finding::line), topic))
                    .uid(topic)
                    .name(topic);
        }
        String topic = request.out() + "-rejected";
        found.getSideOutput(Rejected.OUTPUT)
                .union(read.getSideOutput(Rejected.OUTPUT), findings.getSideOutput(Rejected.OUTPUT))
                .sinkTo(sink(new TopicRecords<>(topic, Rejected::name, Rejected::line), topic))
                .uid(topic)
                .name(topic);
        String database = request.database();
        if (database != null) {
            findings.sinkTo(new DatabaseSink(database)).uid("database").name("database");
        }
    }

    private DataStream<Member> assigned(SingleOutputStreamOperator<Member> read, long interval, long keep) {
        SingleOutputStreamOperator<Assigned> stories = read.getSideOutput(ArticlesRead.PRINTS)
                .keyBy(Print::pile)
                .process(new StoriesFollowed(interval, keep))
                .uid("stories")
                .name("stories");
        return read.connect(stories)
                .keyBy(Member::key, Assigned::key)
                .process(new Joined(request.language(), keep))
                .uid("stories of articles")
                .name("stories of articles");
    }

    private KafkaSource<Message> source() {
        KafkaSourceBuilder<Message> source = KafkaSource.<Message>builder()
                .setBootstrapServers(request.brokers())
                .setTopics(request.articles())
                .setGroupId(request.out())
                .setProperty("isolation.level", "read_committed")
                // without state from the start: what comes twice changes nothing
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Messages());
        if (request.bounded()) source.setBounded(OffsetsInitializer.latest());
        return source.build();
    }

    private <T> KafkaSink<T> sink(TopicRecords<T> records, String topic) {
        Properties producer = new Properties();
        producer.setProperty("transaction.timeout.ms", TRANSACTION);
        return KafkaSink.<T>builder()
                .setBootstrapServers(request.brokers())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix("bilan-" + topic)
                // asks the broker which transactions a dead task has left open; the other way guesses their names, and
                // what it misses hides all later results until it times out
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setKafkaProducerConfig(producer)
                .setRecordSerializer(records)
                .build();
    }
}
