package bilan.workbench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Debian's Chromium, led by a test. A test that needs it is tagged {@code browser}, and skipped, by name, where there is
 * none. Whatever a page asks of another machine is refused and noted.
 */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;

    private final BrowserContext context;
    private final Locale machine;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** What kind of screen it has. */
    public record Screen(int width, int height, boolean dark, String language, boolean scripts) {
        /** A desk. */
        public static final Screen DESK = new Screen(1280, 800, false, "en-GB", true);
        /** A telephone. */
        public static final Screen PHONE = new Screen(360, 740, false, "en-GB", true);

        public Screen in(String tag) {
            return new Screen(width, height, dark, tag, scripts);
        }

        public Screen darkened() {
            return new Screen(width, height, true, language, scripts);
        }

        public Screen withoutScripts() {
            return new Screen(width, height, dark, language, false);
        }
    }

    private Browser(BrowserContext context, Locale machine) {
        this.context = context;
        this.machine = machine;
    }

    /** Starts it, or skips the test that asks. */
    public static Browser open(Screen screen) {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there) {
            System.err.println("SKIPPED, no " + CHROMIUM + " (apt-get install chromium): "
                    + StackWalker.getInstance()
                            .walk(frames -> frames.skip(1)
                                    .findFirst()
                                    .map(String::valueOf)
                                    .orElse("?")));
        }
        assumeTrue(there, "needs " + CHROMIUM);
        Locale machine = Locale.getDefault();
        // Playwright lower-cases words of its protocol as the machine's language does: no Turkish while it is open
        Locale.setDefault(Locale.ROOT);
        try {
            BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS)
                    .setViewportSize(screen.width(), screen.height())
                    .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setLocale(screen.language())
                    .setJavaScriptEnabled(screen.scripts());
            BrowserContext context = playwright()
                    .chromium()
                    .launchPersistentContext(Files.createTempDirectory("bilan-browser"), options);
            Browser browser = new Browser(context, machine);
            browser.watch();
            return browser;
        } catch (IOException e) {
            Locale.setDefault(machine);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            Locale.setDefault(machine);
            throw e;
        }
    }

    private void watch() {
        context.setDefaultTimeout(60_000);
        context.route(
                url -> !url.startsWith("http://127.0.0.1:") && !url.startsWith("data:") && !url.startsWith("about:"),
                route -> {
                    foreign.add(route.request().url());
                    route.abort();
                });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onDialog(dialog -> {
            complaints.add("dialog " + dialog.message());
            dialog.dismiss();
        });
    }

    /** A new page that shows this address. */
    public Page page(String address) {
        Page page = context.newPage();
        page.navigate(address);
        return page;
    }

    /** Addresses outside this computer that pages asked for. */
    public List<String> foreign() {
        return List.copyOf(foreign);
    }

    /** What the console was told of errors, refused scripts and styles among them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static synchronized Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }
        return playwright;
    }
}
