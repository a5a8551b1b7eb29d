package bilan.flink;

import bilan.app.OneMachine;
import bilan.sources.NothingToReadException;
import bilan.sources.Quarantine;
import bilan.sources.Reading;
import bilan.sources.Sink;
import bilan.sources.Sources;
import bilan.text.Article;
import bilan.workbench.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests of the stream share: articles as messages, what one machine makes of them, and the results as they stand. */
final class StreamRun {
    private StreamRun() {}

    /** Articles by dossier: all invented dossiers of the repository, a line of JSON each. */
    static Map<String, List<String>> dossiers() throws IOException, NothingToReadException {
        Map<String, List<String>> dossiers = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Path.of("../dossiers"))) {
            for (Path folder : folders.map(one -> one.resolve("articles"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                List<String> lines = new ArrayList<>();
                String dossier = folder.getParent().getFileName().toString();
                Sources.bundled().read(List.of(folder.toString()), new Sink() {
                    @Override
                    public void article(Article article, Reading reading) {
                        lines.add(line(article.named(dossier + "-" + article.id())));
                    }

                    @Override
                    public void quarantine(Quarantine quarantine) {
                        throw new IllegalStateException(quarantine.toString());
                    }
                });
                dossiers.put(dossier, lines);
            }
        }
        return dossiers;
    }

    private static String line(Article article) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            json.writeStringField("doc", article.id());
            Json.text(json, "title", article.title());
            Json.text(json, "outlet", article.outlet());
            Json.text(json, "language", article.language());
            Json.text(
                    json,
                    "published",
                    article.published() == null ? null : article.published().toString());
            json.writeStringField("text", article.body());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What {@code bilan read --json} makes of each dossier on one machine: lines by kind, story and key. */
    static Map<Finding.Kind, Map<String, String>> onOneMachine(Map<String, List<String>> dossiers, Path folder)
            throws IOException, InterruptedException {
        Map<Finding.Kind, Map<String, String>> all = none();
        for (Map.Entry<String, List<String>> dossier : dossiers.entrySet()) {
            Path file = folder.resolve(dossier.getKey() + ".jsonl");
            Files.write(file, dossier.getValue());
            String json = String.join("\n", OneMachine.printed("read", "--json", file.toString()));
            for (Finding finding : DossierParts.parse(dossier.getKey(), json).findings())
                all.get(finding.kind()).put(finding.fullKey(), String.valueOf(finding.line()));
        }
        return all;
    }

    static Map<Finding.Kind, Map<String, String>> none() {
        Map<Finding.Kind, Map<String, String>> all = new LinkedHashMap<>();
        for (Finding.Kind kind : List.of(Finding.Kind.CLAIM, Finding.Kind.TOLL, Finding.Kind.ALERT))
            all.put(kind, new TreeMap<>());
        return all;
    }

    static KafkaProducer<String, String> producer(String brokers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    /** Sends messages, and waits until the broker has them. */
    static void send(KafkaProducer<String, String> producer, List<ProducerRecord<String, String>> messages)
            throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (ProducerRecord<String, String> message : messages) sent.add(producer.send(message));
        for (Future<?> one : sent) one.get();
    }

    /** All articles, each dossier's in its order, the dossiers side by side. */
    static List<ProducerRecord<String, String>> messages(String topic, Map<String, List<String>> dossiers) {
        List<ProducerRecord<String, String>> messages = new ArrayList<>();
        for (int i = 0; dossiers.values().stream().mapToInt(List::size).max().orElse(0) > i; i++) {
            for (Map.Entry<String, List<String>> dossier : dossiers.entrySet()) {
                if (i < dossier.getValue().size())
                    messages.add(new ProducerRecord<>(
                            topic, dossier.getKey(), dossier.getValue().get(i)));
            }
        }
        return messages;
    }

    /** Follows the topics of results: what holds after all messages that were committed. */
    static final class Topics implements AutoCloseable {
        private final KafkaConsumer<String, String> consumer;
        private final String name;
        private final Map<Finding.Kind, Map<String, String>> state = none();
        private final List<String> rejected = new ArrayList<>();

        Topics(String brokers, String name) {
            this.name = name;
            consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            brokers,
                            "isolation.level",
                            "read_committed",
                            "auto.offset.reset",
                            "earliest"),
                    new StringDeserializer(),
                    new StringDeserializer());
            List<TopicPartition> parts = new ArrayList<>();
            for (String kind : List.of("claims", "tolls", "alerts", "rejected")) {
                consumer.partitionsFor(name + "-" + kind)
                        .forEach(part -> parts.add(new TopicPartition(part.topic(), part.partition())));
            }
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
        }

        /** Takes what has come since. */
        Map<Finding.Kind, Map<String, String>> now() {
            for (Map.Entry<TopicPartition, Long> end :
                    consumer.endOffsets(consumer.assignment()).entrySet()) {
                while (consumer.position(end.getKey()) < end.getValue()) {
                    for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofMillis(100))) take(one);
                }
            }
            return state;
        }

        private void take(ConsumerRecord<String, String> one) {
            String kind = one.topic().substring(name.length() + 1);
            if (kind.equals("rejected")) {
                rejected.add(one.value());
                return;
            }
            Map<String, String> lines = state.get(
                    Finding.Kind.valueOf(kind.substring(0, kind.length() - 1).toUpperCase(java.util.Locale.ROOT)));
            if (one.value() == null) lines.remove(one.key());
            else lines.put(one.key(), one.value());
        }

        List<String> rejected() {
            return rejected;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** What differs, in a form that a person can read; empty if nothing does. */
    static String difference(
            Map<Finding.Kind, Map<String, String>> expected, Map<Finding.Kind, Map<String, String>> found) {
        StringBuilder text = new StringBuilder();
        for (Finding.Kind kind : expected.keySet()) {
            Map<String, String> left = expected.get(kind);
            Map<String, String> right = found.get(kind);
            for (String key : left.keySet()) {
                if (!right.containsKey(key))
                    text.append(kind).append(" is missing: ").append(key).append('\n');
                else if (!right.get(key).equals(left.get(key)))
                    text.append(kind)
                            .append(" differs:\n  ")
                            .append(left.get(key))
                            .append("\n  ")
                            .append(right.get(key))
                            .append('\n');
            }
            for (String key : right.keySet())
                if (!left.containsKey(key))
                    text.append(kind).append(" is too much: ").append(key).append('\n');
        }
        return text.length() > 4_000 ? text.substring(0, 4_000) + "…" : text.toString();
    }
}
