package bilan.workbench.pages;

import bilan.dossier.Account;

/**
 * An article as a row.
 *
 * @param claims how many claims of it are in sight
 * @param reviewed how many of these were accepted or corrected
 */
public record ArticleRow(Account account, int claims, int reviewed) {
    /** Its headline, else what it is called. */
    public String title() {
        String title = account.article().title();
        return title == null ? account.article().id() : title;
    }
}
