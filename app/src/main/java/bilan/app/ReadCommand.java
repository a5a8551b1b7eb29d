package bilan.app;

import bilan.app.html.Report;
import bilan.app.json.DossierJson;
import bilan.app.terminal.CleaningSheet;
import bilan.app.terminal.DossierSheet;
import bilan.app.view.Ledger;
import bilan.dossier.Dossier;
import bilan.sources.Reading;
import bilan.text.Article;
import bilan.text.When;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan read PATH…}: articles in, the dossier out. */
@Command(name = "read")
final class ReadCommand extends BilanCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "places")
    private List<String> places = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "html")
    private @Nullable String html;

    @Option(names = "--show-cleaning", descriptionKey = "cleaning")
    private boolean cleaning;

    @Option(names = "--as-of", paramLabel = "DAY", descriptionKey = "asof")
    private @Nullable String asOf;

    @Mixin
    private TextOptions options = new TextOptions();

    @Override
    Exit run() throws Exception {
        if (json && "-".equals(html)) throw new UsageException(words().text("error.two_outputs"));
        LocalDate day = day();
        Engine engine = Engine.of(options, words());
        Inputs inputs = new Inputs(console(), words(), engine);
        List<Article> articles = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        inputs.read(places, (article, reading) -> {
            articles.add(article);
            if (cleaning) readings.add(reading);
        });
        if (articles.isEmpty()) throw new FailureException(words().text("error.nothing_read"));
        if (cleaning) {
            CleaningSheet sheet = new CleaningSheet(console().out(), console().screen(), words());
            for (int i = 0; i < articles.size(); i++) sheet.print(articles.get(i), readings.get(i));
            return inputs.exit();
        }
        Dossier dossier = engine.dossier(day == null ? articles : published(articles, day));
        print(dossier, inputs.quarantined(), engine.languages());
        return inputs.exit();
    }

    private void print(Dossier dossier, int quarantined, String languages) throws IOException {
        if (json) DossierJson.write(dossier, console().out());
        Ledger ledger = new Ledger(dossier, quarantined);
        if (html != null) {
            Report report = new Report(ledger, words(), Version.line());
            if (html.equals("-")) report.write(console().out());
            else writeFile(report, Path.of(html));
        }
        if (json || html != null) return;
        new DossierSheet(console().out(), console().screen(), words(), ledger, languages)
                .print(String.join(" ", places));
    }

    /** The old report stays until the new one is whole. */
    private void writeFile(Report report, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException(file + " is a folder");
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, ".bilan", ".part");
            try {
                try (Writer out = new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(part), StandardCharsets.UTF_8))) {
                    report.write(out);
                }
                Published.move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new IOException(words().text("error.write_file", file, e), e);
        }
        console().say("bilan: " + words().text("read.html_written", file));
    }

    private @Nullable LocalDate day() throws UsageException {
        if (asOf == null) return null;
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new UsageException(words().text("error.as_of", asOf));
        }
    }

    /** What was known at the end of that day. An article without a date was not provably known: it is left out, and that is said. */
    private List<Article> published(List<Article> articles, LocalDate day) {
        List<Article> known = new ArrayList<>();
        int undated = 0;
        for (Article article : articles) {
            When published = article.published();
            if (published == null) undated++;
            if (published != null && !published.date().isAfter(day)) known.add(article);
        }
        int later = articles.size() - known.size() - undated;
        if (later > 0) console().say("bilan: " + words().count("read.later", later, words().when(When.day(day))));
        if (undated > 0) console().say("bilan: " + words().count("read.undated", undated));
        return known;
    }
}
