package bilan.workbench.html;

import bilan.workbench.view.Ledger;
import bilan.workbench.words.Words;

/** The sections of a dossier, for a page that puts them together. For one thread. */
public final class Sections {
    private final Parts parts;

    /**
     * @param links where claims and articles have their pages
     * @param detail how much of long lists is drawn
     */
    public Sections(Ledger ledger, Words words, Links links, Detail detail) {
        parts = new Parts(ledger, words, links, detail);
    }

    /** How many, according to whom, and whether the accounts agree. */
    public Markup card() {
        return new TopCard(parts).markup();
    }

    /** How each toll grew and shrank. */
    public Markup evolution() {
        return new Evolution(parts).markup();
    }

    /** Who says what. */
    public Markup matrix() {
        return new Matrix(parts).markup();
    }

    /** Where the accounts part. */
    public Markup disagreements() {
        return new Conflicts(parts).disagreements();
    }

    /** What looks wrong; empty if nothing does. */
    public Markup anomalies() {
        return new Conflicts(parts).anomalies();
    }

    /** Figures that their own source changed; empty if none did. */
    public Markup updates() {
        return new Conflicts(parts).updates();
    }

    /** How figures hang together; empty if they do not. */
    public Markup relations() {
        return new Relations(parts).markup();
    }

    /** What a policy reads; empty if none was asked for. */
    public Markup reading() {
        return new Relations(parts).reading();
    }

    /** What happened, and what was said of it; empty if nothing is dated. */
    public Markup timeline() {
        return new Voices(parts).timeline();
    }

    /** Who copied whom, over time: a lane an origin; empty if nothing was copied. */
    public Markup lanes() {
        return new Lanes(parts).markup();
    }

    /** Where the figures are from; empty if no place is known. */
    public Markup places() {
        return new PlaceMap(parts).markup();
    }

    /** Who speaks. */
    public Markup origins() {
        return new Voices(parts).origins();
    }

    /** Who copied whom. */
    public Markup reposts() {
        return new Voices(parts).reposts();
    }

    /** Names that are written in more than one way; empty if none is. */
    public Markup names() {
        return new Voices(parts).names();
    }

    /**
     * What the words mean, how the page was made, and what it cannot say.
     *
     * @param version which Bilan made it
     * @param snapshot what tells this dossier from another
     */
    public Markup method(String version, String snapshot) {
        return new Method(parts).markup(version, snapshot);
    }
}
