package bilan.workbench.html;

import bilan.dossier.TollSeries;
import org.jspecify.annotations.Nullable;

/** Where the parts of a page lead: to anchors of the same page, or to pages of their own. */
public interface Links {
    /** All on one page. */
    Links ONE_PAGE = new Links() {
        @Override
        public String claim(String id, String anchor) {
            return "#" + anchor;
        }

        @Override
        public String article(String doc, String anchor) {
            return "#" + anchor;
        }
    };

    /**
     * To the sentence of a claim.
     *
     * @param anchor where it stands if everything is on one page
     */
    String claim(String id, String anchor);

    /**
     * To the text of an article.
     *
     * @param anchor where it stands if everything is on one page
     */
    String article(String doc, String anchor);

    /**
     * To what is told of a place.
     *
     * @param id its identity
     */
    default String place(String id) {
        return "#places";
    }

    /** To all of a section that is cut here; null if there is nowhere else to look. */
    default @Nullable String all(String section) {
        return null;
    }

    /** To the claims of a toll; null if there is nowhere else to look. */
    default @Nullable String claims(TollSeries toll) {
        return null;
    }
}
