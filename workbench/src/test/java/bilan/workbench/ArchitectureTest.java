package bilan.workbench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the packages of the workbench may know of one another, and what its templates and scripts may not do. */
class ArchitectureTest {
    /** From bottom to top: a package sees only those before it. Pages and reviewing do not know each other. */
    private static final List<String> ORDER = List.of(
            "bilan.workbench.words",
            "bilan.workbench.diff",
            "bilan.workbench.json",
            "bilan.workbench.view",
            "bilan.workbench.html",
            "bilan.workbench.gather",
            "bilan.workbench.desk",
            "bilan.workbench.web",
            "bilan.workbench.access",
            "bilan.workbench.review..",
            "bilan.workbench.pages",
            "bilan.workbench");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bilan.workbench");

    @Test
    void aPackageSeesOnlyThoseBeforeIt() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] above = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
            if (above.length == 0) continue;
            noClasses()
                    .that(resideInAPackage(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(above))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    /** The frame of the server is known where pages are made; what draws a report must start without it. */
    @Test
    void whatDrawsReportsKnowsNoServer() {
        noClasses()
                .that(resideInAnyPackage(ORDER.subList(0, 7).toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.."))
                .check(CLASSES);
    }

    @Test
    void textFromOutsideIsNeverWrittenUnescaped() throws IOException {
        for (Path file : files(Path.of("src/main/jte"))) {
            assertFalse(Files.readString(file).contains("$unsafe"), file.toString());
        }
        for (Path file : files(Path.of("src/main/resources/bilan/workbench/static"))) {
            String text = Files.readString(file);
            for (String word : List.of(".innerHTML", ".outerHTML", "insertAdjacentHTML", "document.write", "eval(")) {
                assertFalse(text.contains(word), file + " uses " + word);
            }
        }
    }

    @Test
    void noPageAsksAnotherMachine() throws IOException {
        List<Path> files = new java.util.ArrayList<>(files(Path.of("src/main/jte")));
        files.addAll(files(Path.of("src/main/resources/bilan/workbench")));
        assertTrue(files.size() > 5);
        for (Path file : files) {
            String text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
            assertFalse(text.contains("http://") || text.contains("https://"), file.toString());
            assertFalse(text.contains("@import url") || text.contains("src=\"//"), file.toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
