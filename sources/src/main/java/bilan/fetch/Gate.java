package bilan.fetch;

import bilan.fetch.Fetched.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/**
 * Decides which addresses may be connected to. Names are looked up once, every address that comes back must be one of
 * the open internet, and what a socket is told to connect to is looked at again: a name that answers otherwise the
 * second time gains nothing.
 */
final class Gate {
    private final Resolver resolver;
    private final Set<String> privateHosts;

    Gate(Resolver resolver, Set<String> privateHosts) {
        this.resolver = resolver;
        this.privateHosts = Set.copyOf(privateHosts);
    }

    /** All addresses of a host; refused if one of them is not public, whatever the others are. */
    List<InetAddress> addresses(String host) throws UnknownHostException, RefusedException {
        List<InetAddress> addresses = resolver.addresses(host);
        if (addresses.isEmpty()) throw new UnknownHostException(host);
        if (allows(host)) return addresses;
        for (InetAddress address : addresses) {
            if (!PublicAddresses.holds(address)) throw refusal(host, address);
        }
        return addresses;
    }

    /** A socket that connects to nothing else, and is handed to {@code opened} so that others can close it. */
    Socket socket(String host, Opened opened) {
        Socket socket = new GuardedSocket(host);
        opened.with(socket);
        return socket;
    }

    /** Told of each socket. */
    interface Opened {
        void with(Socket socket);
    }

    private boolean allows(String host) {
        return privateHosts.contains(host);
    }

    private static RefusedException refusal(String host, InetAddress address) {
        String shown = address.getHostAddress();
        String at = shown.equals(host) ? host : host + " (" + shown + ")";
        return new RefusedException(Cause.FORBIDDEN, at + " is no address of the open internet");
    }

    private final class GuardedSocket extends Socket {
        private final String host;

        GuardedSocket(String host) {
            super(Proxy.NO_PROXY);
            this.host = host;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetAddress address = endpoint instanceof InetSocketAddress internet ? internet.getAddress() : null;
            if (address == null) throw new UnknownHostException(host);
            if (!allows(host) && !PublicAddresses.holds(address)) throw refusal(host, address);
            super.connect(endpoint, timeout);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }
    }
}
