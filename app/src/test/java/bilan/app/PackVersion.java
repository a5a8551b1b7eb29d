package bilan.app;

import java.util.regex.Pattern;

/** A pack's version changes with each of its comments; files that are compared hold dots in its place. */
final class PackVersion {
    private static final Pattern VERSION = Pattern.compile("\\b([a-z]{2})-[0-9a-f]{10}\\b");

    private PackVersion() {}

    static String masked(String text) {
        return VERSION.matcher(text).replaceAll("$1-..........");
    }
}
