package bilan.workbench.gather;

import bilan.fetch.Fetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts announcements as JSON, signed with a secret that both sides know. */
public final class Webhook implements Announcer.Channel {
    private final Fetcher fetcher;
    private final URI address;
    private final byte[] secret;

    /** @param secret for the signature; without one, announcements are not signed */
    public Webhook(Fetcher fetcher, URI address, String secret) {
        this.fetcher = fetcher;
        this.address = address;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "post " + address;
    }

    @Override
    public void deliver(Announcement announcement) throws IOException {
        byte[] body = announcement.json().toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", announcement.id());
        if (secret.length > 0) headers.put("X-Bilan-Signature", "sha256=" + signature(body, secret));
        fetcher.post(address, body, headers);
    }

    /** HMAC-SHA-256 of the body, in hexadecimal. */
    static String signature(byte[] body, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
