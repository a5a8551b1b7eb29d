package bilan.sources;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/** What became of the entries of a list of addresses: a feed, a sitemap, a list of feeds. */
public final class Followed {
    private final URI list;
    private int entries;
    private int read;
    private int known;
    private int left;
    private int waiting;
    private final Set<String> elsewhere = new TreeSet<>();

    Followed(URI list) {
        this.list = list;
    }

    /** The list itself. */
    public URI list() {
        return list;
    }

    /** How many addresses it names. */
    public int entries() {
        return entries;
    }

    /** How many were read, from the list or from their pages. */
    public int read() {
        return read;
    }

    /** How many were known from an earlier visit, and are passed over. */
    public int known() {
        return known;
    }

    /** How many are left for the next time, as one visit has its limit. */
    public int left() {
        return left;
    }

    /** How many are to be asked for again. */
    public int waiting() {
        return waiting;
    }

    /** Hosts that entries lead to and that were not named, so nobody went there. */
    public Set<String> elsewhere() {
        return Set.copyOf(elsewhere);
    }

    void entry() {
        entries++;
    }

    void known(int more) {
        known += more;
    }

    void readOne() {
        read++;
    }

    void leaveOne() {
        left++;
    }

    void waitForOne() {
        waiting++;
    }

    void leadsTo(String host) {
        elsewhere.add(host);
    }

    /** Whether nothing of it has to be looked at again. */
    boolean done() {
        return left + waiting == 0;
    }
}
