package bilan.names;

import org.jspecify.annotations.Nullable;

/**
 * A place that the gazetteer knows.
 *
 * @param id stable: {@code KZ} for a country, {@code KZ.almaty} for a town
 * @param name how the gazetteer writes it in the language asked for
 * @param kind what it is
 * @param country ISO 3166-1 code of the country it lies in
 * @param lat degrees north, or null if unknown
 * @param lon degrees east, or null if unknown
 * @param population inhabitants, 0 if unknown
 * @param precision what its coordinates stand for
 */
public record Place(
        String id,
        String name,
        Kind kind,
        String country,
        @Nullable Double lat,
        @Nullable Double lon,
        long population,
        Precision precision) {

    /** What a place is. */
    public enum Kind {
        COUNTRY,
        REGION,
        TOWN
    }

    /** What the coordinates of a place stand for. */
    public enum Precision {
        /** The town itself. */
        TOWN,
        /** The seat of the region. */
        REGION,
        /** The capital: anywhere in the country may be meant. */
        COUNTRY,
        /** There are none. */
        NONE
    }
}
