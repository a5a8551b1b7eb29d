package bilan.spec;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bilan.Bilan;
import bilan.claim.Claim;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every line of {@code specs/} is a test. The claims of a case are all that its text states; of each claim only the
 * fields named are compared. A case with a {@code gap} must fail: once it passes, the word has to go.
 */
class SpecTest {
    private static final Bilan BILAN = Bilan.bundled();

    @TestFactory
    List<DynamicNode> everySpecification() throws IOException {
        Map<Path, List<DynamicTest>> files = new LinkedHashMap<>();
        for (SpecCase spec : Specs.all()) {
            files.computeIfAbsent(spec.file(), file -> new ArrayList<>())
                    .add(dynamicTest(spec.language() + " " + spec.id(), spec.address(Specs.FOLDER), () -> check(spec)));
        }
        List<DynamicNode> nodes = new ArrayList<>();
        files.forEach((file, tests) -> nodes.add(dynamicContainer(file.toString(), tests)));
        return nodes;
    }

    private static void check(SpecCase spec) {
        List<Claim> claims = new ArrayList<>(BILAN.claims(spec.article()));
        claims.sort(
                Comparator.comparing((Claim claim) -> claim.evidence().number()).thenComparing(Claim::effect));
        List<ObjectNode> actual = new ArrayList<>();
        for (Claim claim : claims) actual.add(ClaimFields.of(claim, spec.text(), claims));

        boolean passes = spec.claims().size() == actual.size() && match(spec.claims(), 0, new ArrayList<>(actual));
        if (spec.isGap() && passes) fail(spec.place() + ": the gap is closed; take \"gap\" out of the line");
        if (!spec.isGap() && !passes) fail(report(spec, actual));
    }

    /** Tries to give each expected claim, from the given one on, an actual claim of its own. */
    private static boolean match(List<JsonNode> expected, int from, List<ObjectNode> free) {
        if (from == expected.size()) return true;
        for (int i = 0; i < free.size(); i++) {
            if (!ClaimFields.agree(expected.get(from), free.get(i))) continue;
            ObjectNode taken = free.remove(i);
            if (match(expected, from + 1, free)) return true;
            free.add(i, taken);
        }
        return false;
    }

    private static String report(SpecCase spec, List<ObjectNode> actual) {
        StringBuilder report = new StringBuilder(spec.place() + ": " + spec.text());
        for (JsonNode claim : spec.claims()) report.append("\n  expected ").append(claim);
        if (spec.claims().isEmpty()) report.append("\n  expected no claim");
        for (ObjectNode claim : actual) report.append("\n  read     ").append(claim);
        if (actual.isEmpty()) report.append("\n  read     no claim");
        return report.toString();
    }
}
