package bilan.workbench.web;

import bilan.workbench.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws templates inside the frame that all pages share. Safe for threads. */
public final class Site {
    private static final String LANGUAGE = "ui";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<String, Words> words = new LinkedHashMap<>();
    private final Guard guard;
    private final Supplier<String> name;
    private final List<String> places;

    /**
     * @param guard knows what forms have to send back
     * @param name of the dossier; empty if none lies open
     * @param places names of the pages that the head of each leads to
     */
    public Site(Guard guard, Supplier<String> name, List<String> places) {
        this.guard = guard;
        this.name = name;
        this.places = List.copyOf(places);
        for (String language : Words.LANGUAGES) words.put(language, Words.in(language, "/bilan/workbench/pages_"));
    }

    /** The frame of the answer to this request. */
    public Page page(Context context) {
        Map<String, List<String>> query = new LinkedHashMap<>(context.queryParamMap());
        query.remove(LANGUAGE);
        return new Page(words(context), context.path(), query, guard.csrf(context), name.get(), places);
    }

    /** Answers with a template; its parameters are {@code page} and these. */
    public void show(Context context, String template, Map<String, Object> parameters) {
        show(context, page(context), template, parameters);
    }

    /** As {@link #show(Context, String, Map)}, in a frame that the caller has. */
    public void show(Context context, Page page, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("page", page);
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template + ".jte", all, out);
        context.contentType("text/html; charset=utf-8").result(out.toByteArray());
    }

    /** Answers with a page that says what is wrong, and nothing about how the program is made. */
    public void fault(Context context, HttpStatus status, String key) {
        context.status(status);
        Page page = page(context);
        show(context, page, "error", Map.of("code", status.getCode(), "key", key));
    }

    /** The language asked for by this request, by an earlier one, or by the browser. */
    public Words words(Context context) {
        String asked = context.queryParam(LANGUAGE);
        if (asked != null && words.containsKey(asked)) {
            Cookie cookie = new Cookie(LANGUAGE, asked);
            cookie.setMaxAge(365 * 24 * 3600);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            context.cookie(cookie);
            return in(asked);
        }
        String kept = context.cookie(LANGUAGE);
        if (kept != null && words.containsKey(kept)) return in(kept);
        return in(preferred(context.header("Accept-Language")));
    }

    private Words in(String language) {
        Words found = words.get(language);
        if (found == null) throw new IllegalArgumentException("no pages in " + language);
        return found;
    }

    /** The first of our languages in the browser's list; browsers list them by preference. */
    private static String preferred(@Nullable String accepted) {
        if (accepted != null && accepted.length() < 200) {
            for (String range : accepted.split(",")) {
                String tag = range.strip().split("[-;]", 2)[0];
                if (Words.LANGUAGES.contains(tag)) return tag;
            }
        }
        return Words.LANGUAGES.get(0);
    }
}
