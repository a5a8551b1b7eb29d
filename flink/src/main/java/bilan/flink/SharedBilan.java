package bilan.flink;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.dossier.Dossier;
import bilan.names.NameDecisions;
import bilan.text.Article;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bilan, loaded once for all operators of a job in one task manager: packs and gazetteer are as good for four slots as
 * for one. The last operator that closes lets go of them. Safe for threads.
 */
final class SharedBilan implements AutoCloseable {
    /** By the language asked for; static, so one a class loader, and Flink gives each job a class loader of its own. */
    private static final Map<String, SharedBilan> SHARED = new HashMap<>();

    private final String language;
    private final Bilan bilan = Bilan.bundled();
    private int users;

    private SharedBilan(String language) {
        this.language = language;
    }

    /** @param language read all articles as this one; empty: as their words tell */
    static SharedBilan open(String language) {
        synchronized (SHARED) {
            SharedBilan shared = SHARED.computeIfAbsent(language, SharedBilan::new);
            shared.users++;
            return shared;
        }
    }

    /** How many of them are loaded. */
    static int loaded() {
        synchronized (SHARED) {
            return SHARED.size();
        }
    }

    @Override
    public void close() {
        synchronized (SHARED) {
            if (--users == 0) SHARED.remove(language);
        }
    }

    /** The article with its language, or null if that cannot be read although there are words. */
    @Nullable
    Article identified(Article article) {
        Article known = language.isEmpty() ? bilan.identified(article) : article.withLanguage(language);
        boolean words = known.body().codePoints().anyMatch(Character::isLetter);
        return reads(known) || !words ? known : null;
    }

    String languages() {
        return String.join(", ", bilan.languages());
    }

    ArticleReading read(Article identified) {
        return reads(identified)
                ? bilan.read(identified)
                : new ArticleReading(identified, List.of(), List.of(), List.of());
    }

    /** As on one machine, where all languages of a dossier have been read in the process that reconciles it. */
    Dossier dossier(Collection<ArticleReading> readings) {
        for (ArticleReading reading : readings) if (reads(reading.article())) load(reading.article());
        return bilan.dossier(bilan.material(readings, NameDecisions.NONE));
    }

    private void load(Article article) {
        String code = article.language();
        if (code != null) bilan.reader(code);
    }

    private boolean reads(Article article) {
        return article.language() != null && bilan.languages().contains(article.language());
    }
}
