package bilan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bilan.pack.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code bilan check} says of the packs that come with Bilan. */
class PacksTest {

    @TestFactory
    Stream<DynamicTest> aPackHasNoFaultAndItsRulesReadTheirExamples() {
        Bilan bilan = Bilan.bundled();
        return bilan.languages().stream()
                .map(code -> dynamicTest(code, () -> {
                    List<Fault> faults = bilan.check(code);
                    assertEquals(List.of(), faults, () -> faults.size() + " faults; ./bilan check " + code);
                }));
    }
}
