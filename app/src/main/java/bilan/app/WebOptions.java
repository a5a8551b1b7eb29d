package bilan.app;

import java.util.List;
import picocli.CommandLine.Option;

/** Which hosts may be contacted besides those of the addresses that are named. */
final class WebOptions {
    @Option(names = "--allow-private", paramLabel = "HOST", descriptionKey = "allowprivate")
    private List<String> privateHosts = List.of();

    @Option(names = "--follow-to", paramLabel = "HOST", descriptionKey = "followto")
    private List<String> followTo = List.of();

    List<String> privateHosts() {
        return privateHosts;
    }

    List<String> followTo() {
        return followTo;
    }
}
