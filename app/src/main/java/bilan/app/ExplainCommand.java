package bilan.app;

import bilan.app.terminal.ExplanationSheet;
import bilan.text.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bilan explain [--lang fr] "sentence"}. */
@Command(name = "explain")
final class ExplainCommand extends BilanCommand {
    @Parameters(paramLabel = "SENTENCE", arity = "1..*", descriptionKey = "sentence")
    private List<String> sentence = List.of();

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        Engine engine = Engine.of(options, words());
        String text = text();
        Article article = engine.identified(new Article("text", null, text, null, null, null, null, null, List.of()));
        @Nullable String language = article.language();
        if (language == null || !engine.reads(article)) {
            throw new UsageException(words().text("error.language_unknown", engine.languages()));
        }
        new ExplanationSheet(console().out(), console().screen(), words())
                .print(text, language, engine.bilan().explain(language, text));
        return Exit.OK;
    }

    /** Words that the shell took apart, for want of quotation marks, are put together again. */
    private String text() throws IOException {
        if (!sentence.equals(List.of("-"))) return String.join(" ", sentence);
        return new String(console().in().readAllBytes(), StandardCharsets.UTF_8);
    }
}
