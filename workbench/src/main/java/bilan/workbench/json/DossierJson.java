package bilan.workbench.json;

import bilan.claim.Claim;
import bilan.claim.Source;
import bilan.copies.Origin;
import bilan.dossier.Account;
import bilan.dossier.Anomaly;
import bilan.dossier.Correction;
import bilan.dossier.Disagreement;
import bilan.dossier.Dossier;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.Relation;
import bilan.dossier.Reviews;
import bilan.dossier.Side;
import bilan.dossier.TimelineEntry;
import bilan.dossier.TollPoint;
import bilan.dossier.TollSeries;
import bilan.names.Name;
import bilan.names.Variant;
import bilan.quantity.Quantity;
import bilan.text.Article;
import bilan.text.CodePoints;
import bilan.text.When;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole dossier as one JSON object. The same dossier gives the same bytes; sentences of ours are in English. */
public final class DossierJson {
    private final Dossier dossier;
    private final ClaimLines lines;
    private final JsonGenerator json;

    private final @Nullable ReadingPolicy policy;

    private DossierJson(Dossier dossier, @Nullable ReadingPolicy policy, JsonGenerator json) {
        this.dossier = dossier;
        this.policy = policy;
        this.json = json;
        lines = new ClaimLines(dossier.articles().stream().map(Account::article).toList());
    }

    /** Writes the object and a line break; {@code out} stays open. */
    public static void write(Dossier dossier, Writer out) throws IOException {
        write(dossier, null, out);
    }

