package bilan.app.export;

import bilan.claim.Claim;
import bilan.text.Article;
import bilan.text.Span;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * W3C Web Annotation Data Model: an annotation a claim, anchored by position (code points) and by quotation. The body
 * is the claim in words and figures; the target is the article's text.
 */
final class WebAnnotations extends TextWriter {
    /** So many code points of the text stand on each side of a quotation. */
    private static final int AROUND = 32;

    WebAnnotations() {
        super("webannotation");
    }

    @Override
    int write(Snapshot snapshot, Writer out) throws IOException {
        List<Claim> claims = snapshot.dossier().claims();
        try (JsonGenerator json = Json.generator(out)) {
            json.setPrettyPrinter(Json.indented());
            json.writeStartObject();
            json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
            json.writeStringField("id", "urn:bilan:annotations");
            json.writeStringField("type", "AnnotationCollection");
            json.writeStringField("label", "Claims read by " + snapshot.version());
            json.writeNumberField("total", claims.size());
            json.writeObjectFieldStart("first");
            json.writeStringField("id", "urn:bilan:annotations:1");
            json.writeStringField("type", "AnnotationPage");
            json.writeNumberField("startIndex", 0);
            json.writeArrayFieldStart("items");
            for (Claim claim : claims) annotation(snapshot, claim, json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
        return claims.size();
    }

    private static void annotation(Snapshot snapshot, Claim claim, JsonGenerator json) throws IOException {
        ClaimLine line = snapshot.line(claim.id());
        Article article = snapshot.article(line.doc());
        json.writeStartObject();
        json.writeStringField("id", "urn:bilan:claim:" + claim.id());
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "describing");
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "TextualBody");
        json.writeStringField("format", "text/plain");
        json.writeStringField("language", "en");
        json.writeStringField("value", inWords(line));
        json.writeEndObject();
        json.writeObjectFieldStart("target");
        json.writeStringField("source", source(article));
        json.writeArrayFieldStart("selector");
        Span quote = claim.evidence().quote();
        int start = snapshot.offsets(line.doc()).count(quote.start());
        int end = snapshot.offsets(line.doc()).count(quote.end());
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", start);
        json.writeNumberField("end", end);
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        String body = article.body();
        json.writeStringField("exact", quote.of(body));
        json.writeStringField("prefix", body.substring(moved(body, quote.start(), -AROUND), quote.start()));
        json.writeStringField("suffix", body.substring(quote.end(), moved(body, quote.end(), AROUND)));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** So many code points on or back, within the text. */
    private static int moved(String body, int from, int points) {
        int room = points < 0 ? body.codePointCount(0, from) : body.codePointCount(from, body.length());
        return body.offsetByCodePoints(from, points < 0 ? -Math.min(room, -points) : Math.min(room, points));
    }

    /** Its address, else a name that holds only in this dossier. */
    static String source(Article article) {
        return article.address() == null
                ? "urn:bilan:article:" + escaped(article.id())
                : article.address().toString();
    }

    private static String escaped(String id) {
        try {
            return new URI(null, null, "/" + id, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(id, e);
        }
    }

    private static String inWords(ClaimLine line) {
        StringBuilder words = new StringBuilder(line.effect()).append(' ');
        if (line.low() != null && line.low().equals(line.high())) words.append(line.low());
        else
            words.append(line.low() == null ? "" : line.low())
                    .append("..")
                    .append(line.high() == null ? "" : line.high());
        words.append(" (").append(line.hedge()).append("), group ").append(line.group());
        if (line.place() != null) words.append(", place ").append(line.place());
        if (line.day() != null) words.append(", day ").append(line.day());
        if (line.source() != null) words.append(", source ").append(line.source());
        return words.append(", ").append(line.modality()).toString();
    }
}
