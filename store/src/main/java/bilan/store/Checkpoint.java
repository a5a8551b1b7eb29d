package bilan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The end of the chain at some moment, signed (Ed25519): proves to whoever trusts the key that nothing up to there was
 * altered or cut off since. The moment is that of the signer's clock; the order is that of the numbers.
 *
 * @param entry number of the last entry then
 * @param head its hash
 * @param at when it was signed, ISO 8601
 * @param key the public key, X.509 in Base64
 * @param signature of the four lines {@code bilan checkpoint 1}, entry, head, at, each ended by a line feed; Base64
 */
public record Checkpoint(long entry, String head, String at, String key, String signature) {
    /** The kind of decision that keeps one. */
    static final String KIND = "checkpoint";

    private static final String ALGORITHM = "Ed25519";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Checkpoint sign(long entry, String head, String at, KeyPair key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.getPrivate());
            signature.update(message(entry, head, at));
            Base64.Encoder base64 = Base64.getEncoder();
            return new Checkpoint(
                    entry,
                    head,
                    at,
                    base64.encodeToString(key.getPublic().getEncoded()),
                    base64.encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of " + ALGORITHM + ": " + e.getMessage(), e);
        }
    }

    private static byte[] message(long entry, String head, String at) {
        return ("bilan checkpoint 1\n" + entry + "\n" + head + "\n" + at + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** True if whoever has the private half of {@link #key} signed just this. */
    public boolean isGenuine() {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(Base64.getDecoder().decode(key)));
            check.update(message(entry, head, at));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A public key from its bytes.
     *
     * @throws GeneralSecurityException if they are none
     */
    public static PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509));
    }

    /** The beginning of the hash of the key, by which people tell keys apart. */
    public String fingerprint() {
        try {
            return Hashes.of(Base64.getDecoder().decode(key)).substring(0, 16);
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }

    /** As one line of JSON, to be noted outside the dossier. */
    public String json() {
        return JSON.createObjectNode()
                .put("entry", entry)
                .put("head", head)
                .put("at", at)
                .put("key", key)
                .put("signature", signature)
                .toString();
    }

    /**
     * From a line of JSON.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Checkpoint of(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.path("entry").isIntegralNumber() || !node.path("head").isTextual()) {
                throw new IllegalArgumentException("no checkpoint: it lacks 'entry' or 'head'");
            }
            return new Checkpoint(
                    node.get("entry").asLong(),
                    node.get("head").asText(),
                    node.path("at").asText(),
                    node.path("key").asText(),
                    node.path("signature").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no checkpoint: not JSON", e);
        }
    }
}
