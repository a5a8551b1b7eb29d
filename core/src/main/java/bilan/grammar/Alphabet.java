package bilan.grammar;

import bilan.text.Reading;
import bilan.text.Recent;
import bilan.text.Token;
import bilan.text.Word;
import bilan.text.WordMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every question that the rules of a pack ask of one token or one edge, numbered. All answers of a word or a label are
 * one row of bits, worked out once for the word and not once for each rule: to ask is then to look at a bit. Questions
 * are added while rules are compiled; after that it is safe for threads.
 */
final class Alphabet {
    /** What nothing is known of: everything may be so. */
    static final int ANYTHING = -1;

    private static final String ABSENT = "\0";
    private static final int LABELS = 4_000;

    /** A question whose answer follows from others that were numbered before it, or from the look of the token. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Derived(int number, Pattern test, int[] parts) {}

    private record Asked(int number, Pattern.Kind kind) {}

    private record Wanted(int number, Set<String> features) {}

    private final Map<List<?>, Integer> numbers = new HashMap<>();
    private final Map<Pattern, Integer> seen = new IdentityHashMap<>();
    private final Map<Set<Integer>, Integer> unions = new HashMap<>();
    /** What a union is made of; a plain question of itself. */
    private final List<Set<Integer>> members = new ArrayList<>();

    private final List<Integer> weights = new ArrayList<>();
    /** What a yes to each question says yes to: itself, and the unions it belongs to. */
    private final List<Implied> implied = new ArrayList<>();

    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final Map<String, List<Integer>> byLemma = new HashMap<>();
    private final Map<String, List<Asked>> byKind = new HashMap<>();
    /** Which attributes of each class are asked for at all. */
    private final Map<String, Set<String>> asked = new HashMap<>();

    private final List<Wanted> features = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();

    private final Map<String, Answers> keyAnswers = new ConcurrentHashMap<>();
    private final Map<String, Answers> lemmaAnswers = new ConcurrentHashMap<>();
    private final Map<Set<String>, Answers> featureAnswers = new ConcurrentHashMap<>();
    private final Recent<List<String>, Answers> labelAnswers = new Recent<>(LABELS);
    private WordMemory<Answers> words = new WordMemory<>(this::workOut);

    /** Whether a pattern asks something of one token whatever stands around it. */
    static boolean isOfToken(Pattern test) {
        if (test instanceof Pattern.Word || test instanceof Pattern.Lemma || test instanceof Pattern.Features)
            return true;
        if (test instanceof Pattern.Shaped shaped) return shaped.shape().isOfToken();
        if (test instanceof Pattern.Other other) return isOfToken(other.part());
        if (test instanceof Pattern.Both both) return areOfToken(both.tests());
        return test instanceof Pattern.Choice choice && areOfToken(choice.ways());
    }

    private static boolean areOfToken(List<Pattern> tests) {
        for (Pattern test : tests) if (!isOfToken(test)) return false;
        return true;
    }

    /** The number of a question: a test of one token, a class, or a choice of such. */
    int question(Pattern test) {
        Integer known = seen.get(test);
        if (known != null) return known;
        int number = test instanceof Pattern.Choice choice ? union(numbers(choice.ways())) : plain(test);
        seen.put(test, number);
        return number;
    }

    private Set<Integer> numbers(List<Pattern> tests) {
        Set<Integer> numbers = new HashSet<>();
        for (Pattern test : tests) numbers.add(question(test));
        return numbers;
    }

    private int plain(Pattern test) {
        int[] parts = {};
        if (test instanceof Pattern.Other other) parts = new int[] {question(other.part())};
        if (test instanceof Pattern.Both both)
            parts = both.tests().stream().mapToInt(this::question).toArray();
        List<?> asks = asks(test, parts);
        Integer known = numbers.get(asks);
        if (known != null) return known;
        int number = add();
        members.set(number, Set.of(number));
        numbers.put(asks, number);
        weights.set(number, commonness(test));
        if (test instanceof Pattern.Word word) put(byKey, word.key(), number);
        else if (test instanceof Pattern.Lemma lemma) put(byLemma, lemma.lemma(), number);
        else if (test instanceof Pattern.Kind kind) ask(number, kind);
        else if (test instanceof Pattern.Features wanted && !wanted.absent())
            features.add(new Wanted(number, wanted.features()));
        else derived.add(new Derived(number, test, parts));
        return number;
    }

