package bilan.fetch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that answers each path as it was told to, byte by byte; also a canary that counts. */
public final class HostileServer implements Closeable {
    /** Writes an answer. */
    public interface Answer {
        void write(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /** What was asked. */
    public record Request(String path, Map<String, String> headers, HostileServer server) {
        /** Waits, but no longer than the server lives. */
        public boolean pause(long millis) throws InterruptedException {
            return !server.closed.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "hostile-server");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    /** How many connections were made. */
    public final AtomicInteger connections = new AtomicInteger();
    /** What was asked, in its order, without robots.txt. */
    public final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Starts it on a free port of the loopback address. */
    public HostileServer() throws IOException {
        socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** An address on it. */
    public String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** What it says when a path is asked for. */
    public HostileServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** A page. */
    public HostileServer page(String path, String type, String body, String... headers) {
        return on(path, (request, out) -> answer(out, "200 OK", type, body, headers));
    }

    /** Only a head. */
    public HostileServer status(String path, String status, String... headers) {
        return on(path, (request, out) -> answer(out, status, "text/plain", "", headers));
    }

    /** Writes a whole answer. */
    public static void answer(OutputStream out, String status, String type, String body, String... headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n");
        for (String header : headers) head.append(header).append("\r\n");
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            if (first == null || !first.startsWith("GET ")) return;
            String path = first.split(" ")[1];
            Map<String, String> headers = new ConcurrentHashMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            Request request = new Request(path, headers, this);
            if (!path.equals("/robots.txt")) requests.add(request);
            Answer answer = answers.get(path);
            OutputStream out = connection.getOutputStream();
            if (answer == null) answer(out, "404 Not Found", "text/plain", "");
            else answer.write(request, out);
            out.flush();
        } catch (IOException e) {
            // the other side left, as it should from most of what is done here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        threads.shutdownNow();
    }
}
