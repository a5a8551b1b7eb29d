package bilan.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.workbench.Browser.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes with the workbench, by somebody who has never seen it. */
@Tag("browser")
class FiveMinutesTest {
    @TempDir
    Path folder;

    @Test
    void fromNothingToASentenceThatCanBeCited() {
        try (Opened opened = Opened.empty(folder);
                Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(opened.address());
            assertEquals(3, page.locator(".card").count());
            assertEquals(List.of(), Axe.complaints(page));
            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Open the example"))
                    .click();
            // the first figure shows while reading goes on, the last when it has ended
            page.locator("#card .range").first().waitFor();
            page.locator("#progress").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.locator(".facts", new Page.LocatorOptions().setHasText("12 articles"))
                    .waitFor();
            assertEquals("225", page.locator(".box .range").first().textContent());
            page.locator("#disagreements .part")
                    .first()
                    .locator(".where a")
                    .first()
                    .click();
            page.waitForURL(Pattern.compile(".*/claim\\?.*"));
            assertEquals(1, page.locator("mark.here").count());
            page.goBack();
            page.locator("[data-copy]").waitFor();
            assertTrue(page.locator("footer").textContent().contains("Nothing has left this computer."));
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.foreign());
        }
    }

    @Test
    void filesAreReadWhileOneLooks() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Opened.EXAMPLE)) {
            files = all.sorted().limit(5).toList();
        }
        try (Opened opened = Opened.empty(folder);
                Browser browser = Browser.open(Screen.PHONE)) {
            Page page = browser.page(opened.address());
            page.locator("#files-start").setInputFiles(files.toArray(Path[]::new));
            page.locator(".drop button").click();
            page.locator(".facts", new Page.LocatorOptions().setHasText("5 articles"))
                    .waitFor();
            page.navigate(opened.address("/add"));
            page.locator("#files-add").setInputFiles(files.get(0));
            page.locator(".drop button").click();
            page.locator(".facts").waitFor();
            assertEquals(5, opened.desk().state().counts().articles(), "what is known is not kept twice");
        }
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    0,
                    left.filter(path -> path.getFileName().toString().startsWith("bilan-upload-"))
                            .count());
        }
    }
}
