package bilan.flink;

import bilan.flink.ArticleReader.Piles;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.fs.UnsupportedFileSystemSchemeException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan flink}: the same reading on a cluster, or on one that is started for the purpose in this process. */
@Command(
        name = "bilan flink",
        synopsisSubcommandLabel = "batch|stream",
        description = "Reads archives or a stream of articles on Apache Flink. docs/flink.md tells how to run it.",
        subcommands = {Main.Batch.class, Main.Stream.class})
public final class Main {
    private static final int FAILED = 2;
    private static final int SET_ASIDE = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "This text.")
    boolean help;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        // inside `flink run` the client goes on, and may not be ended from here
        if (code != 0 || System.getProperty("bilan.flink.jars") != null) System.exit(code);
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((exception, command, result) -> {
            Throwable cause = exception;
            while (cause instanceof ExecutionException && cause.getCause() != null) cause = cause.getCause();
            System.err.println("bilan: " + reason(cause));
            return FAILED;
        });
        line.setParameterExceptionHandler((exception, given) -> {
            System.err.println("bilan: " + exception.getMessage());
            return 1;
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        if (arguments.length == 0) {
            line.usage(System.err);
            return 1;
        }
        return line.execute(arguments);
    }

    /** The reason behind the reasons, which Flink wraps several times. */
    private static String reason(Throwable failure) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            if (last.contains(message)) continue;
            text.append(text.isEmpty() ? "" : ": ").append(message);
            last = message;
        }
        return text.toString();
    }

    /** Where the job runs. */
    static final class ClusterOptions {
        @Option(
                names = "--cluster",
                paramLabel = "HOST:PORT",
                description =
                        "The REST address of a cluster's job manager; without it a cluster is started in this process.")
        @Nullable
        String cluster;

        @Option(
                names = "--parallelism",
                paramLabel = "N",
                description = "How many slots the job uses; without a cluster all processors.")
        int parallelism;

        @Option(names = "--lang", paramLabel = "CODE", description = "Read all articles as this language.")
        String language = "";

        @Option(
                names = "--piles",
                paramLabel = "all|year|month|day",
                description =
                        "Among which articles a story is looked for: all, or those published in the same year, month or day.")
        Piles piles = Piles.ALL;

        @Option(
                names = "--postgres",
                paramLabel = "ADDRESS",
                description = "Put claims, tolls and alerts into postgresql://user:password@host/database too.")
        @Nullable
        String database;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "This text.")
        boolean help;

        StreamExecutionEnvironment environment(Configuration settings) {
            settings.set(PipelineOptions.GENERIC_TYPES, false);
            StreamExecutionEnvironment flink;
            if (cluster == null) {
                // inside `flink run` this is the cluster that was named there; one of our own gives up after a while
                settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
                settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
                settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
                flink = StreamExecutionEnvironment.getExecutionEnvironment(settings);
            } else {
                int colon = cluster.lastIndexOf(':');
                if (colon < 1) throw new IllegalArgumentException("--cluster takes HOST:PORT, not " + cluster);
                String host = cluster.substring(0, colon);
                int port = Integer.parseInt(cluster.substring(colon + 1));
                flink = StreamExecutionEnvironment.createRemoteEnvironment(host, port, settings, jars());
            }
            if (parallelism > 0) flink.setParallelism(parallelism);
            return flink;
        }

        /** What the cluster does not have: given by the launcher. */
        private static String[] jars() {
            String jars = System.getProperty("bilan.flink.jars", "");
            return Arrays.stream(jars.split(File.pathSeparator))
                    .filter(jar -> !jar.isEmpty())
                    .toArray(String[]::new);
        }
    }

    /** {@code bilan flink batch}. */
    @Command(name = "batch", description = "Archives and files to stories, claims and tolls, in one run.")
    static final class Batch implements Callable<Integer> {
        @Parameters(
                arity = "1..*",
                paramLabel = "PLACE",
                description =
                        "Files or folders: .warc, .warc.gz, .jsonl and whatever `bilan read` reads; paths or addresses (s3://…).")
        List<String> places = List.of();

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FOLDER",
                description = "Path or address of the folder for claims, tolls, alerts, stories and what was rejected.")
        String out = "";

        @Option(names = "--dossiers", description = "Write whole dossiers as well, a line each.")
        boolean dossiers;

        @Mixin
        private ClusterOptions options = new ClusterOptions();

        @Override
        public Integer call() throws Exception {
            Configuration settings = new Configuration();
            // Flink would take as few slots as the bytes need; here the work is in the reading
            settings.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
            refuseToMix(address(out));
            StreamExecutionEnvironment flink = options.environment(settings);
            List<String> addresses = new ArrayList<>();
            for (String place : places) addresses.add(address(place));
            BatchJob.Request request = new BatchJob.Request(
                    addresses, address(out), options.database, options.language, options.piles, dossiers);
            BatchJob.build(flink, request);
            return finish(flink, "bilan batch");
        }
    }

    /** Results of an earlier run in the same folder could not be told from those of this one. */
    private static void refuseToMix(String out) throws IOException {
        org.apache.flink.core.fs.Path folder = new org.apache.flink.core.fs.Path(out, "stories");
        try {
            if (!folder.getFileSystem().exists(folder)) return;
        } catch (UnsupportedFileSystemSchemeException e) {
            return; // only the cluster can look there
        }
        throw new FileAlreadyExistsException("'" + out + "' holds the results of an earlier run: name another folder");
    }

    /** {@code bilan flink stream}. */
    @Command(name = "stream", description = "A topic of articles to topics of claims, tolls and alerts.")
    static final class Stream implements Callable<Integer> {
        @Option(names = "--brokers", required = true, paramLabel = "HOST:PORT,…", description = "Of Kafka.")
        String brokers = "";

        @Option(
                names = "--articles",
                required = true,
                paramLabel = "TOPIC",
                description = "Topic of articles: a line of JSON a message, as in docs/inputs.md.")
        String articles = "";

        @Option(
                names = "--out",
                required = true,
                paramLabel = "NAME",
                description = "Results go to the topics NAME-claims, NAME-tolls, NAME-alerts, NAME-rejected.")
        String out = "";

        @Option(
                names = "--stories",
                description = "Find stories; without it the key of a message names the dossier its article belongs to.")
        boolean stories;

        @Option(
                names = "--keep",
                paramLabel = "DAYS",
                description = "A story is closed so long after its last article: ${DEFAULT-VALUE}.")
        int keep = 60;

        @Option(
                names = "--interval",
                paramLabel = "MILLISECONDS",
                description = "From an article to the change it makes, at least: ${DEFAULT-VALUE}.")
        long interval = 1_000;

        @Option(names = "--checkpoints", paramLabel = "FOLDER", description = "Path or address where state is kept.")
        @Nullable
        String checkpoints;

        @Option(
                names = "--checkpoint-interval",
                paramLabel = "MILLISECONDS",
                description = "Results are visible after each: ${DEFAULT-VALUE}.")
        long checkpointInterval = 10_000;

        @Option(names = "--until-now", description = "Stop at the end of what is in the topic now.")
        boolean bounded;

        @Mixin
        private ClusterOptions options = new ClusterOptions();

        @Override
        public Integer call() throws Exception {
            Configuration settings = new Configuration();
            settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(checkpointInterval));
            if (checkpoints != null) settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, address(checkpoints));
            StreamExecutionEnvironment flink = options.environment(settings);
            StreamJob.build(
                    flink,
                    new StreamJob.Request(
                            brokers,
                            articles,
                            out,
                            options.database,
                            options.language,
                            stories,
                            options.piles,
                            Duration.ofMillis(interval),
                            Duration.ofDays(keep),
                            bounded));
            return finish(flink, "bilan stream");
        }
    }

    private static int finish(StreamExecutionEnvironment flink, String name) throws Exception {
        var end = new Progress(System.err).follow(flink.executeAsync(name));
        return Progress.number(end.getAllAccumulatorResults(), Progress.REJECTED) == 0 ? 0 : SET_ASIDE;
    }

    /** A path becomes an address, for the cluster does not stand where the caller stands. */
    static String address(String place) {
        return place.matches("[a-z][a-z0-9+.-]+:.*")
                ? place
                : Path.of(place).toAbsolutePath().normalize().toUri().toString();
    }
}
