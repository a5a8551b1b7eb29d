package bilan.store;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.event.Event;
import bilan.names.Mention;
import bilan.text.Article;
import bilan.text.CodePoints;
import bilan.text.Omission;
import bilan.text.Span;
import bilan.text.When;
import bilan.time.DateFault;
import bilan.time.OpenDate;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a reading found besides claims, as JSON: names, dates that cannot be, events. Spans are pairs of code points;
 * sets are sorted; the same findings give the same text.
 */
final class FindingsJson {
    private static final String OFFSETS = "offsets";
    private static final ObjectMapper MAPPER = mapper();
    private static final JavaType TEXTS =
            TypeFactory.defaultInstance().constructCollectionType(List.class, String.class);

    private FindingsJson() {}

    /** All of an {@link ArticleReading} but the article and its claims. */
    private record Findings(
            List<Mention> mentions,
            List<DateFault> dateFaults,
            List<OpenDate> openDates,
            int latestYear,
            List<Event> events) {}

    static String write(ArticleReading reading, CodePoints offsets) {
        Findings findings = new Findings(
                reading.mentions(), reading.dateFaults(), reading.openDates(), reading.latestYear(), reading.events());
        return text(findings, offsets);
    }

    static ArticleReading read(String json, Article article, CodePoints offsets, List<Claim> claims)
            throws JsonProcessingException {
        Findings findings =
                MAPPER.readerFor(Findings.class).withAttribute(OFFSETS, offsets).readValue(json);
        return new ArticleReading(
                article,
                claims,
                findings.mentions,
                findings.dateFaults,
                findings.openDates,
                findings.latestYear,
                findings.events);
    }

    static String omissions(List<Omission> omissions, CodePoints offsets) {
        return text(omissions, offsets);
    }

    static List<Omission> omissions(String json, CodePoints offsets) throws JsonProcessingException {
        return MAPPER.readerFor(new TypeReference<List<Omission>>() {})
                .withAttribute(OFFSETS, offsets)
                .readValue(json);
    }

    static String texts(List<String> texts) {
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, TEXTS);
    }

    static <T> T value(String json, TypeReference<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    static String text(Object value, CodePoints offsets) {
        try {
            return MAPPER.writer().withAttribute(OFFSETS, offsets).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings can always be written", e);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule()
                .addSerializer(Span.class, new SpanWriter())
                .addDeserializer(Span.class, new SpanReader())
                .addSerializer(new SortedSets());
        spelled(module, When.class, When::parse);
        spelled(module, LocalDate.class, LocalDate::parse);
        spelled(module, MonthDay.class, MonthDay::parse);
        return JsonMapper.builder()
                .addModule(module)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static <T> void spelled(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
                json.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return parse.apply(json.getText());
            }
        });
    }

    private static final class SpanWriter extends JsonSerializer<Span> {
        @Override
        public void serialize(Span span, JsonGenerator json, SerializerProvider context) throws IOException {
            CodePoints offsets = (CodePoints) context.getAttribute(OFFSETS);
            json.writeArray(new int[] {offsets.count(span.start()), offsets.count(span.end())}, 0, 2);
        }
    }

    private static final class SpanReader extends JsonDeserializer<Span> {
        @Override
        public Span deserialize(JsonParser json, DeserializationContext context) throws IOException {
            CodePoints offsets = (CodePoints) context.getAttribute(OFFSETS);
            int[] ends = json.readValueAs(int[].class);
            return new Span(offsets.index(ends[0]), offsets.index(ends[1]));
        }
    }

    /** Java's immutable sets come in another order in every process. */
    private static final class SortedSets extends JsonSerializer<Set<?>> {
        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeStartArray();
            for (Object item : new TreeSet<>(set)) json.writePOJO(item);
            json.writeEndArray();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Set<?>> handledType() {
            return (Class<Set<?>>) (Class<?>) Set.class;
        }
    }
}
