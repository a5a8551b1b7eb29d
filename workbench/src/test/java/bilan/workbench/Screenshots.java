package bilan.workbench;

import bilan.workbench.Browser.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every page, to be looked at one by one: {@code docs/screenshots/make}. No part of the build. */
@Tag("browser")
class Screenshots {
    /** Pages that are also pictured on a telephone and by night. */
    private static final List<String> MAIN =
            List.of("start", "dossier", "chart", "claims", "claim", "article", "review");

    @TempDir
    Path folder;

    @Test
    void ofEveryPage() {
        Path to = Path.of(System.getProperty("bilan.screenshots", "target/screenshots"));
        try (Opened empty = Opened.empty(folder);
                Browser browser = Browser.open(Screen.DESK)) {
            Page page = browser.page(empty.address());
            shoot(page, to, "start-desk");
            page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
            shoot(page, to, "start-phone");
        }
        try (Opened opened = Opened.example(folder)) {
            Map<String, String> pages = new LinkedHashMap<>(PagesTest.pages(opened));
            pages.put("chart", "/#evolution");
            pages.put("matrix", "/#who");
            pages.put("disagreements", "/#disagreements");
            pages.put("copies", "/#lanes");
            pages.put("review", "/review");
            Map<String, Screen> screens = new LinkedHashMap<>();
            screens.put("desk", Screen.DESK);
            screens.put("phone", Screen.PHONE.in("fr-FR"));
            screens.put("night", Screen.DESK.in("fr-FR").darkened());
            screens.forEach((name, screen) -> {
                try (Browser browser = Browser.open(screen)) {
                    Page page = browser.page(opened.address());
                    pages.forEach((title, address) -> {
                        if (!name.equals("desk") && !MAIN.contains(title)) return;
                        page.navigate("about:blank");
                        page.navigate(opened.address(address));
                        shoot(page, to, title + "-" + name);
                    });
                }
            });
        }
    }

    private static void shoot(Page page, Path to, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        if (page.url().contains("#")) page.reload(); // there at once, not on the way
        page.screenshot(new Page.ScreenshotOptions().setPath(to.resolve(name + ".png")));
    }
}