    /** @param policy read of every toll beside what is told of it, or null */
    public static void write(Dossier dossier, @Nullable ReadingPolicy policy, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.setPrettyPrinter(Json.indented());
            new DossierJson(dossier, policy, json).write();
        }
        out.write('\n');
    }

    /** The same object on one line, for streams of dossiers. */
    public static void writeLine(Dossier dossier, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            new DossierJson(dossier, null, json).write();
        }
        out.write('\n');
    }

    /** What tells a dossier from another: beginning of the hash of its JSON. */
    public static String digest(Dossier dossier) {
        StringWriter json = new StringWriter();
        try {
            write(dossier, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest(json.toString());
    }

    /** As {@link #digest(Dossier)}, of JSON that is written already. */
    public static String digest(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void write() throws IOException {
        List<ClaimLine> claims = lines.of(dossier.claims());
        json.writeStartObject();
        array("articles", dossier.articles(), this::article);
        array("claims", claims, claim -> ClaimJson.write(json, claim));
        array("tolls", dossier.tolls(), this::toll);
        array("disagreements", dossier.disagreements(), this::disagreement);
        array("anomalies", dossier.anomalies(), this::anomaly);
        array("names", dossier.names(), this::name);
        array("timeline", dossier.timeline(), this::event);
        array("reposts", dossier.reposts(), docs -> {
            json.writeStartArray();
            for (String doc : docs) json.writeString(doc);
            json.writeEndArray();
        });
        array("origins", dossier.origins(), this::origin);
        array("relations", dossier.relations(), this::relation);
        if (!dossier.reviews().isEmpty()) reviews(dossier.reviews());
        json.writeEndObject();
    }

    private interface Item<T> {
        void write(T value) throws IOException;
    }

    private <T> void array(String field, List<T> values, Item<T> item) throws IOException {
        json.writeArrayFieldStart(field);
        for (T value : values) item.write(value);
        json.writeEndArray();
    }

    private void article(Account account) throws IOException {
        Article article = account.article();
        json.writeStartObject();
        json.writeStringField("doc", article.id());
        Json.text(json, "title", article.title());
        Json.text(json, "outlet", article.outlet());
        Json.text(json, "language", article.language());
        when("published", article.published());
        Json.text(json, "published_from", article.publishedFrom());
        Json.text(
                json,
                "address",
                article.address() == null ? null : article.address().toString());
        json.writeNumberField("words", account.words());
        Json.text(json, "repost_of", account.repostOf());
        if (!account.borrowings().isEmpty()) {
            array("borrowed", account.borrowings(), borrowing -> {
                json.writeStartObject();
                json.writeStringField("of", borrowing.of());
                json.writeStringField("kind", borrowing.kind().word());
                json.writeEndObject();
            });
        }
        Json.text(json, "origin", account.origin());
        json.writeEndObject();
    }

    private void toll(TollSeries toll) throws IOException {
        json.writeStartObject();
        json.writeStringField("effect", toll.effect().word());
        json.writeStringField("group", toll.group().word());
        Json.text(json, "place", toll.place());
        array("series", toll.series(), this::point);
        if (toll.range() == null) {
            json.writeNullField("range");
        } else {
            json.writeObjectFieldStart("range");
            json.writeNumberField("low", toll.range().low());
            Json.number(
                    json, "high", toll.range().openAbove() ? null : toll.range().high());
            json.writeEndObject();
        }
        point("latest", toll.latest());
        point("first", toll.first());
        json.writeNumberField("origins", toll.origins());
        Json.text(json, "place_id", toll.placeId());
        if (policy != null) reading(policy, policy.read(toll));
        json.writeEndObject();
    }

    private void reading(ReadingPolicy asked, ReadingPolicy.@Nullable Figure figure) throws IOException {
        json.writeObjectFieldStart("reading");
        json.writeStringField("policy", asked.word());
        json.writeNumberField("version", asked.version());
        Json.number(json, "low", figure == null ? null : figure.low());
        Json.number(json, "best", figure == null ? null : figure.best());
        Json.number(json, "high", figure == null ? null : figure.high());
        json.writeBooleanField("open_above", figure != null && figure.openAbove());
        json.writeBooleanField("upper_bound_only", figure != null && figure.upperBoundOnly());
        json.writeNumberField("origins", figure == null ? 0 : figure.origins());
        Json.texts(json, "claims", figure == null ? List.of() : references(figure.claims()));
        json.writeEndObject();
    }

    private void relation(Relation relation) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", relation.kind());
        json.writeStringField("earlier", lines.reference(relation.earlier()));
        json.writeStringField("later", lines.reference(relation.later()));
        json.writeStringField("rule", relation.rule());
        json.writeStringField("explanation", relation.explanation(Locale.ENGLISH));
        json.writeEndObject();
    }

    private void point(String field, @Nullable TollPoint point) throws IOException {
        if (point == null) {
            json.writeNullField(field);
            return;
        }
        json.writeFieldName(field);
        point(point);
    }

    private void point(TollPoint point) throws IOException {
        json.writeStartObject();
        when("as_of", point.asOf());
        interval(point.quantity());
        json.writeStringField("hedge", point.quantity().hedge().word());
        source(point.source());
        Json.texts(json, "docs", point.docs());
        Json.texts(json, "claims", references(point.claims()));
        json.writeStringField("origin", point.origin());
        json.writeStringField("standing", point.standing().word());
        json.writeEndObject();
    }

    private void disagreement(Disagreement disagreement) throws IOException {
        json.writeStartObject();
        json.writeStringField("effect", disagreement.effect().word());
        json.writeStringField("group", disagreement.group().word());
        Json.text(json, "place", disagreement.place());
        json.writeStringField("kind", disagreement.kind().word());
        array("sides", disagreement.sides(), this::side);
        json.writeStringField("explanation", disagreement.explanation(Locale.ENGLISH));
        json.writeEndObject();
    }

    private void side(Side side) throws IOException {
        json.writeStartObject();
        interval(side.quantity());
        source(side.source());
        Json.texts(json, "docs", side.docs());
        Json.texts(json, "claims", references(side.claims()));
        json.writeStringField("hedge", side.quantity().hedge().word());
        when("as_of", side.asOf());
        json.writeEndObject();
    }

    private void anomaly(Anomaly anomaly) throws IOException {
        CodePoints offsets = lines.offsets(anomaly.doc());
        json.writeStartObject();
        json.writeStringField("kind", anomaly.kind().word());
        json.writeStringField("doc", anomaly.doc());
        json.writeNumberField("start", offsets.count(anomaly.span().start()));
        json.writeNumberField("end", offsets.count(anomaly.span().end()));
        json.writeStringField("quote", anomaly.quote());
        json.writeStringField("explanation", anomaly.explanation(Locale.ENGLISH));
        json.writeEndObject();
    }

    private void name(Name name) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", name.id());
        json.writeStringField("kind", name.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("name", name.name());
        json.writeArrayFieldStart("variants");
        for (Variant variant : name.variants()) {
            json.writeStartObject();
            json.writeStringField("text", variant.text());
            Json.texts(json, "docs", variant.docs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void event(TimelineEntry event) throws IOException {
        json.writeStartObject();
        json.writeStringField("day", event.day().toString());
        String precision = event.day().precision().name().toLowerCase(Locale.ROOT);
        json.writeStringField("precision", event.by() ? "on_or_before" : precision);
        json.writeStringField("what", event.what(Locale.ENGLISH));
        Json.texts(json, "docs", event.docs());
        json.writeStringField("quote", event.quote());
        json.writeEndObject();
    }

    private void origin(Origin origin) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", origin.name());
        json.writeStringField("kind", origin.kind().word());
        Json.texts(json, "docs", origin.docs());
        Json.texts(json, "claims", references(origin.claims()));
        json.writeEndObject();
    }

    /** What the dossier follows from beside the texts; a rejected claim is no part of it any more, so it has only its id. */
    private void reviews(Reviews reviews) throws IOException {
        Set<String> here = new HashSet<>();
        for (Claim claim : dossier.claims()) here.add(claim.id());
        json.writeObjectFieldStart("reviews");
        Json.texts(
                json,
                "accepted",
                references(reviews.accepted().stream().filter(here::contains).toList()));
        array("corrected", List.copyOf(reviews.corrected().entrySet()), corrected -> {
            if (!here.contains(corrected.getKey())) return;
            json.writeStartObject();
            json.writeStringField("claim", lines.reference(corrected.getKey()));
            for (Map.Entry<Correction.Field, String> field :
                    corrected.getValue().fields().entrySet()) {
                json.writeStringField(field.getKey().word(), field.getValue());
            }
            json.writeEndObject();
        });
        Json.texts(json, "rejected", List.copyOf(reviews.rejected()));
        json.writeEndObject();
    }

    private void interval(Quantity quantity) throws IOException {
        Json.number(json, "low", quantity.openBelow() ? null : quantity.low());
        Json.number(json, "high", quantity.openAbove() ? null : quantity.high());
    }

    private void source(@Nullable Source source) throws IOException {
        Json.text(json, "source", source == null ? null : source.name());
    }

    private void when(String field, @Nullable When when) throws IOException {
        Json.text(json, field, when == null ? null : when.toString());
    }

    private List<String> references(List<String> claims) {
        List<String> references = new ArrayList<>(claims.size());
        for (String id : claims) references.add(lines.reference(id));
        return references;
    }
}
