package bilan.sources;

import bilan.text.When;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article, outside its text. All fields may be null.
 *
 * @param published when, by the first of: JSON-LD, meta, {@code <time>}, the address, visible text
 * @param publishedFrom which of these it was
 */
record PageFacts(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable When published,
        @Nullable String publishedFrom,
        @Nullable URI address,
        @Nullable String body) {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:article:published_time",
            "og:published_time",
            "og:pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "dcterms.created",
            "dcterms.date",
            "dcterms.issued",
            "dc.date.issued",
            "dc.date.created",
            "dc.date",
            "dc.created",
            "datepublished",
            "date_published",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "pubdate",
            "pub_date",
            "published-date",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "cxenseparse:recs:publishtime",
            "bt:pubdate",
            "shareaholic:article_published_time",
            "citation_date",
            "citation_publication_date",
            "date");

    private static final int MOST_TIMES = 100;

    static PageFacts of(Document page, List<String> notes) {
        Map<String, String> metas = metas(page);
        JsonLd json = JsonLd.of(page, notes);
        URI address = address(page, metas, json);
        String outlet = outlet(page, metas, json, address);
        String locale = locale(page, metas, json);
        String title = title(page, metas, json, outlet);
        Dated dated = published(page, metas, json, locale, address, notes);
        return new PageFacts(
                title,
                outlet,
                locale == null ? null : language(locale),
                dated == null ? null : dated.when,
                dated == null ? null : dated.from,
                address,
                json.body());
    }

    private record Dated(When when, String from) {}

    private static @Nullable Dated published(
            Document page,
            Map<String, String> metas,
            JsonLd json,
            @Nullable String locale,
            @Nullable URI address,
            List<String> notes) {
        When when = date(json.published(), locale);
        if (when != null) return new Dated(when, "json-ld");
        if (json.published() != null) notes.add("the date '" + json.published() + "' in JSON-LD could not be read");
        for (String name : PUBLISHED) {
            when = date(metas.get(name), locale);
            if (when != null) return new Dated(when, "meta");
        }
        for (Element element : page.select("[itemprop~=\\bdatePublished\\b]")) {
            String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
            when = date(value.isEmpty() ? element.text() : value, locale);
            if (when != null) return new Dated(when, element.normalName().equals("meta") ? "meta" : "time");
        }
        int times = 0;
        for (Element time : page.select("time")) {
            if (++times > MOST_TIMES) break;
            if (isUpdate(time)) continue;
            when = date(time.attr("datetime"), locale);
            if (when == null) when = date(time.text(), locale);
            if (when != null) return new Dated(when, "time");
        }
        Dated visible = visible(page, locale, notes);
        When named = AddressDate.of(address);
        if (named == null) return visible;
        // a line of the page that agrees also knows the hour; one that does not is another text's
        boolean agrees = visible != null && Math.abs(ChronoUnit.DAYS.between(visible.when.date(), named.date())) <= 1;
        return agrees ? visible : new Dated(named, "address");
    }

    /** Whether the words or the markup around a time say that it is the one of the last change. */
    private static boolean isUpdate(Element time) {
        for (Element at = time; at != null && !at.equals(time.parent()); at = at.parent()) {
            List<String> names = Markup.words(at.className() + " " + at.attr("itemprop") + " " + at.id());
            for (String name : names) if (name.startsWith("updat") || name.startsWith("modif")) return true;
        }
        String before = time.previousSibling() instanceof TextNode text ? text.text() : "";
        Words words = Words.of(before.length() > 200 ? before.substring(before.length() - 200) : before);
        int last = -1;
        for (int i = Math.max(0, words.size() - 5); i < words.size(); i++) {
            if (Furniture.ALL.lengthAt(words, i, "updateword") > 0) last = i;
            else if (Furniture.ALL.lengthAt(words, i, "dateword") > 0) last = -1;
        }
        return last >= 0;
    }

    private static @Nullable Dated visible(Document page, @Nullable String locale, List<String> notes) {
        int seen = 0;
        for (Element element : page.body().select("p, span, div, li, small, b, i, em, strong, h2, h3, h4, h5, td")) {
            if (++seen > 20_000) break;
            String own = element.ownText();
            if (own.length() < 8 || own.length() > 160) continue;
            VisibleDate date = VisibleDate.ofDateLine(own, locale);
            if (date == null) continue;
            if (date.ambiguous()) notes.add("day and month of the date '" + own + "' could be the other way round");
            return new Dated(date.when(), "text");
        }
        return null;
    }

    private static @Nullable When date(@Nullable String value, @Nullable String locale) {
        if (value == null || value.isBlank()) return null;
        When when = MachineDate.read(value);
        if (when != null) return when;
        VisibleDate visible = VisibleDate.anywhere(value, locale);
        return visible == null ? null : visible.when();
    }

    private static @Nullable String title(
            Document page, Map<String, String> metas, JsonLd json, @Nullable String outlet) {
        String title = Titles.withoutOutlet(json.headline(), outlet);
        String og = Titles.withoutOutlet(metas.get("og:title"), outlet);
        Element heading = page.selectFirst("h1[itemprop=headline], article h1, main h1, h1");
        String h1 = heading == null || heading.text().isBlank()
                ? null
                : heading.text().strip();
        String head = Titles.withoutOutlet(page.title(), outlet);
        for (String longer : new String[] {og, h1, head}) title = Titles.fuller(title, longer);
        return title;
    }

    private static @Nullable String outlet(
            Document page, Map<String, String> metas, JsonLd json, @Nullable URI address) {
        if (json.publisher() != null) return json.publisher();
        for (String name : List.of("og:site_name", "application-name", "publisher", "dc.publisher")) {
            String value = metas.get(name);
            if (value != null && !value.startsWith("http")) return value;
        }
        String suffix = Titles.suffix(page.title(), metas.get("og:title"));
        if (suffix != null) return suffix;
        if (address == null || address.getHost() == null) return null;
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static @Nullable URI address(Document page, Map<String, String> metas, JsonLd json) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String[] candidates = {
            canonical == null ? null : canonical.attr("href"),
            metas.get("og:url"),
            json.address(),
            metas.get("twitter:url")
        };
        for (String candidate : candidates) {
            if (candidate == null || !candidate.startsWith("http")) continue;
            URI address = uri(candidate.strip());
            if (address != null) return address;
        }
        return null;
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null; // an address with spaces in it leads nowhere; the page's next one may do
        }
    }

    private static @Nullable String locale(Document page, Map<String, String> metas, JsonLd json) {
        Element html = page.selectFirst("html");
        String lang = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        for (String candidate : new String[] {
            lang, metas.get("og:locale"), json.language(), metas.get("content-language"), metas.get("language")
        }) {
            if (candidate == null) continue;
            String code = candidate.strip().replace('_', '-');
            if (code.length() == 2 || (code.length() > 3 && code.charAt(2) == '-')) return code;
        }
        return null;
    }

    private static String language(String locale) {
        return locale.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    /** Name, property or http-equiv, lower-cased → content; the first of each name counts. */
    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (content.isEmpty()) continue;
            for (String by : List.of("property", "name", "http-equiv", "itemprop"))
                for (String name : meta.attr(by).toLowerCase(Locale.ROOT).split(" "))
                    if (!name.isEmpty()) metas.putIfAbsent(name, content);
        }
        return metas;
    }
}
