package bilan.sources;

/** How far bytes are UTF-8, and their decoding where a few of them are not. */
final class Utf8 {
    /** Sequences of two to four bytes that are well formed. */
    final int sequences;
    /** Bytes that belong to no well-formed sequence. */
    final int stray;
    /** Where the first stray byte stands, or -1. */
    final int firstStray;

    private Utf8(int sequences, int stray, int firstStray) {
        this.sequences = sequences;
        this.stray = stray;
        this.firstStray = firstStray;
    }

    static Utf8 survey(byte[] bytes) {
        int sequences = 0;
        int stray = 0;
        int firstStray = -1;
        for (int i = 0; i < bytes.length; ) {
            int length = lengthAt(bytes, i);
            if (length > 1) sequences++;
            if (length == 0) {
                if (stray++ == 0) firstStray = i;
            }
            i += Math.max(1, length);
        }
        return new Utf8(sequences, stray, firstStray);
    }

    /** Decodes, reading each stray byte as windows-1252: editors paste such bytes into pages of UTF-8. */
    static String decodeMending(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; ) {
            int length = lengthAt(bytes, i);
            switch (length) {
                case 0 -> text.append(Windows1252.character(bytes[i]));
                case 1 -> text.append((char) bytes[i]);
                default -> text.appendCodePoint(codePoint(bytes, i, length));
            }
            i += Math.max(1, length);
        }
        return text.toString();
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        int value = bytes[at] & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) value = (value << 6) | (bytes[at + i] & 0x3F);
        return value;
    }

    /** Bytes of the well-formed sequence that starts here; 0 if none does. */
    private static int lengthAt(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) return 1;
        int length = 0;
        if (lead >= 0xC2 && lead <= 0xDF) length = 2;
        else if (lead >= 0xE0 && lead <= 0xEF) length = 3;
        else if (lead >= 0xF0 && lead <= 0xF4) length = 4;
        if (length == 0 || at + length > bytes.length) return 0;
        for (int i = 1; i < length; i++) if ((bytes[at + i] & 0xC0) != 0x80) return 0;
        int second = bytes[at + 1] & 0xFF;
        boolean malformed = (lead == 0xE0 && second < 0xA0) // overlong
                || (lead == 0xED && second > 0x9F) // surrogates
                || (lead == 0xF0 && second < 0x90) // overlong
                || (lead == 0xF4 && second > 0x8F); // above U+10FFFF
        return malformed ? 0 : length;
    }
}
