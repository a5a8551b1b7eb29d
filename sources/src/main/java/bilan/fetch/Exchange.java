package bilan.fetch;

import bilan.fetch.Fetched.Cause;
import bilan.limits.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, no redirect followed. A connection serves one exchange, and its socket is closed when the
 * time is up: the time-outs of HTTP libraries begin anew with every byte. Safe for threads.
 */
final class Exchange implements Closeable {
    private final Limits.Exchange limits;
    private final Ticker ticker;
    private final String agent;
    private final CloseableHttpClient client;
    /** The exchange that a thread is in: the socket that the library asks for is its. */
    private static final ThreadLocal<@Nullable Deadline> RUNNING = new ThreadLocal<>();

    private final ScheduledExecutorService watch;

    Exchange(Limits.Exchange limits, Gate gate, Ticker ticker, String agent) {
        this.limits = limits;
        this.ticker = ticker;
        this.agent = agent;
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "bilan-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        watch = timer;
        client = client(gate);
    }

    /** What a server answered. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Answer(
            int status,
            byte[] body,
            @Nullable String type,
            @Nullable String charset,
            Validators validators,
            @Nullable String location,
            @Nullable String retryAfter) {}

    /**
     * Asks for an address.
     *
     * @param most bytes of the body
     * @param cut whether a longer body is cut there; else it is refused
     * @param until when all has to be over, by the ticker
     */
    Answer get(URI address, Validators known, int most, boolean cut, long until) throws IOException {
        HttpGet request = new HttpGet(address);
        if (known.etag() != null) request.setHeader("If-None-Match", known.etag());
        if (known.modified() != null) request.setHeader("If-Modified-Since", known.modified());
        return exchange(request, address, most, cut, until);
    }

