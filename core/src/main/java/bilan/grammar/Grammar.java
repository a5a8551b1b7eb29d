package bilan.grammar;

import bilan.pack.Entry;
import bilan.pack.Fault;
import bilan.pack.LanguagePack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All rules of a pack, compiled. Immutable, safe for threads. */
public final class Grammar {
    /** In this order they run, and classes become known. */
    private static final List<String> ORDER =
            List.of("readings", "quantities", "groups", "claims", "attribution", "scope", "time");

    private final Map<String, RuleFile> files = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Compiles the rules of a pack; faults are collected, faulty rules left out. */
    public Grammar(LanguagePack pack) {
        Vocabulary vocabulary = new Vocabulary(pack.tags().all());
        for (Entry entry : pack.lexicon().entries()) {
            String kind = entry.list().toUpperCase(Locale.ROOT);
            vocabulary.addKind(kind);
            entry.attributes().forEach((column, value) -> vocabulary.addValue(kind, column, value));
        }
        for (Entry entry : pack.lexicon().entries()) {
            String problem = vocabulary.contextProblem(entry.get("needs"));
            if (problem != null)
                faults.add(
                        new Fault(entry.file(), entry.line(), 1, problem, entry.phrase(), "list it in contexts.tsv"));
        }
        Map<String, List<String>> texts = new TreeMap<>(pack.ruleFiles());
        for (String name : ORDER) {
            Map<String, List<String>> files = new LinkedHashMap<>();
            // groups.rules, then groups-deeds.rules: a stage may have several files
            for (String file : List.copyOf(texts.keySet())) {
                if (file.equals(name) || file.startsWith(name + "-")) files.put(path(pack, file), texts.remove(file));
            }
            if (files.isEmpty()) continue;
            RuleFile stage = RuleParser.parse(name, files, vocabulary);
            this.files.put(name, stage);
            faults.addAll(stage.faults());
        }
        for (String stray : texts.keySet()) {
            faults.add(new Fault(
                    path(pack, stray),
                    1,
                    1,
                    "no stage reads '" + stray + ".rules'",
                    "",
                    "name it after a stage: " + String.join(", ", ORDER)));
        }
    }

    private static String path(LanguagePack pack, String name) {
        return "lang/" + pack.code() + "/rules/" + name + ".rules";
    }

    /** The rules of one file; empty if the pack lacks it. */
    public RuleFile file(String name) {
        RuleFile file = files.get(name);
        return file == null ? new RuleFile(name, List.of(), List.of()) : file;
    }

    public List<RuleFile> files() {
        return List.copyOf(files.values());
    }

    /** What is wrong with the rules, by file and line. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
