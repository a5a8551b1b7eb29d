package bilan.app;

import bilan.app.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan score GOLD.jsonl TEXTS/ [PREDICTED.jsonl]}. */
@Command(name = "score")
final class ScoreCommand extends BilanCommand {
    private static final String SUFFIX = ".txt";

    @Parameters(index = "0", paramLabel = "GOLD.jsonl", descriptionKey = "gold")
    private @Nullable Path gold;

    @Parameters(index = "1", paramLabel = "TEXTS", descriptionKey = "texts")
    private @Nullable Path texts;

    @Parameters(index = "2", arity = "0..1", paramLabel = "PREDICTED.jsonl", descriptionKey = "predicted")
    private @Nullable Path predicted;

    @Option(names = "--errors", descriptionKey = "errors")
    private boolean errors;

    @Option(names = "--examples", paramLabel = "N", defaultValue = "3", descriptionKey = "examples")
    private int examples;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        if (gold == null || texts == null) throw new IllegalStateException("picocli gave no arguments");
        if (!Files.isDirectory(texts)) throw new UsageException(words().text("error.texts", texts));
        if (predicted != null && options.given()) throw new UsageException(words().text("error.predicted_where"));
        List<Path> files = texts(texts);
        TreeSet<String> docs = new TreeSet<>();
        for (Path file : files) docs.add(doc(file));
        @Nullable Engine engine = predicted == null ? Engine.of(options, words()) : null;
        Score score = engine == null
                ? Score.of(gold, texts, docs, predicted)
                : Score.ofLines(gold, texts, docs, ScoredTexts.claims(files, engine));
        if (json) score.printJson(console().out());
        else score.print(console().out());
        if (errors) {
            score.printErrors(console().out(), examples, ScoredTexts.explanations(engine));
        }
        return Exit.OK;
    }

    static String doc(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
