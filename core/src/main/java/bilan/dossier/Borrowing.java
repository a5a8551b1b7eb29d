package bilan.dossier;

import bilan.copies.Copy;
import bilan.text.Article;
import java.util.Locale;

/**
 * What an article took from another.
 *
 * @param of id of the other article, which may itself be a copy
 * @param kind what became of the text
 */
public record Borrowing(String of, Kind kind) {

    /** What became of the text on its way. */
    public enum Kind {
        /** Word for word, headline and all; only spaces and case may differ. */
        EXACT,
        /** Word for word or nearly so, whatever the headline. */
        NEAR,
        /** A copy that leaves part of it out. */
        TRUNCATED,
        /** Said with other words and in another order. */
        REWRITE,
        /** Said in another language. */
        TRANSLATION,
        /** A later text of the same outlet, or one with new figures throughout. */
        VERSION,
        /** No copy: it holds a passage. */
        QUOTATION;

        /** As JSON writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Borrowing of(Copy copy) {
        Kind kind = switch (copy.kind()) {
            case COPY -> isSame(copy.article(), copy.of()) ? Kind.EXACT : Kind.NEAR;
            case CUT -> Kind.TRUNCATED;
            case REWRITE -> Kind.REWRITE;
            case TRANSLATION -> Kind.TRANSLATION;
            case VERSION -> Kind.VERSION;
        };
        return new Borrowing(copy.of().id(), kind);
    }

    private static boolean isSame(Article one, Article other) {
        return spaced(one.body()).equals(spaced(other.body()));
    }

    private static String spaced(String body) {
        StringBuilder spaced = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char at = body.charAt(i);
            if (!Character.isWhitespace(at) && at != '\u00a0' && at != '\u202f')
                spaced.append(Character.toLowerCase(at));
        }
        return spaced.toString();
    }
}
