package bilan.review;

import bilan.claim.Claim;
import bilan.dossier.Correction;
import bilan.dossier.Correction.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far two reviews of the same claims agree, when the second was blind.
 *
 * @param pairs claims that two people decided on
 * @param fields agreement on each field, the verdict first; fields are compared where neither rejected the claim
 * @param differences what they decided differently, by claim
 */
public record Agreement(int pairs, List<OfField> fields, List<Difference> differences) {
    public Agreement {
        fields = List.copyOf(fields);
        differences = List.copyOf(differences);
    }

    /** The field that holds the verdicts. */
    public static final String VERDICT = "verdict";

    /**
     * Agreement on one field.
     *
     * @param field {@link #VERDICT} or a field of the claim contract; {@code figure} for low, high and hedge
     * @param compared how many pairs
     * @param agreed in how many of them both say the same
     * @param kappa Cohen's: 1 for full agreement, 0 for what chance would give; null where chance alone would agree
     */
    public record OfField(
            String field,
            int compared,
            int agreed,
            @Nullable Double kappa) {}

    /** Two verdicts that differ. */
    public record Difference(String claim, Review first, Review second, List<String> fields) {
        public Difference {
            fields = List.copyOf(fields);
        }
    }

    private static final Map<String, Function<Claim, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("figure", Claim::quantity);
        FIELDS.put(Field.EFFECT.word(), Claim::effect);
        FIELDS.put(Field.GROUP.word(), Claim::group);
        FIELDS.put(
                Field.SOURCE.word(),
                claim -> claim.attribution().source() == null
                        ? null
                        : Objects.requireNonNull(claim.attribution().source()).name());
        FIELDS.put(Field.PLACE.word(), Claim::place);
        FIELDS.put(Field.DAY.word(), Claim::day);
        FIELDS.put(Field.SCOPE.word(), Claim::scope);
    }

    /**
     * Compares the verdicts that hold with the blind ones.
     *
     * @param read the claims as they were read, by id
     */
    public static Agreement of(ReviewLog log, Map<String, Claim> read) {
        Map<String, List<String[]>> labels = new LinkedHashMap<>();
        labels.put(VERDICT, new ArrayList<>());
        FIELDS.keySet().forEach(field -> labels.put(field, new ArrayList<>()));
        List<Difference> differences = new ArrayList<>();
        int pairs = 0;
        for (String id : log.touched()) {
            Review first = log.state(id).decided();
            Review second = first == null ? null : log.blindVerdict(id, first.who());
            Claim claim = read.get(id);
            if (first == null || second == null || claim == null) continue;
            pairs++;
            List<String> differing = compare(claim, first.act(), second.act(), labels);
            if (!differing.isEmpty()) differences.add(new Difference(id, first, second, differing));
        }
        List<OfField> fields = new ArrayList<>();
        labels.forEach((field, both) -> fields.add(ofField(field, both)));
        return new Agreement(pairs, fields, differences);
    }

    private static List<String> compare(Claim claim, Act first, Act second, Map<String, List<String[]>> labels) {
        List<String> differing = new ArrayList<>();
        note(VERDICT, verdict(first), verdict(second), labels, differing);
        if (first instanceof Act.Reject || second instanceof Act.Reject) return differing;
        Claim one = over(claim, first);
        Claim other = over(claim, second);
        FIELDS.forEach((field, value) ->
                note(field, String.valueOf(value.apply(one)), String.valueOf(value.apply(other)), labels, differing));
        return differing;
    }

    /** Whether it counts; what was corrected the fields tell. */
    private static String verdict(Act act) {
        return act instanceof Act.Reject ? "rejected" : "stands";
    }

    private static void note(
            String field, String one, String other, Map<String, List<String[]>> labels, List<String> differing) {
        Objects.requireNonNull(labels.get(field)).add(new String[] {one, other});
        if (!one.equals(other)) differing.add(field);
    }

    private static Claim over(Claim claim, Act act) {
        Correction correction = act instanceof Act.Correct correct ? correct.correction() : null;
        return correction == null ? claim : correction.over(claim);
    }

    private static OfField ofField(String field, List<String[]> both) {
        int agreed = 0;
        Map<String, int[]> uses = new TreeMap<>();
        for (String[] labels : both) {
            if (labels[0].equals(labels[1])) agreed++;
            for (int who = 0; who < 2; who++) uses.computeIfAbsent(labels[who], label -> new int[2])[who]++;
        }
        double all = both.size();
        double chance = 0;
        for (int[] use : uses.values()) chance += use[0] / all * (use[1] / all);
        Double kappa = both.isEmpty() || chance >= 1 ? null : (Double) ((agreed / all - chance) / (1 - chance));
        return new OfField(field, both.size(), agreed, kappa);
    }
}
