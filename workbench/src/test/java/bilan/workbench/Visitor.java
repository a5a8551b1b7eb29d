package bilan.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP by hand, so that a test can say what no browser would. */
final class Visitor {
    private final int port;
    private final String key;

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    Visitor(Opened opened) {
        port = opened.port();
        String token = opened.address().substring(opened.address().indexOf("token=") + "token=".length());
        key = "bilan-" + port + "=" + token;
    }

    /** A page, asked for as a browser that was let in would. */
    Answer get(String path) {
        return ask("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + port, "Cookie: " + key);
    }

    /** What a form has to send back. */
    String csrf() {
        String page = get("/method").body();
        int at = page.indexOf("data-csrf=\"") + "data-csrf=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    String key() {
        return key;
    }

    int port() {
        return port;
    }

    /** Any request line and headers; the connection is closed after it. */
    Answer ask(String requestLine, String... headers) {
        return send(requestLine, List.of(headers), "");
    }

    Answer send(String requestLine, List<String> headers, String body) {
        List<String> lines = new ArrayList<>();
        lines.add(requestLine);
        lines.addAll(headers);
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        if (content.length > 0) lines.add("Content-Length: " + content.length);
        lines.add("Connection: close");
        String head = String.join("\r\n", lines) + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new IOException("no answer: " + text);
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
    }
}
