package bilan.flink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka broker in a process of its own, on the loopback address. */
final class Broker implements AutoCloseable {
    private static final int SECONDS_TO_START = 120;

    private final Process process;
    private final String address;

    private Broker(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Broker start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = freePort();
        int controller = freePort();
        Path settings = folder.resolve("server.properties");
        Files.writeString(settings, String.format(Locale.ROOT, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                """, port, controller, folder.resolve("data")));
        Path log = folder.resolve("broker.log");
        Process format = java(
                log, "kafka.tools.StorageTool", "format", "-t", "YmlsYW4tdGVzdC1icm9rZQ", "-c", settings.toString());
        if (format.waitFor() != 0) throw new IOException(Files.readString(log));
        Process process = java(log, "kafka.Kafka", settings.toString());
        Broker broker = new Broker(process, "127.0.0.1:" + port);
        for (int i = 0; !accepts(port); i++) {
            if (i == SECONDS_TO_START * 4 || !process.isAlive()) {
                broker.close();
                throw new IOException("the broker does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return broker;
    }

    String address() {
        return address;
    }

    void topics(int partitions, String... names) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = Arrays.stream(names)
                .map(name -> new NewTopic(name, partitions, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address))) {
            admin.createTopics(topics).all().get();
        }
    }

    private static Process java(Path log, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"));
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
