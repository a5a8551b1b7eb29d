package bilan.app;

import bilan.fetch.AddressException;
import bilan.fetch.Fetcher;
import bilan.fetch.Sites;
import bilan.fetch.WebAddress;
import bilan.workbench.words.Words;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How far Bilan may go out.
 *
 * @param privateHosts hosts that may be on a private network, in their one spelling
 * @param followTo hosts that links may lead to, besides those that are named as inputs
 */
record Reach(Set<String> privateHosts, Set<String> followTo) {
    /** To the hosts of the inputs, if they are on the open internet. */
    static final Reach NAMED = new Reach(Set.of(), Set.of());

    static Reach of(WebOptions options, Words words) throws UsageException {
        Set<String> privateHosts = hosts(options.privateHosts(), words);
        Set<String> followTo = hosts(options.followTo(), words);
        return new Reach(privateHosts, followTo);
    }

    private static Set<String> hosts(List<String> written, Words words) throws UsageException {
        Set<String> hosts = new LinkedHashSet<>();
        for (String host : written) {
            try {
                if (host.indexOf('/') >= 0) throw new UsageException(words.text("error.host", host));
                hosts.add(WebAddress.of("http://" + host + "/").getHost());
            } catch (AddressException e) {
                throw new UsageException(words.text("error.host", host));
            }
        }
        return hosts;
    }

    Fetcher fetcher() throws IOException {
        return new Fetcher(privateHosts, Version.number());
    }

    Sites sites() {
        Sites sites = new Sites();
        followTo.forEach(sites::add);
        return sites;
    }
}
