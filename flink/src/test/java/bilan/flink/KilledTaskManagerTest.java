package bilan.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of two processes, a broker and a database: the task manager is killed at random moments while articles come,
 * some of them twice and some that are none; in the end topics and tables hold what one machine makes of the articles,
 * which is what an undisturbed run makes of them, no more and no less.
 */
@Tag("server")
class KilledTaskManagerTest {
    private static final int PATIENCE = 180;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrDoubledWhenTheTaskManagerIsKilled() throws Exception {
        run(2, 1);
    }

    @Test
    @Tag("long")
    void nothingIsLostOrDoubledInTwentyKills() throws Exception {
        run(Integer.getInteger("bilan.kills", 20), Long.getLong("bilan.seed", 22));
    }

    private void run(int kills, long seed) throws Exception {
        System.err.println("kills: " + kills + ", seed: " + seed);
        Map<String, List<String>> dossiers = StreamRun.dossiers();
        Map<Finding.Kind, Map<String, String>> expected = StreamRun.onOneMachine(dossiers, folder);
        try (Postgres postgres = Postgres.start();
                Broker broker = Broker.start(folder.resolve("kafka"));
                Cluster cluster = new Cluster(folder.resolve("flink"), 2)) {
            broker.topics(2, "articles", "news-claims", "news-tolls", "news-alerts", "news-rejected");
            Thread job = new Thread(() -> Main.run(
                    ("stream --articles articles --out news --interval 200 --parallelism 2 --checkpoint-interval 1000"
                                    + " --checkpoints " + folder.resolve("state") + " --brokers " + broker.address()
                                    + " --postgres " + postgres.address() + " --cluster " + cluster.address())
                            .split(" ")));
            job.setDaemon(true);
            job.start();
            long slowest = disturbed(cluster, broker, messages(dossiers), kills, new Random(seed));
            System.err.printf(Locale.ROOT, "slowest recovery: %.1f s after a kill%n", slowest / 1000.0);
            try (StreamRun.Topics topics = new StreamRun.Topics(broker.address(), "news")) {
                await(expected, topics, postgres);
                // what is still under way would show now
                int checkpoints = cluster.checkpoints();
                for (int i = 0; cluster.checkpoints() < checkpoints + 2 && i < PATIENCE; i++) TimeUnit.SECONDS.sleep(1);
                assertEquals("", StreamRun.difference(expected, topics.now()), "topics");
                assertEquals("", StreamRun.difference(expected, tables(postgres)), "tables");
                assertEquals(2, topics.rejected().size(), "one that is no article, one without a dossier");
            }
            System.err.println("checkpoints: "
                    + cluster.get("/jobs/" + cluster.job() + "/checkpoints").replaceAll("\"history\".*", ""));
        }
    }

    /** All articles, every tenth twice, and two that are none. */
    private static List<ProducerRecord<String, String>> messages(Map<String, List<String>> dossiers) {
        List<ProducerRecord<String, String>> messages = new ArrayList<>();
        for (ProducerRecord<String, String> message : StreamRun.messages("articles", dossiers)) {
            messages.add(message);
            if (messages.size() % 10 == 0) messages.add(message);
        }
        messages.add(20, new ProducerRecord<>("articles", "kazakhstan-2022", "no article"));
        messages.add(40, new ProducerRecord<>("articles", null, messages.get(0).value()));
        return messages;
    }

    /** Sends all messages, a part between two kills; the longest time from a kill until all tasks ran again. */
    private static long disturbed(
            Cluster cluster, Broker broker, List<ProducerRecord<String, String>> messages, int kills, Random random)
            throws Exception {
        long slowest = 0;
        try (KafkaProducer<String, String> producer = StreamRun.producer(broker.address())) {
            int sent = 0;
            for (int kill = 0; kill <= kills; kill++) {
                long start = System.nanoTime();
                for (int i = 0; !cluster.allTasksRun(); i++) {
                    assertTrue(i < PATIENCE * 10, () -> "the job does not run: " + silently(cluster));
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                if (kill > 0) slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
                int until = messages.size() * (kill + 1) / (kills + 1);
                StreamRun.send(producer, messages.subList(sent, until));
                sent = until;
                if (kill == kills) break;
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(4_000));
                cluster.killTaskManager();
            }
        }
        return slowest;
    }

    private static String silently(Cluster cluster) {
        try {
            return cluster.get("/jobs/" + cluster.job() + "/exceptions");
        } catch (InterruptedException e) {
            return e.toString();
        }
    }

    private static void await(
            Map<Finding.Kind, Map<String, String>> expected, StreamRun.Topics topics, Postgres postgres)
            throws Exception {
        for (int i = 0; i < PATIENCE; i++) {
            if (expected.equals(topics.now()) && expected.equals(tables(postgres))) return;
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static Map<Finding.Kind, Map<String, String>> tables(Postgres postgres) throws Exception {
        Map<Finding.Kind, Map<String, String>> tables = StreamRun.none();
        for (Finding.Kind kind : tables.keySet()) tables.get(kind).putAll(postgres.lines(kind));
        return tables;
    }
}
