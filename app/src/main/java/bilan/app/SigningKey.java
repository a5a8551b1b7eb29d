package bilan.app;

import bilan.store.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A key for checkpoints in two PEM files: {@code NAME}, to be kept secret, and {@code NAME.pub}, to be given away. */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int LINE = 64;

    private SigningKey() {}

    /** Makes one; the secret half can be read by nobody else. */
    static KeyPair create(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        FileAttribute<?>[] secret =
                Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createFile(file, secret);
        Files.writeString(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(
                publicHalf(file),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        return pair;
    }

    /** The key of that name, from its two files. */
    static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        byte[] secret = bytes(Files.readString(file));
        return new KeyPair(
                publicKey(publicHalf(file)),
                KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)));
    }

    /** A public key from its file. */
    static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return Checkpoint.publicKey(bytes(Files.readString(file)));
    }

    static Path publicHalf(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static String pem(String what, byte[] bytes) {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + what + "-----\n" + lines.encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static byte[] bytes(String pem) throws GeneralSecurityException {
        StringBuilder base64 = new StringBuilder();
        for (String line : pem.lines().toList()) if (!line.startsWith("-----")) base64.append(line.strip());
        try {
            return Base64.getDecoder().decode(base64.toString());
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not a PEM file", e);
        }
    }
}
