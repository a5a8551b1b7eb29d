package bilan.app;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.dossier.Dossier;
import bilan.dossier.Reviews;
import bilan.names.Gazetteer;
import bilan.names.NameDecisions;
import bilan.text.Article;
import bilan.workbench.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bilan with the packs and the language that the user asked for. Safe for threads. */
final class Engine {
    private final Bilan bilan;
    private final Gazetteer gazetteer;
    private final @Nullable String language;

    private Engine(Bilan bilan, Gazetteer gazetteer, @Nullable String language) {
        this.bilan = bilan;
        this.gazetteer = gazetteer;
        this.language = language;
    }

    static Engine of(TextOptions options, Words words) throws UsageException {
        Path packs = options.packs();
        if (packs != null && !Files.isDirectory(packs)) {
            throw new UsageException(words.text("error.packs_folder", packs));
        }
        Bilan bilan = packs == null ? Bilan.bundled() : Bilan.withPacks(packs);
        Path places = options.gazetteer();
        if (places != null && !Files.isRegularFile(places.resolve("towns.tsv"))) {
            throw new UsageException(words.text("error.places_folder", places));
        }
        Gazetteer gazetteer = places == null ? Gazetteer.bundled() : Gazetteer.over(places);
        if (places != null) bilan = bilan.withPlaces(gazetteer);
        String language = options.language();
        if (language != null && !bilan.languages().contains(language)) {
            throw new UsageException(words.text("error.language", language, String.join(", ", bilan.languages())));
        }
        return new Engine(bilan, gazetteer, language);
    }

    Bilan bilan() {
        return bilan;
    }

    /** The places that it knows. */
    Gazetteer places() {
        return gazetteer;
    }

    @Nullable
    String language() {
        return language;
    }

    /** Codes of the languages that can be read, for people. */
    String languages() {
        return String.join(", ", bilan.languages());
    }

    /** The article with the language asked for, else its own, else the one its words tell; null if they do not. */
    Article identified(Article article) {
        return language == null ? bilan.identified(article) : article.withLanguage(language);
    }

    boolean reads(Article identified) {
        return identified.language() != null && bilan.languages().contains(identified.language());
    }

    /** The claims of an article that {@link #reads} takes. */
    List<Claim> claims(Article identified) {
        return bilan.claims(identified);
    }

    /** All that a dossier needs of an article; one whose language cannot be read has no words, so nothing is missed. */
    ArticleReading read(Article identified) {
        return reads(identified)
                ? bilan.read(identified)
                : new ArticleReading(identified, List.of(), List.of(), List.of());
    }

    /** The dossier of what was read, with what reviewers decided on names and claims. */
    Dossier dossier(List<ArticleReading> readings, NameDecisions decisions, Reviews reviews) {
        return bilan.dossier(bilan.material(readings, decisions).reviewed(reviews));
    }

    /** True if the text holds a letter: one without needs no language, and holds no claim. */
    static boolean hasWords(Article article) {
        return article.body().codePoints().anyMatch(Character::isLetter);
    }
}
