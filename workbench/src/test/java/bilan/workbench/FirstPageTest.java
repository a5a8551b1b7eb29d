package bilan.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class FirstPageTest {
    @TempDir
    Path folder;

    @Test
    void theDossierOpens() {
        try (Opened opened = Opened.example(folder);
                Browser browser = Browser.open(Browser.Screen.DESK)) {
            Page page = browser.page(opened.address());
            assertEquals("Kazakhstan, 5–16 January 2022", page.locator("h1").textContent());
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.foreign());
        }
    }
}
