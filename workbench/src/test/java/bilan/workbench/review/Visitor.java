package bilan.workbench.review;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without scripts: follows links, sends forms, keeps cookies. */
final class Visitor {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;
    private String csrf = "";

    /** @param address with the key */
    Visitor(String address) {
        root = address.substring(0, address.indexOf('/', "http://".length()));
        get(address.substring(root.length()));
    }

    String get(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(root + path)));
        int at = answer.body().indexOf("data-csrf=\"");
        if (at >= 0) csrf = answer.body().substring(at + 11, answer.body().indexOf('"', at + 11));
        return answer.body();
    }

    int status(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path))).statusCode();
    }

    /** Sends a form of one of our pages. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields).header("X-CSRF", csrf).header("Origin", root));
    }

    /** As a script does. */
    HttpResponse<String> call(String path, Map<String, String> fields) {
        return send(
                form(path, fields).header("X-CSRF", csrf).header("Origin", root).header("Accept", "application/json"));
    }

    /** From another site. */
    HttpResponse<String> foreign(String path, Map<String, String> fields) {
        return send(form(path, fields).header("Origin", "http://evil.example"));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept-Language", "en").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
