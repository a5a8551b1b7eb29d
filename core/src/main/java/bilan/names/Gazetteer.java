package bilan.names;

import java.util.List;

/** Countries, regions and towns of the world, as {@code names/} lists them. Immutable, safe for threads. */
public final class Gazetteer {
    private static final Gazetteer BUNDLED = new Gazetteer();

    private Gazetteer() {}

    /** The lists that come with Bilan; read when they are first asked. */
    public static Gazetteer bundled() {
        return BUNDLED;
    }

    /**
     * Places of this name, the likeliest first; case, accents, apostrophes, hyphens and a leading article do not matter.
     *
     * @param language code of the language the name stands in
     */
    public List<Place> find(String mention, String language) {
        return List.of();
    }
}
