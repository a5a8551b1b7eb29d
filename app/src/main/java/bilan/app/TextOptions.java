package bilan.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How texts are to be read. */
final class TextOptions {
    @Option(names = "--lang", paramLabel = "CODE", descriptionKey = "lang")
    private @Nullable String language;

    @Option(names = "--packs", paramLabel = "DIR", descriptionKey = "packs")
    private @Nullable Path packs;

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    Path packs() {
        return packs;
    }

    boolean given() {
        return language != null || packs != null;
    }
}
