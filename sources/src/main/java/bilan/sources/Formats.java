package bilan.sources;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names formats by their first bytes or their suffix, so that a refusal says what the file is. */
final class Formats {
    private Formats() {}

    /** The binary format that starts so, or null. */
    static @Nullable String binary(byte[] head) {
        if (Decoder.startsWith(head, '%', 'P', 'D', 'F', '-')) return "PDF";
        if (Decoder.startsWith(head, 'P', 'K', 3, 4)) return "ZIP archive or office document";
        if (Decoder.startsWith(head, 0x1F, 0x8B)) return "gzip";
        if (Decoder.startsWith(head, 0x89, 'P', 'N', 'G')) return "PNG image";
        if (Decoder.startsWith(head, 0xFF, 0xD8, 0xFF)) return "JPEG image";
        if (Decoder.startsWith(head, 'G', 'I', 'F', '8')) return "GIF image";
        if (Decoder.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) return "old office document";
        if (Decoder.startsWith(head, 0x7F, 'E', 'L', 'F')) return "program";
        if (Decoder.startsWith(head, 'S', 'Q', 'L', 'i', 't', 'e', ' ')) return "SQLite database";
        if (Decoder.startsWith(head, '{', '\\', 'r', 't', 'f')) return "RTF document";
        return null;
    }

    /** The format of tables and records that the suffix names, or null: its words are no article. */
    static @Nullable String records(String name) {
        return switch (suffix(name)) {
            case "json", "jsonl", "ndjson", "geojson" -> "JSON";
            case "csv", "tsv" -> "a table";
            case "xml", "rdf", "opml" -> "XML";
            case "css", "js", "mjs" -> "code of a page";
            default -> null;
        };
    }

    /** Up to five letters and digits behind the last dot, lower-cased; empty if there are none ("5 janv. 2022"). */
    static String suffix(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        int dot = name.lastIndexOf('.');
        if (dot <= slash + 1 || name.length() - dot > 6) return "";
        String suffix = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean letter = false;
        for (int i = 0; i < suffix.length(); i++) {
            if (!Character.isLetterOrDigit(suffix.charAt(i))) return "";
            letter |= Character.isLetter(suffix.charAt(i));
        }
        return letter ? suffix : "";
    }
}
