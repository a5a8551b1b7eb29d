package bilan.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses belong to the open internet. The JDK's own questions miss half of the special ranges, so they stand
 * here: the registries of special-purpose addresses (RFC 6890 and its successors).
 */
final class PublicAddresses {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] start, int bits) {
        static Range of(String written) {
            int slash = written.indexOf('/');
            try {
                byte[] start =
                        InetAddress.getByName(written.substring(0, slash)).getAddress();
                return new Range(start, Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("no range: " + written, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ start[bit >> 3]) & mask) != 0) return false;
            }
            return true;
        }
    }

    private static final List<Range> SPECIAL_4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of version 6 only this block has been given out … */
    private static final Range GIVEN_OUT_6 = Range.of("2000::/3");

    /** … and in it these are special: tunnels wrap addresses of version 4, the others lead nowhere. */
    private static final List<Range> SPECIAL_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddresses() {}

    private static List<Range> ranges(String... written) {
        return List.of(written).stream().map(Range::of).toList();
    }

    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) return SPECIAL_4.stream().noneMatch(range -> range.holds(bytes));
        return GIVEN_OUT_6.holds(bytes) && SPECIAL_6.stream().noneMatch(range -> range.holds(bytes));
    }
}
