package bilan.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles through a broker, some twice and some no articles: in the end what one machine makes of them. */
class StreamEqualityTest {
    @TempDir
    Path folder;

    @Test
    void theTopicsEndWithTheClaimsAndTollsOfOneMachine() throws Exception {
        Map<String, List<String>> dossiers = StreamRun.dossiers();
        Map<Finding.Kind, Map<String, String>> expected = StreamRun.onOneMachine(dossiers, folder);
        try (Broker broker = Broker.start(folder.resolve("kafka"))) {
            broker.topics(2, "articles", "news-claims", "news-tolls", "news-alerts", "news-rejected");
            try (KafkaProducer<String, String> producer = StreamRun.producer(broker.address())) {
                int number = 0;
                for (ProducerRecord<String, String> message : StreamRun.messages("articles", dossiers)) {
                    producer.send(message);
                    if (++number % 10 == 0) producer.send(message);
                }
                producer.send(new ProducerRecord<>("articles", "kazakhstan-2022", "no article"));
                producer.send(new ProducerRecord<>(
                        "articles", null, dossiers.get("kazakhstan-2022").get(0)));
            }
            assertEquals(
                    3,
                    Main.run(
                            "stream",
                            "--brokers",
                            broker.address(),
                            "--articles",
                            "articles",
                            "--out",
                            "news",
                            "--until-now",
                            "--checkpoint-interval",
                            "1000",
                            "--checkpoints",
                            folder.resolve("state").toString(),
                            "--parallelism",
                            "2"));
            try (StreamRun.Topics results = new StreamRun.Topics(broker.address(), "news")) {
                assertEquals("", StreamRun.difference(expected, results.now()));
                assertEquals(2, results.rejected().size());
                String rejected = String.join("\n", results.rejected());
                assertTrue(rejected.contains("line 1: not JSON"), rejected);
                assertTrue(rejected.contains("no key that names a dossier"), rejected);
            }
        }
    }
}
