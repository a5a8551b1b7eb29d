package bilan.names;

import org.jspecify.annotations.Nullable;

/**
 * A place that the gazetteer knows.
 *
 * @param id stable: {@code KZ} for a country, {@code KZ.almaty} for a town
 * @param name how the gazetteer writes it in the language asked for
 * @param kind what it is
 * @param country ISO 3166-1 code of the country it lies in; empty for a sea or a continent
 * @param region code of its first-level division, as GeoNames numbers them in that country; empty if unknown
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
        String region,
        @Nullable Double lat,
        @Nullable Double lon,
        long population,
        Precision precision) {
    private static final double EARTH = 6371;

    /** What a place is. */
    public enum Kind {
        COUNTRY,
        REGION,
        TOWN
    }

    /** What the coordinates of a place stand for; from narrow to wide. */
    public enum Precision {
        /** A point in a town: an address, a building. */
        EXACT,
        /** The town or village. */
        TOWN,
        /** A point inside a county, an island or a part of a province. */
        DISTRICT,
        /** A point inside a first-level division: a province, a state of a federation. */
        PROVINCE,
        /** The middle of the country: anywhere in it may be meant. */
        COUNTRY,
        /** The middle of a sea or a continent. */
        AREA,
        /** There are none. */
        NONE
    }

    /** Whether another place lies in this one or is it: a town in its region, a region in its country. */
    public boolean contains(Place inner) {
        if (id.equals(inner.id)) return true;
        if (!country.equals(inner.country) || country.isEmpty()) return false;
        return kind == Kind.COUNTRY || kind == Kind.REGION && !region.isEmpty() && region.equals(inner.region);
    }

    /** Kilometres to another place; infinite if one of them has no coordinates. */
    double distance(Place other) {
        if (lat == null || lon == null || other.lat == null || other.lon == null) return Double.POSITIVE_INFINITY;
        double half = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double side = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double a = half * half + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * side * side;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
