package bilan.app.export;

import bilan.claim.Claim;
import bilan.dossier.Account;
import bilan.dossier.TollSeries;
import bilan.text.Article;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * PROV-JSON: texts, claims and tolls are entities; claims were quoted from texts and attributed to voices, tolls were
 * derived from claims; outlets and Bilan are agents.
 */
final class Provenance extends TextWriter {
    private static final String READING = "bilan:activity/reading";
    private static final String DERIVING = "bilan:activity/deriving";
    private static final String SOFTWARE = "bilan:agent/bilan";

    Provenance() {
        super("prov");
    }

    /** One relation: its kind, and the two ends as PROV-JSON names them. */
    private record Tie(String kind, String from, String fromId, String to, String toId) {}

    @Override
    int write(Snapshot snapshot, Writer out) throws IOException {
        Map<String, Map<String, String>> entities = new TreeMap<>();
        Map<String, Map<String, String>> agents = new TreeMap<>();
        List<Tie> ties = new ArrayList<>();
        agents.put(SOFTWARE, Map.of("prov:type", "prov:SoftwareAgent", "prov:label", snapshot.version()));
        texts(snapshot, entities, agents, ties);
        claims(snapshot, entities, agents, ties);
        tolls(snapshot, entities, ties);
        ties.add(new Tie("wasAssociatedWith", "prov:activity", READING, "prov:agent", SOFTWARE));
        ties.add(new Tie("wasAssociatedWith", "prov:activity", DERIVING, "prov:agent", SOFTWARE));
        try (JsonGenerator json = Json.generator(out)) {
            json.setPrettyPrinter(Json.indented());
            json.writeStartObject();
            json.writeObjectFieldStart("prefix");
            json.writeStringField("bilan", "urn:bilan:");
            json.writeEndObject();
            things(json, "entity", entities);
            things(json, "activity", new TreeMap<>(Map.of(READING, Map.of(), DERIVING, Map.of())));
            things(json, "agent", agents);
            ties(json, ties);
            json.writeEndObject();
        }
        out.write('\n');
        return entities.size();
    }

    private static void texts(
            Snapshot snapshot,
            Map<String, Map<String, String>> entities,
            Map<String, Map<String, String>> agents,
            List<Tie> ties) {
        for (Account account : snapshot.dossier().articles()) {
            Article article = account.article();
            Map<String, String> facts = new TreeMap<>();
            facts.put("prov:type", "bilan:Article");
            put(facts, "prov:label", article.title());
            put(
                    facts,
                    "prov:location",
                    article.address() == null ? null : article.address().toString());
            put(
                    facts,
                    "bilan:published",
                    article.published() == null ? null : article.published().toString());
            entities.put(text(article.id()), facts);
            if (account.repostOf() != null) {
                ties.add(derived(text(article.id()), text(account.repostOf())));
            }
            if (article.outlet() != null) {
                String outlet = "bilan:outlet/" + article.outlet();
                agents.put(outlet, Map.of("prov:type", "prov:Organization", "prov:label", article.outlet()));
                ties.add(new Tie("wasAttributedTo", "prov:entity", text(article.id()), "prov:agent", outlet));
            }
        }
    }

    private static void claims(
            Snapshot snapshot,
            Map<String, Map<String, String>> entities,
            Map<String, Map<String, String>> agents,
            List<Tie> ties) {
        for (Claim claim : snapshot.dossier().claims()) {
            ClaimLine line = snapshot.line(claim.id());
            String id = "bilan:claim/" + claim.id();
            Map<String, String> facts = new TreeMap<>();
            facts.put("prov:type", "bilan:Claim");
            facts.put("prov:value", line.quote());
            facts.put("bilan:reference", line.reference());
            facts.put("bilan:rule", line.rule());
            facts.put("bilan:pack", line.pack());
            entities.put(id, facts);
            ties.add(derived(id, text(line.doc())));
            ties.add(new Tie("wasGeneratedBy", "prov:entity", id, "prov:activity", READING));
            if (line.source() == null) continue;
            String voice = "bilan:voice/" + line.source();
            agents.putIfAbsent(voice, Map.of("prov:type", "bilan:" + line.sourceKind(), "prov:label", line.source()));
            ties.add(new Tie("wasAttributedTo", "prov:entity", id, "prov:agent", voice));
        }
    }

    private static void tolls(Snapshot snapshot, Map<String, Map<String, String>> entities, List<Tie> ties) {
        int number = 0;
        for (TollSeries toll : snapshot.dossier().tolls()) {
            String id = "bilan:toll/" + ++number;
            Map<String, String> facts = new TreeMap<>();
            facts.put("prov:type", "bilan:Toll");
            facts.put("bilan:effect", toll.effect().word());
            facts.put("bilan:group", toll.group().word());
            put(facts, "bilan:place", toll.place());
            entities.put(id, facts);
            ties.add(new Tie("wasGeneratedBy", "prov:entity", id, "prov:activity", DERIVING));
            toll.series().stream()
                    .flatMap(point -> point.claims().stream())
                    .distinct()
                    .sorted()
                    .forEach(claim -> ties.add(derived(id, "bilan:claim/" + claim)));
        }
    }

    private static String text(String doc) {
        return "bilan:text/" + doc;
    }

    private static Tie derived(String generated, String used) {
        return new Tie("wasDerivedFrom", "prov:generatedEntity", generated, "prov:usedEntity", used);
    }

    private static void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null) facts.put(key, value);
    }

    private static void things(JsonGenerator json, String kind, Map<String, Map<String, String>> things)
            throws IOException {
        json.writeObjectFieldStart(kind);
        for (Map.Entry<String, Map<String, String>> thing : things.entrySet()) {
            json.writeObjectFieldStart(thing.getKey());
            for (Map.Entry<String, String> fact : new TreeMap<>(thing.getValue()).entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void ties(JsonGenerator json, List<Tie> ties) throws IOException {
        for (String kind : List.of("wasGeneratedBy", "wasDerivedFrom", "wasAttributedTo", "wasAssociatedWith")) {
            json.writeObjectFieldStart(kind);
            int number = 0;
            for (Tie tie : ties) {
                if (!tie.kind.equals(kind)) continue;
                json.writeObjectFieldStart("_:" + kind + ++number);
                json.writeStringField(tie.from, tie.fromId);
                json.writeStringField(tie.to, tie.toId);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }
}
