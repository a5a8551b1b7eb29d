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

    @Option(names = "--places", paramLabel = "DIR", descriptionKey = "gazetteer")
    private @Nullable Path gazetteer;

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    Path packs() {
        return packs;
    }

    /** The folder of lists of places, or null for those that come with Bilan. */
    @Nullable
    Path gazetteer() {
        return gazetteer;
    }

    boolean given() {
        return language != null || packs != null || gazetteer != null;
    }
}
