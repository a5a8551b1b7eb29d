package bilan.app.export;

import bilan.claim.Claim;
import bilan.dossier.Account;
import bilan.dossier.Dossier;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.TollSeries;
import bilan.names.Gazetteer;
import bilan.names.Place;
import bilan.text.Article;
import bilan.text.CodePoints;
import bilan.text.When;
import bilan.workbench.json.ClaimLine;
import bilan.workbench.json.ClaimLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is exported: a dossier, with what the formats look up in it. For one thread. */
public final class Snapshot {
    /** In an article without language, names are spelled as English does. */
    private static final String USUAL_LANGUAGE = "en";

    private final Dossier dossier;
    private final Gazetteer gazetteer;
    private final ReadingPolicy policy;
    private final String version;
    private final ClaimLines texts;
    private final List<ClaimLine> lines;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, ClaimLine> byId = new HashMap<>();
    private final Map<String, Article> articles = new HashMap<>();

    /**
     * @param policy how a format that wants single figures reads a toll; each says if it takes another
     * @param version which Bilan exports
     */
    public Snapshot(Dossier dossier, Gazetteer gazetteer, ReadingPolicy policy, String version) {
        this.dossier = dossier;
        this.gazetteer = gazetteer;
        this.policy = policy;
        this.version = version;
        for (Account account : dossier.articles())
            articles.put(account.article().id(), account.article());
        texts = new ClaimLines(articles.values());
        lines = texts.of(dossier.claims());
        for (int i = 0; i < lines.size(); i++) {
            claims.put(dossier.claims().get(i).id(), dossier.claims().get(i));
            byId.put(dossier.claims().get(i).id(), lines.get(i));
        }
    }

    Dossier dossier() {
        return dossier;
    }

    ReadingPolicy policy() {
        return policy;
    }

    String version() {
        return version;
    }

    /** All claims, as they are handed out. */
    List<ClaimLine> lines() {
        return lines;
    }

    Claim claim(String id) {
        return Objects.requireNonNull(claims.get(id), id);
    }

    /** A claim as it is handed out. */
    ClaimLine line(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    Article article(String doc) {
        return Objects.requireNonNull(articles.get(doc), doc);
    }

    CodePoints offsets(String doc) {
        return texts.offsets(doc);
    }

    /** Where a toll belongs; null if the gazetteer does not know the place, or the text does not decide which. */
    @Nullable
    Place place(TollSeries toll) {
        if (toll.place() == null || toll.placeId() == null) return null;
        TreeSet<String> languages = new TreeSet<>(List.of(USUAL_LANGUAGE));
        for (Article article : articles.values()) if (article.language() != null) languages.add(article.language());
        for (String language : languages) {
            for (Place place : gazetteer.candidates(toll.place(), language)) {
                if (place.id().equals(toll.placeId())) return place;
            }
        }
        return null;
    }

    /** The name of a country, or empty. */
    String country(String code) {
        Place country = code.isEmpty() ? null : gazetteer.country(code, USUAL_LANGUAGE);
        return country == null ? "" : country.name();
    }

    /** The last day that the dossier knows of: of publication, else of a figure; null if it has no date at all. */
    @Nullable
    When latest() {
        When latest = null;
        for (Account account : dossier.articles())
            latest = later(latest, account.article().published());
        for (Claim claim : dossier.claims()) if (latest == null) latest = later(null, claim.asOf());
        return latest;
    }

    static @Nullable When later(@Nullable When a, @Nullable When b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.compareTo(b) >= 0 ? a : b;
    }
}
