package bilan.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bilan.app.OneMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles without a dossier through a broker, in another order than on one machine: in the end the same stories. */
@Tag("server")
class StreamEqualityTest {
    @TempDir
    Path folder;

    @Test
    void theTopicsEndWithTheStoriesOfOneMachine() throws Exception {
        Map<String, List<String>> dossiers = StreamRun.dossiers();
        List<String> all = dossiers.values().stream().flatMap(List::stream).toList();
        Path file = Files.write(folder.resolve("all.jsonl"), all);
        List<String> expected = new ArrayList<>();
        for (String dossier : OneMachine.printed("stories", "--dossiers", file.toString())) {
            for (Finding finding : DossierParts.parse("x", dossier).findings())
                expected.add(withoutStory(finding.line()));
        }
        expected.sort(null);
        List<String> found = new ArrayList<>();
        try (Broker broker = Broker.start(folder.resolve("kafka"))) {
            broker.topics(2, "articles", "news-claims", "news-tolls", "news-alerts", "news-rejected");
            try (KafkaProducer<String, String> producer = StreamRun.producer(broker.address())) {
                StreamRun.send(
                        producer,
                        StreamRun.messages("articles", dossiers).stream()
                                .map(one -> new ProducerRecord<String, String>("articles", null, one.value()))
                                .toList());
            }
            int code = Main.run(
                    ("stream --stories --until-now --articles articles --out news --interval 300 --parallelism 2"
                                    + " --checkpoint-interval 1000 --checkpoints " + folder.resolve("state")
                                    + " --brokers " + broker.address())
                            .split(" "));
            assertEquals(0, code);
            try (StreamRun.Topics topics = new StreamRun.Topics(broker.address(), "news")) {
                topics.now().values().forEach(lines -> lines.values().forEach(line -> found.add(withoutStory(line))));
            }
        }
        found.sort(null);
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    /** A story is called as it was when it began, on one machine by its first article. */
    private static String withoutStory(String line) {
        return line.replaceFirst("^\\{\"story\":\"[^\"]*\",", "{");
    }
}