    private void ask(int number, Pattern.Kind kind) {
        byKind.computeIfAbsent(kind.kind(), k -> new ArrayList<>()).add(new Asked(number, kind));
        Set<String> names = asked.computeIfAbsent(kind.kind(), k -> new TreeSet<>());
        names.addAll(kind.equal().keySet());
        names.addAll(kind.unequal().keySet());
    }

    /** What is the same of tests that ask the same. */
    private static List<?> asks(Pattern test, int[] parts) {
        if (test instanceof Pattern.Word word) return List.of("word", word.key());
        if (test instanceof Pattern.Lemma lemma) return List.of("lemma", lemma.lemma());
        if (test instanceof Pattern.Kind kind) return List.of("kind", kind.kind(), kind.equal(), kind.unequal());
        if (test instanceof Pattern.Features wanted) return List.of("features", wanted.features(), wanted.absent());
        if (test instanceof Pattern.Shaped shaped) return List.of("shaped", shaped.shape());
        List<Integer> numbers = Arrays.stream(parts).boxed().toList();
        if (test instanceof Pattern.Other) return List.of("other", numbers);
        if (test instanceof Pattern.Both) return List.of("both", numbers);
        throw new IllegalStateException("no question: " + test);
    }

    private static void put(Map<String, List<Integer>> map, String name, int number) {
        map.computeIfAbsent(name, n -> new ArrayList<>()).add(number);
    }

    private int add() {
        int number = implied.size();
        implied.add(new Implied(number));
        members.add(Set.of());
        weights.add(0);
        keyAnswers.clear();
        lemmaAnswers.clear();
        featureAnswers.clear();
        labelAnswers.clear();
        words = new WordMemory<>(this::workOut);
        return number;
    }

    /** The question whether any of some holds; {@link #ANYTHING} if that is one of them. */
    int union(Collection<Integer> questions) {
        Set<Integer> all = new HashSet<>();
        for (int question : questions) {
            if (question == ANYTHING) return ANYTHING;
            all.addAll(members.get(question));
        }
        if (all.size() == 1) return all.iterator().next();
        Integer known = unions.get(all);
        if (known != null) return known;
        int number = add();
        members.set(number, Set.copyOf(all));
        for (int member : all) implied.get(member).add(number);
        unions.put(all, number);
        return number;
    }

    /** How common a yes is, roughly: a word is rare, a class less so, a feature or its absence is everywhere. */
    int weight(int question) {
        int weight = 0;
        for (int member : members.get(question)) weight += weights.get(member);
        return weight;
    }

    private static int commonness(Pattern test) {
        if (test instanceof Pattern.Word || test instanceof Pattern.Lemma) return 1;
        if (test instanceof Pattern.Kind kind) return kind.equal().isEmpty() ? 50 : 10;
        return 500;
    }

    /**
     * Numbers one question for each of some, side by side, so that they can be looked at 64 at a time.
     *
     * @return the index of their first word in a row
     */
    int block(List<Integer> questions) {
        while (implied.size() % 64 != 0) add();
        int first = implied.size();
        for (int question : questions) {
            int number = add();
            if (question != ANYTHING)
                for (int member : members.get(question)) implied.get(member).add(number);
        }
        while (implied.size() % 64 != 0) add();
        return first / 64;
    }

    /** Words in a row. */
    int width() {
        return (implied.size() + 63) / 64;
    }

    /** What a token answers. */
    Answers answers(Token token) {
        return words.of(token.word());
    }

