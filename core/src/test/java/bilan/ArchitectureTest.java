package bilan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the packages of core may know of one another, and what none of them may do. */
class ArchitectureTest {

    /** From bottom to top: a package sees only those before it. To move one, move its line and the row in ARCHITECTURE.md. */
    private static final List<String> ORDER = List.of(
            "bilan.text",
            "bilan.pack",
            "bilan.grammar",
            "bilan.quantity",
            "bilan.phrase",
            "bilan.time",
            "bilan.event",
            "bilan.names",
            "bilan.claim",
            "bilan.copies",
            "bilan.stories",
            "bilan.dossier",
            "bilan");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bilan");

    /** They open what stands on the class path, which the JDK hands out as {@link URL}. */
    private static final Set<String> OPEN_RESOURCES = Set.of("bilan.text.DataJars", "bilan.pack.PackReader");

    /** Answers depend on the machine: its clock, its locale, its hash seed. */
    private static final Set<String> CALLS_THAT_DEPEND_ON_THE_MACHINE = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.Year.now()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.ZoneId.systemDefault()",
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.System.identityHashCode(java.lang.Object)",
            "java.lang.Math.random()",
            "java.util.UUID.randomUUID()",
            "java.util.Locale.getDefault()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.nio.charset.Charset.defaultCharset()");

    /** A library leaves these to the program that uses it. */
    private static final Set<String> CALLS_OF_A_PROGRAM = Set.of(
            "java.lang.System.exit(int)",
            "java.lang.Runtime.exit(int)",
            "java.lang.Runtime.halt(int)",
            "java.lang.Throwable.printStackTrace()");

    /** Each of them compiles a regular expression. */
    private static final Set<String> CALLS_OF_REGULAR_EXPRESSIONS = Set.of(
            "java.lang.String.matches(java.lang.String)",
            "java.lang.String.replaceAll(java.lang.String, java.lang.String)",
            "java.lang.String.replaceFirst(java.lang.String, java.lang.String)");

    @Test
    void aPackageSeesOnlyThePackagesBelowIt() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] above = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
            if (above.length == 0) continue;
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .because("ARCHITECTURE.md lists the packages of core in this order")
                    .allowEmptyShould(true)
                    .check(CORE);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        classes().should().resideInAnyPackage(ORDER.toArray(String[]::new)).check(CORE);
    }

    @Test
    void noTwoPackagesLeanOnEachOther() {
        slices().matching("bilan.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void nothingLeavesTheMachine() {
        DescribedPredicate<JavaClass> network = resideInAPackage("java.net..")
                .or(resideInAPackage("java.nio.channels.."))
                .or(resideInAPackage("javax.net.."))
                .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(URI.class, URISyntaxException.class)));
        noClasses()
                .that(DescribedPredicate.not(in(OPEN_RESOURCES)))
                .should()
                .dependOnClassesThat(network)
                .check(CORE);
        noClasses()
                .that(in(OPEN_RESOURCES))
                .should()
                .dependOnClassesThat(network.and(DescribedPredicate.not(JavaClass.Predicates.type(URL.class))))
                .check(CORE);
    }

    @Test
    void theSameInputGivesTheSameBytesOnEveryMachine() {
        noClasses()
                .should()
                .callMethodWhere(isOneOf(CALLS_THAT_DEPEND_ON_THE_MACHINE))
                .check(CORE);
    }

    @Test
    void aLibraryNeitherPrintsNorExits() {
        noClasses().should().callMethodWhere(isOneOf(CALLS_OF_A_PROGRAM)).check(CORE);
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
    }

    @Test
    void noRegularExpressionReadsText() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.regex.."))
                .because("its time is quadratic on texts that a stranger wrote")
                .check(CORE);
        noClasses()
                .should()
                .callMethodWhere(isOneOf(CALLS_OF_REGULAR_EXPRESSIONS))
                .check(CORE);
    }

    private static DescribedPredicate<JavaClass> in(Set<String> names) {
        return DescribedPredicate.describe(
                "one of " + names.stream().sorted().toList(), type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> isOneOf(Set<String> calls) {
        return DescribedPredicate.describe(
                "one of " + calls.stream().sorted().toList(),
                call -> calls.contains(call.getTarget().getFullName()));
    }
}
