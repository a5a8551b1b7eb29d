package bilan.flink;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/** Follows a job and says how far it is. */
final class Progress {
    static final String ARTICLES = "articles";
    static final String CLAIMS = "claims";
    static final String REJECTED = "rejected";

    private static final int SECONDS = 10;

    private final PrintStream err;
    private final long start = System.nanoTime();

    Progress(PrintStream err) {
        this.err = err;
    }

    /**
     * Waits for the end.
     *
     * @return what was counted
     * @throws ExecutionException if the job failed
     */
    JobExecutionResult follow(JobClient job) throws InterruptedException, ExecutionException {
        var result = job.getJobExecutionResult();
        while (true) {
            try {
                JobExecutionResult end = result.get(SECONDS, TimeUnit.SECONDS);
                say(end.getAllAccumulatorResults(), "done");
                return end;
            } catch (TimeoutException e) {
                say(job);
            }
        }
    }

    private void say(JobClient job) throws InterruptedException {
        try {
            say(job.getAccumulators().get(SECONDS, TimeUnit.SECONDS), "running");
        } catch (ExecutionException | TimeoutException e) {
            err.println("bilan: no answer from the cluster just now: " + e.getMessage());
        }
    }

    private void say(Map<String, Object> counted, String state) {
        double seconds = (System.nanoTime() - start) / 1e9;
        long articles = number(counted, ARTICLES);
        err.printf(
                Locale.ROOT,
                "bilan: %s after %.0f s: %d articles read (%.0f a second), %d claims, %d set aside%n",
                state,
                seconds,
                articles,
                articles / seconds,
                number(counted, CLAIMS),
                number(counted, REJECTED));
    }

    static long number(Map<String, Object> counted, String name) {
        return counted.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
