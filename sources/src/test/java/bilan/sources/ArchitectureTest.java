package bilan.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may open connections, and who may touch what Tika reads. */
final class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bilan.sources", "bilan.fetch", "bilan.documents", "bilan.limits");

    @Test
    void onlyTheFetcherOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("bilan.fetch")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|InetAddress)"
                        + "|java\\.net\\.http\\..*|org\\.apache\\.hc\\..*|javax\\.net\\..*")
                .check(CLASSES);
    }

    @Test
    void onlyTheWorkerTouchesTika() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("bilan.documents.DocumentWorker")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox..")
                .check(CLASSES);
    }

    @Test
    void fetchingKnowsNothingOfArticles() {
        noClasses()
                .that()
                .resideInAnyPackage("bilan.fetch", "bilan.documents", "bilan.limits")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("bilan.sources", "bilan.text")
                .check(CLASSES);
    }
}
