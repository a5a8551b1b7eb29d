package bilan.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD, in the vocabulary of schema.org. Fields are null where it is silent.
 *
 * @param published as written: {@code datePublished}, never {@code dateModified}
 * @param body {@code articleBody}: plain text, sometimes cut, sometimes with markup in it
 */
record JsonLd(
        @Nullable String headline,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String address,
        @Nullable String body) {
    private static final JsonLd SILENT = new JsonLd(null, null, null, null, null, null);
    private static final int MOST_NODES = 2_000;
    private static final int DEEPEST = 12;

    // pages write comments, single quotes and line breaks into it
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /**
     * @param notes gets a sentence for each block that is no JSON
     */
    static JsonLd of(Document page, List<String> notes) {
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = withoutWrapping(script.data());
            if (json.isEmpty()) continue;
            try {
                collect(LENIENT.readTree(json), articles, others, 0);
            } catch (JsonProcessingException e) {
                notes.add("a block of JSON-LD could not be read: " + e.getOriginalMessage());
            }
        }
        if (articles.isEmpty()) return SILENT;
        JsonNode article = articles.get(0);
        for (JsonNode candidate : articles) {
            // a page about an article may carry others as teasers: the one with a date is the page's own
            if (text(article, "datePublished") == null && text(candidate, "datePublished") != null) article = candidate;
        }
        if (isFalse(article.path("isAccessibleForFree")))
            notes.add("its page says that it is not free: what stands behind the paywall is missing");
        String publisher = name(article.get("publisher"), others);
        if (publisher == null) publisher = name(article.get("sourceOrganization"), others);
        String address = text(article, "url");
        if (address == null) address = text(article, "mainEntityOfPage");
        if (address == null && article.get("mainEntityOfPage") != null)
            address = text(article.get("mainEntityOfPage"), "@id");
        return new JsonLd(
                text(article, "headline") != null ? text(article, "headline") : text(article, "name"),
                text(article, "datePublished"),
                publisher,
                text(article, "inLanguage"),
                address,
                text(article, "articleBody"));
    }

    private static void collect(@Nullable JsonNode node, List<JsonNode> articles, List<JsonNode> others, int depth) {
        if (node == null || depth > DEEPEST || articles.size() + others.size() > MOST_NODES) return;
        if (node.isArray()) {
            for (JsonNode child : node) collect(child, articles, others, depth + 1);
            return;
        }
        if (!node.isObject()) return;
        if (isArticle(node.get("@type"))) articles.add(node);
        else others.add(node);
        collect(node.get("@graph"), articles, others, depth + 1);
        collect(node.get("mainEntity"), articles, others, depth + 1);
        if (node.get("mainEntityOfPage") != null && node.get("mainEntityOfPage").isObject())
            collect(node.get("mainEntityOfPage"), articles, others, depth + 1);
    }

    private static boolean isArticle(@Nullable JsonNode type) {
        if (type == null) return false;
        if (type.isArray()) {
            for (JsonNode one : type) if (isArticle(one)) return true;
            return false;
        }
        String name = type.asText();
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }

    private static @Nullable String name(@Nullable JsonNode node, List<JsonNode> others) {
        if (node == null) return null;
        if (node.isArray()) return node.isEmpty() ? null : name(node.get(0), others);
        if (node.isTextual()) return clean(node.asText());
        String name = text(node, "name");
        String id = text(node, "@id");
        if (name != null || id == null) return name;
        for (JsonNode other : others) if (id.equals(text(other, "@id"))) return text(other, "name");
        return null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value != null && value.isArray() && !value.isEmpty()) value = value.get(0);
        return value == null || !value.isValueNode() || value.isNull() ? null : clean(value.asText());
    }

    /** Many pages escape for HTML before they write JSON. */
    private static @Nullable String clean(String value) {
        String clean = Parser.unescapeEntities(value, false).strip();
        return clean.isEmpty() ? null : clean;
    }

    private static String withoutWrapping(String data) {
        String json = data.strip();
        for (String start : List.of("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA["))
            if (json.startsWith(start)) json = json.substring(start.length()).strip();
        for (String end : List.of("-->", "//]]>", "// ]]>", "/*]]>*/", "]]>", ";"))
            if (json.endsWith(end))
                json = json.substring(0, json.length() - end.length()).strip();
        return json;
    }

    /** As a value of JSON, or as a word: both are in use. */
    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() ? !value.booleanValue() : value.asText().equalsIgnoreCase("false");
    }
}
