package bilan.workbench.html;

import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.dossier.TollSeries;
import bilan.names.Gazetteer;
import bilan.names.Place;
import bilan.workbench.view.Atlas;
import bilan.workbench.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the figures are from, drawn from the lists of places that Bilan brings: no tile, no outline, nobody is asked. A
 * town is a disc; a region or a country a dashed ring around its middle, for anywhere in it may be meant.
 */
final class PlaceMap {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 460;
    private static final int MOST = 24;
    private static final int TOWNS = 260;
    private static final int NAMED = 14;
    private static final double MARGIN = 0.18;
    private static final double LEAST_DEGREES = 2.4;

    private final Parts parts;
    private final Words words;
    private double south;
    private double west;
    private double scale;
    private double squeeze;

    /** A place with what is told of it; how many claims stand behind. */
    private record Spot(Place place, String name, int claims, List<TollSeries> tolls) {}

    PlaceMap(Parts parts) {
        this.parts = parts;
        words = parts.words();
    }

    Markup markup() {
        List<Spot> spots = spots();
        if (spots.isEmpty()) return new Markup();
        frame(spots);
        Markup section = parts.section("places", words.text("map.title"));
        section.element("p", words.text("map.help"), "class", "note").open("figure", "class", "chart map");
        section.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", words.text("map.title"));
        section.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "group",
                "aria-label",
                words.text("map.title"));
        List<double[]> taken = new ArrayList<>();
        for (Spot spot : spots) {
            double x = x(lon(spot.place()));
            taken.add(new double[] {x, y(lat(spot.place()))});
            taken.add(new double[] {x > WIDTH - 220 ? x - 90 : x + 90, y(lat(spot.place())) + 4});
        }
        towns(section, taken);
        for (int i = spots.size() - 1; i >= 0; i--) spot(section, spots.get(i));
        section.close("svg").close("div");
        table(section, spots);
        return section.close("figure").close("section").line();
    }

    private List<Spot> spots() {
        Map<String, Place> places = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Gazetteer gazetteer = Gazetteer.bundled();
        for (Claim claim : parts.ledger().dossier().claims()) {
            String id = claim.placeId();
            if (id == null || claim.place() == null) continue;
            counts.merge(id, 1, Integer::sum);
            names.putIfAbsent(id, claim.place());
            if (places.containsKey(id)) continue;
            gazetteer.find(claim.place(), claim.language()).stream()
                    .filter(place -> place.id().equals(id) && place.lat() != null && place.lon() != null)
                    .findFirst()
                    .ifPresent(place -> places.put(id, place));
        }
        return places.values().stream()
                .map(place -> new Spot(
                        place,
                        names.getOrDefault(place.id(), place.name()),
                        counts.getOrDefault(place.id(), 0),
                        parts.ledger().casualties().stream()
                                .filter(toll -> place.id().equals(toll.placeId()))
                                .toList()))
                .sorted(Comparator.<Spot>comparingInt(spot -> -spot.claims())
                        .thenComparing(spot -> spot.place().id()))
                .limit(MOST)
                .toList();
    }

    /** The degrees that are drawn: all places with some room around them, in the shape of the picture. */
    private void frame(List<Spot> spots) {
        double north = -90;
        double east = -180;
        south = 90;
        west = 180;
        for (Spot spot : spots) {
            south = Math.min(south, lat(spot.place()));
            north = Math.max(north, lat(spot.place()));
            west = Math.min(west, lon(spot.place()));
            east = Math.max(east, lon(spot.place()));
        }
        squeeze = Math.max(0.2, Math.cos(Math.toRadians((south + north) / 2)));
        double high = Math.max(LEAST_DEGREES, (north - south) * (1 + 2 * MARGIN));
        double wide = Math.max(LEAST_DEGREES / squeeze, (east - west) * (1 + 2 * MARGIN));
        scale = Math.min(HEIGHT / high, WIDTH / (wide * squeeze));
        south = (south + north) / 2 - HEIGHT / scale / 2;
        west = (west + east) / 2 - WIDTH / (scale * squeeze) / 2;
    }

    private void towns(Markup svg, List<double[]> taken) {
        double north = south + HEIGHT / scale;
        double east = west + WIDTH / (scale * squeeze);
        int named = 0;
        for (Atlas.Town town : Atlas.bundled().between(south, north, west, east, TOWNS)) {
            double x = x(town.lon());
            double y = y(town.lat());
            svg.empty(
                    "circle",
                    "cx",
                    px(x),
                    "cy",
                    px(y),
                    "r",
                    town.population() > 500_000 ? "2.4" : "1.4",
                    "class",
                    "town");
            boolean free = x < WIDTH - 90
                    && y > 14
                    && y < HEIGHT - 8
                    && taken.stream().noneMatch(at -> Math.abs(at[0] - x) < 95 && Math.abs(at[1] - y) < 18);
            if (named >= NAMED || !free) continue;
            svg.element("text", town.name(), "x", px(x + 5), "y", px(y + 4), "class", "town-name");
            taken.add(new double[] {x, y});
            named++;
        }
        svg.line();
    }

    private void spot(Markup svg, Spot spot) {
        double x = x(lon(spot.place()));
        double y = y(lat(spot.place()));
        boolean point = spot.place().precision().compareTo(Place.Precision.DISTRICT) < 0;
        double radius = Math.min(26, 6 + 2 * Math.sqrt(spot.claims()));
        svg.open("a", "href", parts.links().place(spot.place().id()));
        svg.element(
                "title",
                spot.name() + words.text("html.colon") + " " + words.count("count.figures", spot.claims())
                        + (point ? "" : ", " + words.text("map.anywhere")));
        svg.empty(
                "circle",
                "cx",
                px(x),
                "cy",
                px(y),
                "r",
                px(point ? radius : 30),
                "class",
                point ? "spot" : "spot wide-spot");
        boolean left = x > WIDTH - 220;
        double beside = (point ? radius : 30) + 5;
        svg.element(
                "text",
                spot.name(),
                "x",
                px(left ? x - beside : x + beside),
                "y",
                px(y - 1),
                "class",
                left ? "spot-name end" : "spot-name");
        if (!spot.tolls().isEmpty()) {
            Effect effect = spot.tolls().get(0).effect();
            TollSeries main = parts.main(
                    effect,
                    spot.tolls().stream()
                            .filter(toll -> toll.effect() == effect)
                            .toList());
            TollSeries toll =
                    main == null || !spot.tolls().contains(main) ? spot.tolls().get(0) : main;
            String told = parts.range(toll) + " " + words.effect(toll.effect());
            svg.element(
                    "text",
                    told,
                    "x",
                    px(left ? x - beside : x + beside),
                    "y",
                    px(y + 14),
                    "class",
                    left ? "spot-toll end" : "spot-toll");
        }
        svg.close("a").line();
    }

    private void table(Markup section, List<Spot> spots) {
        section.open("details").element("summary", words.count("map.table", spots.size()));
        section.open("table").open("thead").open("tr");
        for (String column : List.of("where", "figures", "precision")) {
            section.element("th", words.text("column." + column), "scope", "col");
        }
        section.close("tr").close("thead").open("tbody");
        for (Spot spot : spots) {
            section.open("tr")
                    .open("th", "scope", "row")
                    .element(
                            "a",
                            spot.name(),
                            "href",
                            parts.links().place(spot.place().id()))
                    .close("th");
            section.element("td", words.number(spot.claims()), "class", "number");
            boolean point = spot.place().precision().compareTo(Place.Precision.DISTRICT) < 0;
            section.element("td", words.text(point ? "map.town" : "map.anywhere"))
                    .close("tr");
        }
        section.close("tbody").close("table").close("details");
    }

    private static double lat(Place place) {
        return place.lat() == null ? 0 : place.lat();
    }

    private static double lon(Place place) {
        return place.lon() == null ? 0 : place.lon();
    }

    private double x(double lon) {
        return (lon - west) * scale * squeeze;
    }

    private double y(double lat) {
        return HEIGHT - (lat - south) * scale;
    }

    private static String px(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
