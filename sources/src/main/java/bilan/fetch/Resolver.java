package bilan.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** From the name of a host to its addresses. */
@FunctionalInterface
public interface Resolver {
    /** All addresses of a host, or of a literal that address. */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The system's. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
