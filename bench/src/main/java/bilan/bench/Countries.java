package bilan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The country in which a point lies, by its nearest town. Right but for points near a border and far from towns. */
final class Countries {
    private static final double EARTH = 6371;

    /** A point and its country. */
    private record Point(double lat, double lon, String country) {}

    private final List<Point> points = new ArrayList<>();

    Countries() throws IOException {
        InputStream in = Countries.class.getResourceAsStream("/names/towns.tsv");
        if (in == null) throw new IOException("names/towns.tsv is not on the class path");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                String[] cells = line.split("\t", -1);
                points.add(new Point(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]), cells[1]));
            }
        }
    }

    String at(double lat, double lon) {
        double least = Double.MAX_VALUE;
        String country = "";
        double narrow = Math.cos(Math.toRadians(lat));
        for (Point point : points) {
            double north = point.lat - lat;
            double east = (point.lon - lon) * narrow;
            double square = north * north + east * east;
            if (square >= least) continue;
            least = square;
            country = point.country;
        }
        return country;
    }

    /** Along the great circle. */
    static double kilometres(double lat, double lon, double lat2, double lon2) {
        double half = Math.sin(Math.toRadians(lat2 - lat) / 2);
        double side = Math.sin(Math.toRadians(lon2 - lon) / 2);
        double a = half * half + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(lat2)) * side * side;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
