package bilan.workbench.access;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Passwords as they are kept: PBKDF2 with HMAC-SHA256, 600,000 rounds, 16 bytes of salt. Safe for threads. */
final class Passwords {
    /** Shorter ones are refused. */
    static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    /** What OWASP asks for of PBKDF2 with HMAC-SHA256. */
    static final int ROUNDS = 600_000;

    private static final int SALT = 16;
    private static final int AT_ONCE = 2;
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "qwertyuiopas",
            "qwertyuiop123",
            "azertyuiopqs",
            "password1234",
            "password12345",
            "motdepasse123",
            "motdepasse1234",
            "contraseña123",
            "administrator",
            "administrateur",
            "changemeplease",
            "iloveyou1234",
            "letmein12345",
            "welcome12345",
            "bienvenue123",
            "abcdefghijkl",
            "passwordpassword",
            "correcthorsebatterystaple");

    private final Pbkdf2PasswordEncoder encoder;
    /** One try keeps a processor busy for a third of a second. */
    private final Semaphore busy = new Semaphore(AT_ONCE);

    private final String nobody;

    /** @param rounds what a try costs */
    Passwords(int rounds) {
        encoder = new Pbkdf2PasswordEncoder("", SALT, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        nobody = hash("nobody has this password");
    }

    /** True if it may be a password of that person. */
    static boolean isGood(String password, String name) {
        if (password.length() < SHORTEST || password.length() > LONGEST) return false;
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.contains(name.toLowerCase(Locale.ROOT))) return false;
        return password.chars().distinct().count() > 4;
    }

    /** The password as it may be kept. */
    String hash(String password) {
        busy.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            busy.release();
        }
    }

    /** True if it is the password that was kept so. Takes as long where there is no account. */
    boolean isRight(String password, @org.jspecify.annotations.Nullable String hash) {
        if (password.length() > LONGEST) return false;
        busy.acquireUninterruptibly();
        try {
            boolean right = encoder.matches(password, hash == null ? nobody : hash);
            return right && hash != null;
        } finally {
            busy.release();
        }
    }
}
