package bilan.flink;

import java.io.Serializable;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/** Counts what an operator sets aside. */
final class Refusals implements Serializable {
    private static final long serialVersionUID = 1;

    private transient Counter quarantined;
    private transient LongCounter all;

    void open(RuntimeContext context) {
        quarantined = context.getMetricGroup().counter("quarantined");
        all = ArticleReader.counter(context, Progress.REJECTED);
    }

    Rejected counted(Rejected rejected) {
        quarantined.inc();
        all.add(1);
        return rejected;
    }
}
