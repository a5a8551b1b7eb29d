package bilan.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that the user named. Who names {@code www.courrier.example} names its whole site, {@code courrier.example}
 * with all below it, as the public suffix list cuts it. Not safe for threads while it grows.
 */
public final class Sites {
    private final Set<String> named = new HashSet<>();

    /** Names the site of a host. */
    public void add(String host) {
        named.add(site(host));
    }

    /** Whether a host belongs to a site that was named. */
    public boolean holds(String host) {
        return named.contains(site(host));
    }

    /** Whether two hosts are of one site. */
    static boolean same(String one, String other) {
        return site(one).equals(site(other));
    }

    private static String site(String host) {
        if (host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1))) return host;
        // from the whole public suffix list: hosters' names are cut off too
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, false, false);
        return domain == null || domain.isEmpty() ? host : domain;
    }
}
