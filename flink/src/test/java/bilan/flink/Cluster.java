package bilan.flink;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cluster of two processes on the loopback address: a job manager, and a task manager that can be killed. */
final class Cluster implements AutoCloseable {
    private static final int SECONDS_TO_START = 120;

    private final Path folder;
    private final int slots;
    private final int rest = Broker.freePort();
    private final Process jobManager;
    private Process taskManager;

    Cluster(Path folder, int slots) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.slots = slots;
        Files.writeString(
                folder.resolve("config.yaml"), String.format(Locale.ROOT, """
                jobmanager: {rpc: {address: 127.0.0.1, port: %1$d}, bind-host: 127.0.0.1, memory: {process: {size: 1000m}}}
                taskmanager: {host: 127.0.0.1, bind-host: 127.0.0.1, numberOfTaskSlots: %2$d, memory: {process: {size: 1200m}}}
                rest: {address: 127.0.0.1, bind-address: 127.0.0.1, port: %3$d}
                heartbeat: {interval: 1000, timeout: 8000}
                restart-strategy: {type: fixed-delay, fixed-delay: {attempts: 1000, delay: 1 s}}
                execution: {checkpointing: {timeout: 60 s, tolerable-failed-checkpoints: 100}}
                state: {backend: {type: hashmap}}
                web: {tmpdir: %4$s}
                io: {tmp: {dirs: %4$s}}
                blob: {storage: {directory: %4$s}}
                parallelism: {default: %2$d}
                """, Broker.freePort(), slots, rest, folder));
        jobManager = java("job", 300, "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint");
        taskManager = taskManager();
        for (int i = 0; !get("/taskmanagers").contains("\"dataPort\""); i++) {
            if (i == SECONDS_TO_START * 4 || !jobManager.isAlive()) {
                close();
                throw new IOException("the cluster does not start: " + Files.readString(folder.resolve("job.log")));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    /** Where jobs are handed in. */
    String address() {
        return "127.0.0.1:" + rest;
    }

    /** Kills the task manager as a machine dies, and starts another. */
    void killTaskManager() throws IOException, InterruptedException {
        taskManager.destroyForcibly().waitFor();
        taskManager = taskManager();
    }

    /** The id of the job, or an empty text while there is none. */
    String job() throws InterruptedException {
        return field(get("/jobs/overview"), "jid");
    }

    /** How many checkpoints the job has finished. */
    int checkpoints() throws InterruptedException {
        String completed = field(get("/jobs/" + job() + "/checkpoints"), "completed");
        return completed.isEmpty() ? 0 : Integer.parseInt(completed);
    }

    boolean allTasksRun() throws InterruptedException {
        String jobs = get("/jobs/overview");
        String total = field(jobs, "total");
        return !total.isEmpty()
                && field(jobs, "state").equals("RUNNING")
                && field(jobs, "running").equals(total);
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?(\\w+)").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    /** What the job manager answers, or an empty text. */
    String get(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + address() + path)).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    private Process taskManager() throws IOException {
        return java(
                "task",
                500,
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                "taskmanager.cpu.cores=" + slots + ".0",
                "taskmanager.memory.task.heap.size=256mb",
                "taskmanager.memory.task.off-heap.size=0b",
                "taskmanager.memory.framework.heap.size=128mb",
                "taskmanager.memory.framework.off-heap.size=64mb",
                "taskmanager.memory.managed.size=64mb",
                "taskmanager.memory.network.min=32mb",
                "taskmanager.memory.network.max=32mb",
                "taskmanager.memory.jvm-metaspace.size=128mb",
                "taskmanager.memory.jvm-overhead.min=64mb",
                "taskmanager.memory.jvm-overhead.max=64mb");
    }

    private Process java(String log, int megabytes, String main, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                System.getProperty("bilan.cluster.path", System.getProperty("java.class.path")),
                main,
                "--configDir",
                folder.toString()));
        for (String setting : settings) command.addAll(List.of("-D", setting));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(log + ".log").toFile()))
                .start();
    }

    @Override
    public void close() {
        taskManager.destroyForcibly().onExit().join();
        jobManager.destroyForcibly().onExit().join();
    }
}
