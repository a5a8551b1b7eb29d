package bilan.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.fetch.Fetched.Cause;
import bilan.limits.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No address that is not of the open internet is connected to, however it is spelled and whatever names say. */
final class RefusedAddressesTest {
    /** The names of this machine, as its own tables have them; all other names are literals. */
    private static List<InetAddress> addresses(String host) throws UnknownHostException {
        if (host.contains("localhost")) return List.of(InetAddress.getLoopbackAddress());
        if (host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1))) {
            return List.of(InetAddress.getByName(host));
        }
        throw new UnknownHostException(host);
    }

    private static List<String> refused(int port) throws IOException {
        try (InputStream in = RefusedAddressesTest.class.getResourceAsStream("refused-addresses.tsv")) {
            assertTrue(in != null, "no list of addresses");
            List<String> addresses = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#")) continue;
                String address = line.substring(line.indexOf('\t') + 1);
                addresses.add(address.replace("PORT", String.valueOf(port))
                        .replace("\\\\", "\\")
                        .replace("\\t", "\t"));
            }
            return addresses;
        }
    }

    @Test
    void noneOfTheSpecialAndOddlySpelledAddressesIsConnectedTo() throws Exception {
        try (HostileServer canary = new HostileServer();
                Fetcher fetcher = fetcher(RefusedAddressesTest::addresses)) {
            List<String> refused = refused(canary.port());
            assertTrue(refused.size() >= 150, "only " + refused.size());
            List<String> taken = new ArrayList<>();
            for (String address : refused) {
                if (!isRefused(fetcher, address)) taken.add(address);
            }
            assertEquals(List.of(), taken);
            assertEquals(0, canary.connections.get());
        }
    }

    @Test
    void withTheHostAllowedTheCanaryHears() throws Exception {
        try (HostileServer canary = new HostileServer();
                Fetcher fetcher = fetcher(RefusedAddressesTest::addresses, "127.0.0.1", "localhost")) {
            canary.page("/", "text/plain", "Huit morts");
            for (String address : List.of(canary.at("/"), "http://u:p@LOCALHOST.:" + canary.port() + "/#a")) {
                Fetched.Page page = assertInstanceOf(
                        Fetched.Page.class, fetcher.fetch(WebAddress.of(address), Validators.NONE, host -> true));
                assertEquals("Huit morts", new String(page.bytes(), StandardCharsets.UTF_8));
            }
            assertTrue(isRefused(fetcher, "http://127.0.0.2:" + canary.port() + "/"), "another host is not allowed");
            canary.requests.forEach(request -> assertTrue(request.headers().get("authorization") == null));
        }
    }

    /** The first answer is public, the next one is not; addresses of both kinds at once. */
    @ParameterizedTest
    @CsvSource({
        "93.184.215.14, 127.0.0.1",
        "127.0.0.1, 93.184.215.14",
        "93.184.215.14 127.0.0.1, 93.184.215.14 127.0.0.1",
        "2606:2800:21f::1 127.0.0.1, 2606:2800:21f::1 127.0.0.1",
        "93.184.215.14 ::1, 93.184.215.14 ::1",
        "10.0.0.1, 10.0.0.1",
        "::ffff:127.0.0.1, 93.184.215.14"
    })
    void aNameThatAnswersOtherwiseTheSecondTimeGainsNothing(String first, String then) throws Exception {
        try (HostileServer canary = new HostileServer()) {
            for (int turn = 0; turn < 150; turn++) {
                AtomicInteger asked = new AtomicInteger(turn % 2);
                Gate gate = new Gate(host -> literals(asked.getAndIncrement() % 2 == 0 ? first : then), Set.of());
                connect(gate, canary.port());
            }
            assertEquals(0, canary.connections.get());
        }
    }

    /** As the client does it: looks the name up, connects to what came back; here to each of what the next answer says. */
    private static void connect(Gate gate, int port) throws IOException {
        List<InetAddress> vetted = new ArrayList<>();
        try {
            vetted.addAll(gate.addresses("courrier.example"));
        } catch (RefusedException e) {
            assertEquals(Cause.FORBIDDEN, e.kind());
        }
        vetted.add(InetAddress.getLoopbackAddress());
        for (InetAddress address : vetted) {
            if (PublicAddresses.holds(address)) continue; // nobody is there in a test
            try (var socket = gate.socket("courrier.example", opened -> {})) {
                socket.connect(new java.net.InetSocketAddress(address, port), 100);
            } catch (RefusedException e) {
                assertEquals(Cause.FORBIDDEN, e.kind());
            }
        }
    }

    private static List<InetAddress> literals(String written) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (String literal : written.split(" ")) addresses.add(InetAddress.getByName(literal));
        return addresses;
    }

    @ParameterizedTest
    @CsvSource({
        "93.184.215.14, true", "8.8.8.8, true", "1.1.1.1, true", "172.15.255.255, true", "172.32.0.0, true",
        "100.63.255.255, true", "100.128.0.0, true", "198.17.255.255, true", "198.20.0.0, true",
                "223.255.255.255, true",
        "11.0.0.0, true", "9.255.255.255, true", "126.255.255.255, true", "128.0.0.0, true", "169.253.255.255, true",
        "2606:2800:21f::1, true", "2a00:1450:4007::1, true", "2001:200::1, true", "2003::1, true", "3ffe::1, true",
        "192.0.1.0, true", "203.0.114.0, true", "192.167.255.255, true", "192.169.0.0, true"
    })
    void theNeighboursOfTheSpecialRangesArePublic(String address, boolean isPublic) throws Exception {
        assertEquals(isPublic, PublicAddresses.holds(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://Courrier.Example, http://courrier.example/",
        "https://courrier.example:443/a#b, https://courrier.example/a",
        "http://ana:secret@courrier.example/a?b=c@d, http://courrier.example/a?b=c@d",
        "http://courrier.example:8080/é à, http://courrier.example:8080/%c3%a9%20%c3%a0",
        "http://été.example/100%, http://xn--t-9fab.example/100%25",
        "http://courrier.example?q=1, http://courrier.example/?q=1",
        "http://courrier.example./a%2Fb, http://courrier.example/a%2Fb",
        "http://[2606:2800:21F:0::1]/, http://[2606:2800:21f:0:0:0:0:1]/",
    })
    void anAddressHasOneSpelling(String written, String spelled) throws Exception {
        assertEquals(URI.create(spelled), WebAddress.of(written));
    }

    private static boolean isRefused(Fetcher fetcher, String address) throws InterruptedException {
        try {
            URI uri = WebAddress.of(address);
            return fetcher.fetch(uri, Validators.NONE, host -> true) instanceof Fetched.Refused refused
                    && (refused.cause() == Cause.FORBIDDEN || refused.message().contains("no such host"));
        } catch (AddressException e) {
            return true;
        }
    }

    private static Fetcher fetcher(Resolver resolver, String... allowed) {
        return new Fetcher(Limits.EXCHANGE, Set.of(allowed), resolver, new TestClock(), "test");
    }
}