    /** Sends JSON to an address; the status of the answer is all that counts. */
    int post(URI address, byte[] json, Map<String, String> headers) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        headers.forEach(request::setHeader);
        return exchange(
                        request,
                        address,
                        0,
                        true,
                        ticker.nanos() + limits.whole().toNanos())
                .status();
    }

    private Answer exchange(HttpUriRequestBase request, URI address, int most, boolean cut, long until)
            throws IOException {
        Deadline deadline = new Deadline(request, until);
        RUNNING.set(deadline);
        try (deadline;
                ClassicHttpResponse answer = client.executeOpen(
                        new HttpHost(address.getScheme(), address.getHost(), address.getPort()), request, null)) {
            deadline.headArrived();
            try {
                return answer(answer, most, cut);
            } finally {
                // an unread rest is not worth waiting for
                deadline.closeSocket();
            }
        } catch (IOException | RuntimeException e) {
            throw explained(e, deadline);
        } finally {
            RUNNING.remove();
        }
    }

    private Answer answer(ClassicHttpResponse answer, int most, boolean cut) throws IOException {
        int bytes = 0;
        for (Header header : answer.getHeaders()) {
            bytes += header.getName().length()
                    + String.valueOf(header.getValue()).length()
                    + 4;
        }
        if (bytes > limits.headerBytes()) {
            throw new RefusedException(
                    Cause.LARGE, "a head of " + bytes + " bytes, the limit is " + limits.headerBytes());
        }
        int status = answer.getCode();
        HttpEntity entity = answer.getEntity();
        byte[] body = new byte[0];
        if (status == 200 && entity != null && most > 0) {
            try (InputStream stream = entity.getContent()) {
                body = new Body(limits, ticker).read(stream, encoding(answer), most, cut);
            }
        }
        String type = value(answer, "Content-Type");
        return new Answer(
                status,
                body,
                type == null ? null : mediaType(type),
                type == null ? null : charset(type),
                Validators.of(value(answer, "ETag"), value(answer, "Last-Modified")),
                value(answer, "Location"),
                value(answer, "Retry-After"));
    }

    private static @Nullable String encoding(ClassicHttpResponse answer) {
        Header[] all = answer.getHeaders("Content-Encoding");
        if (all.length == 0) return null;
        return all.length == 1 ? all[0].getValue() : "several";
    }

    private static @Nullable String value(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static String mediaType(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String charset(String header) {
        int at = header.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) return null;
        String name = header.substring(at + "charset=".length());
        int end = name.indexOf(';');
        name = (end < 0 ? name : name.substring(0, end)).replace("\"", "").strip();
        try {
            return Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException e) {
            return null; // the bytes and the page itself are asked instead
        }
    }

    private IOException explained(Exception e, Deadline deadline) {
        if (deadline.passed != null) return new RefusedException(Cause.SLOW, deadline.passed);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) return refused;
        }
        if (e instanceof SocketTimeoutException) return new RefusedException(Cause.SLOW, "no answer in time");
        if (e instanceof UnknownHostException) return new RefusedException(Cause.UNREACHABLE, "no such host");
        if (e instanceof SSLException) {
            return new RefusedException(Cause.INSECURE, "no trustworthy connection: " + e.getMessage());
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new RefusedException(Cause.UNREACHABLE, "cannot be reached, or broke off: " + message);
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }

    private CloseableHttpClient client(Gate gate) {
        Timeout connect = Timeout.ofMilliseconds(Math.max(1, limits.connect().toMillis()));
        Timeout silence = Timeout.ofMilliseconds(Math.max(1, limits.headers().toMillis()));
        DnsResolver resolver = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                try {
                    return gate.addresses(host).toArray(InetAddress[]::new);
                } catch (RefusedException e) {
                    UnknownHostException refused = new UnknownHostException(host);
                    refused.initCause(e);
                    throw refused;
                }
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        var operator = new DefaultHttpClientConnectionOperator(
                proxy -> gate.socket(host(), socket -> deadline().opened(socket)),
                null,
                resolver,
                RegistryBuilder.<org.apache.hc.client5.http.ssl.TlsSocketStrategy>create()
                        .register("https", DefaultClientTlsStrategy.createDefault())
                        .build());
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(
                operator,
                null,
                null,
                null,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(limits.headerCount() + 1) // it refuses the number itself
                                .setMaxLineLength(limits.headerBytes())
                                .setMaxEmptyLineCount(10)
                                .build())
                        .build());
        connections.setMaxTotal(Limits.HOSTS_AT_ONCE * 2);
        connections.setDefaultMaxPerRoute(2);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(silence)
                .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(
                                Timeout.ofMilliseconds(limits.whole().toMillis()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .setUserAgent(agent)
                .addRequestInterceptorFirst((request, entity, context) -> {
                    request.setHeader("Accept", "text/html, application/xhtml+xml, application/xml, */*;q=0.8");
                    request.setHeader("Accept-Encoding", "gzip, deflate");
                })
                .build();
    }

    private Deadline deadline() {
        Deadline deadline = RUNNING.get();
        if (deadline == null) throw new IllegalStateException("a connection outside of an exchange");
        return deadline;
    }

    private String host() {
        return deadline().host;
    }

    /** Closes the socket when the time for the head, or for the whole, is up. */
    private final class Deadline implements Closeable {
        private final String host;
        private final ScheduledFuture<?> head;
        private final ScheduledFuture<?> whole;
        private final HttpUriRequestBase request;
        private volatile @Nullable Socket socket;
        private volatile @Nullable String passed;

        Deadline(HttpUriRequestBase request, long until) {
            this.request = request;
            host = request.getAuthority().getHostName();
            long left = Math.max(1, until - ticker.nanos());
            long first = limits.connect().plus(limits.headers()).toNanos();
            head = watch.schedule(() -> pass("no answer within " + seconds(first)), first, TimeUnit.NANOSECONDS);
            whole = watch.schedule(
                    () -> pass("not over within " + seconds(limits.whole().toNanos())), left, TimeUnit.NANOSECONDS);
        }

        private static String seconds(long nanos) {
            return TimeUnit.NANOSECONDS.toMillis(nanos) / 1000.0 + " s";
        }

        void opened(Socket opened) {
            socket = opened;
            if (passed != null) closeSocket();
        }

        void headArrived() {
            head.cancel(false);
        }

        private void pass(String why) {
            passed = why;
            closeSocket();
            request.cancel();
        }

        void closeSocket() {
            Socket open = socket;
            if (open == null) return;
            try {
                open.close();
            } catch (IOException e) {
                // it is gone already, which is what was wanted
            }
        }

        @Override
        public void close() {
            head.cancel(false);
            whole.cancel(false);
            closeSocket();
        }
    }
}
