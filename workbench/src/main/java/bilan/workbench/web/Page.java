package bilan.workbench.web;

import bilan.workbench.words.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page needs to know.
 *
 * @param words the language of the page
 * @param path of the request, as routed
 * @param query parameters of the request, in their order; those of one name in theirs
 * @param csrf what a form has to send back
 * @param name of the dossier, for the head of the page; empty if none lies open
 * @param places names of the pages that the head leads to
 */
public record Page(
        Words words, String path, Map<String, List<String>> query, String csrf, String name, List<String> places) {
    /** What goes along from one page to another. */
    private static final Set<String> KEPT =
            Set.of("effect", "group", "place", "kind", "lang", "state", "on", "policy", "sort");

    public Page {
        places = List.copyOf(places);
    }

    /** The address of a page that the head leads to; the filters that are set go along. */
    public String place(String name) {
        Map<String, List<String>> kept = new LinkedHashMap<>(query);
        kept.keySet().retainAll(KEPT);
        kept.remove("sort");
        return address(name.equals("dossier") ? "/" : "/" + name, kept);
    }

    /** The languages that pages are written in. */
    public List<String> tongues() {
        return Words.LANGUAGES;
    }

    /** The address of a style sheet or script; it changes with its content. */
    public String file(String name) {
        return StaticFiles.address(name);
    }

    /** True if it may become a link: what a text names as its address can be anything. */
    public static boolean isWebAddress(@Nullable URI address) {
        return address != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null;
    }

    /** A text of the page's language. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** As {@link Words#count}. */
    public String count(String key, long number, Object... values) {
        return words.count(key, number, values);
    }

    /** The first value of a parameter, or null. */
    public @Nullable String parameter(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() || values.get(0).isBlank() ? null : values.get(0);
    }

    /** The address of this page with one parameter set, or, for a null, taken away. */
    public String with(String name, @Nullable String value) {
        return to(path, name, value);
    }

    /** The address of another page that keeps this one's parameters, one of them set or taken away. */
    public String to(String target, String name, @Nullable String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        if (!target.equals(path)) changed.keySet().retainAll(KEPT);
        changed.remove("page");
        changed.remove(name);
        if (value != null) changed.put(name, List.of(value));
        return address(target, changed);
    }

    /** The address of a page with parameters. */
    public static String address(String path, Map<String, List<String>> query) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> {
            for (String value : values) if (!value.isBlank()) pairs.add(encoded(name) + "=" + encoded(value));
        });
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    /** A text as it may stand in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
