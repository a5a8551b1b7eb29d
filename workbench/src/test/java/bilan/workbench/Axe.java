package bilan.workbench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a page as axe-core does: what keeps people who cannot see, or use no mouse, from using it. */
public final class Axe {
    private static final String SCRIPT = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

    private Axe() {}

    /** What it finds against WCAG 2.2 AA and its own advice, as sentences; empty if nothing. */
    public static List<String> complaints(Page page) {
        // the page's own rules allow no script but its own: the test's is put in from outside
        page.evaluate(SCRIPT);
        Object found = page.evaluate(
                "() => axe.run(document, { resultTypes: ['violations'] }).then(result =>"
                        + " result.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': ' + v.help)))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String read(String resource) {
        try (InputStream in = Axe.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
