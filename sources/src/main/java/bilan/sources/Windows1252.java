package bilan.sources;

import java.nio.charset.Charset;

/** The charset that old pages and old editors mean when they say nothing, or say ISO-8859-1. */
final class Windows1252 {
    static final Charset CHARSET = Charset.forName("windows-1252");
    private static final String HIGH;

    static {
        byte[] all = new byte[128];
        for (int i = 0; i < all.length; i++) all[i] = (byte) (0x80 + i);
        HIGH = new String(all, CHARSET);
    }

    private Windows1252() {}

    static char character(byte high) {
        return HIGH.charAt((high & 0xFF) - 0x80);
    }

    /** Bytes that mean nothing in it: 81, 8D, 8F, 90, 9D. */
    static boolean undefined(byte value) {
        return value < 0 && HIGH.charAt((value & 0xFF) - 0x80) == '\uFFFD';
    }
}