    private Answers workOut(Word word) {
        return Answers.of(this, row(word, false));
    }

    /** What a word may answer when it has lost readings, and what the entries answer that may begin with it. */
    Answers prospect(Word word, List<Label> beginning) {
        long[] row = row(word, true);
        for (Label label : beginning) label.answers(this).addTo(row, 0);
        return Answers.of(this, row);
    }

    /** @param fewer whatever readings the word may still lose: it may then answer that it has not a feature */
    private long[] row(Word word, boolean fewer) {
        long[] row = new long[width()];
        String key = word.key();
        if (byKey.containsKey(key) || byLemma.containsKey(key))
            keyAnswers.computeIfAbsent(key, this::ofKey).addTo(row, 0);
        for (Reading reading : word.readings()) {
            String lemma = reading.lemma();
            if (byLemma.containsKey(lemma))
                lemmaAnswers.computeIfAbsent(lemma, this::ofLemma).addTo(row, 0);
            featureAnswers.computeIfAbsent(reading.features(), this::ofFeatures).addTo(row, 0);
        }
        for (Derived question : derived) {
            boolean negative = question.test instanceof Pattern.Features || question.test instanceof Pattern.Other;
            if (!(fewer && negative) && !holds(question, word, row)) continue;
            implied.get(question.number).addTo(row);
        }
        return row;
    }

    private Answers ofKey(String key) {
        long[] yes = new long[width()];
        for (int number : byKey.getOrDefault(key, List.of()))
            implied.get(number).addTo(yes);
        for (int number : byLemma.getOrDefault(key, List.of()))
            implied.get(number).addTo(yes);
        return Answers.of(this, yes);
    }

    private Answers ofLemma(String lemma) {
        long[] yes = new long[width()];
        for (int number : byLemma.getOrDefault(lemma, List.of()))
            implied.get(number).addTo(yes);
        return Answers.of(this, yes);
    }

    private Answers ofFeatures(Set<String> of) {
        long[] yes = new long[width()];
        for (Wanted wanted : features)
            if (of.containsAll(wanted.features)) implied.get(wanted.number).addTo(yes);
        return Answers.of(this, yes);
    }

    private static boolean holds(Derived question, Word word, long[] row) {
        if (question.test instanceof Pattern.Features unwanted) {
            for (String feature : unwanted.features()) if (word.has(feature)) return false;
            return true;
        }
        if (question.test instanceof Pattern.Shaped shaped)
            return shaped.shape().fits(word);
        if (question.test instanceof Pattern.Other) return !isSet(row, question.parts[0]);
        for (int part : question.parts) if (!isSet(row, part)) return false;
        return true;
    }

    private static boolean isSet(long[] row, int question) {
        return (row[question >> 6] >>> question & 1) != 0;
    }

    /** What an edge's label answers. Labels that differ in nothing that is asked for share their answers. */
    Answers answers(Label label) {
        Set<String> names = asked.getOrDefault(label.kind(), Set.of());
        List<String> told = new ArrayList<>(names.size() + 1);
        told.add(label.kind());
        for (String name : names) told.add(label.attributes().getOrDefault(name, ABSENT));
        return labelAnswers.get(told, values -> workOut(label));
    }

    private Answers workOut(Label label) {
        long[] yes = new long[width()];
        for (Asked asked : byKind.getOrDefault(label.kind(), List.of())) {
            if (asked.kind.fits(label)) implied.get(asked.number).addTo(yes);
        }
        return Answers.of(this, yes);
    }

    /**
     * What an edge may answer of which not everything is known.
     *
     * @param values of some attributes: each has one of these
     * @param open it may have other attributes, with any value
     */
    Answers prospect(String kind, Map<String, Set<String>> values, boolean open) {
        long[] yes = new long[width()];
        for (Asked asked : byKind.getOrDefault(kind, List.of())) {
            if (asked.kind.mayFit(values, open)) implied.get(asked.number).addTo(yes);
        }
        return Answers.of(this, yes);
    }
}
