package bilan.fetch;

import bilan.limits.Limits;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Addresses of the web in one spelling. Whatever two programs could read as two hosts is refused: numbers in other than
 * four decimal parts, escapes in names, backslashes. Names and passwords in an address are dropped.
 */
public final class WebAddress {
    private static final String KEPT = "-._~!$&'()*+,;=:@/?%";

    private WebAddress() {}

    /** True for what a person would take for an address of the web and not for a file. */
    public static boolean looksLike(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /**
     * The address in its one spelling, without user, password and fragment.
     *
     * @throws AddressException if it is none of http or https, or its host is spelled in a way that can be misread
     */
    public static URI of(String text) throws AddressException {
        String stripped = text.strip();
        if (stripped.length() > Limits.ADDRESS) {
            throw new AddressException(
                    "an address of " + stripped.length() + " characters, the limit is " + Limits.ADDRESS);
        }
        int colon = stripped.indexOf(':');
        String scheme = colon < 0 ? "" : stripped.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new AddressException("an address that is neither http nor https");
        }
        String rest = stripped.substring(colon + 1);
        if (!rest.startsWith("//")) throw new AddressException("an address without a host");
        int end = 2;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) end++;
        String authority = rest.substring(2, end);
        for (int i = 0; i < authority.length(); i++) {
            char c = authority.charAt(i);
            if (c <= ' ' || c == '\\' || c == 0x7F)
                throw new AddressException("an address with an odd character in it");
        }
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int hostEnd = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        if (hostEnd < 0) hostEnd = authority.length();
        String host = host(authority.substring(0, hostEnd));
        String port = port(authority.substring(hostEnd), scheme);
        String path = path(rest.substring(end));
        try {
            return new URI(scheme + "://" + host + port + (path.startsWith("/") ? "" : "/") + path);
        } catch (URISyntaxException e) {
            throw new AddressException("no address: " + e.getReason());
        }
    }

    /**
     * Where a redirect or a link leads.
     *
     * @throws AddressException as {@link #of}
     */
    public static URI resolve(URI from, String link) throws AddressException {
        String stripped = link.strip();
        int colon = stripped.indexOf(':');
        boolean absolute = colon > 0 && stripped.substring(0, colon).chars().allMatch(WebAddress::isOfScheme);
        if (absolute) return of(stripped);
        if (stripped.startsWith("//")) return of(from.getScheme() + ":" + stripped);
        String root = from.getScheme() + "://" + from.getRawAuthority();
        if (stripped.startsWith("/") || stripped.isEmpty()) return of(root + stripped);
        try {
            return of(from.resolve(new URI(path(stripped))).toString());
        } catch (URISyntaxException e) {
            throw new AddressException("no address: " + e.getReason());
        }
    }

    private static boolean isOfScheme(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }

    private static String host(String written) throws AddressException {
        if (written.startsWith("[")) return literal(written);
        if (written.isEmpty()) throw new AddressException("an address without a host");
        if (written.indexOf('%') >= 0) throw new AddressException("a host with escapes in it: " + written);
        String host;
        try {
            host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new AddressException("no host: " + written);
        }
        if (host.endsWith(".")) host = host.substring(0, host.length() - 1);
        if (host.isEmpty()
                || host.length() > 253
                || host.contains("..")
                || host.startsWith(".")
                || host.endsWith(".")) {
            throw new AddressException("no host: " + written);
        }
        for (int i = 0; i < host.length(); i++) {
            if (!isOfName(host.charAt(i))) throw new AddressException("a host with an odd character in it: " + written);
        }
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean number = last.chars().allMatch(c -> c >= '0' && c <= '9') || last.startsWith("0x");
        if (number && !isFourParts(host)) {
            throw new AddressException(
                    "a number as a host, in a spelling that programs read in several ways: " + written);
        }
        return host;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
    }

    /** Four decimal numbers up to 255 without leading zeros. */
    private static boolean isFourParts(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) return false;
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || part.length() > 1 && part.startsWith("0")) return false;
            for (int i = 0; i < part.length(); i++) if (part.charAt(i) < '0' || part.charAt(i) > '9') return false;
            if (Integer.parseInt(part) > 255) return false;
        }
        return true;
    }

    private static String literal(String written) throws AddressException {
        if (!written.endsWith("]") || written.indexOf('%') >= 0) throw new AddressException("no host: " + written);
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            boolean allowed =
                    c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == ':' || c == '.';
            if (!allowed) throw new AddressException("no host: " + written);
        }
        try {
            // a literal in brackets is never looked up; one that wraps an address of version 4 comes back as that
            String address = InetAddress.getByName(written).getHostAddress();
            return address.indexOf(':') < 0 ? address : "[" + address + "]";
        } catch (UnknownHostException e) {
            throw new AddressException("no host: " + written);
        }
    }

    private static String port(String written, String scheme) throws AddressException {
        if (written.isEmpty() || written.equals(":")) return "";
        String digits = written.substring(1);
        boolean number = written.startsWith(":")
                && digits.length() <= 5
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535) throw new AddressException("no port: " + written);
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    /** Path and query with everything escaped that has to be, and without the fragment. */
    private static String path(String written) {
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        StringBuilder escaped = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); ) {
            int c = path.codePointAt(i);
            i += Character.charCount(c);
            boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
            boolean escape = c == '%' && i + 1 < path.length() && isHex(path.charAt(i)) && isHex(path.charAt(i + 1));
            if (kept && (c != '%' || escape)) {
                escaped.appendCodePoint(c);
                continue;
            }
            for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
                escaped.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return escaped.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }
}
