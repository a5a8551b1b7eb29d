package bilan.workbench.desk;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.Source;
import bilan.claim.SourceKind;
import bilan.dossier.Material;
import bilan.review.ClaimState;
import bilan.text.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a dossier somebody wants to look at. All that is shown is derived from what is left, so ranges, origins and
 * disagreements are those of the figures in sight. Null for any.
 *
 * @param place identity of the place or, without one, its name
 * @param language code of the articles' language
 * @param verdict how the claims stand with their reviewers
 * @param asOf only what was published by then
 */
public record Filter(
        @Nullable Effect effect,
        @Nullable Group group,
        @Nullable String place,
        @Nullable SourceKind kind,
        @Nullable String language,
        ClaimState.@Nullable Kind verdict,
        @Nullable When asOf) {
    /** Everything. */
    public static final Filter NONE = new Filter(null, null, null, null, null, null, null);

    public boolean isNone() {
        return equals(NONE);
    }

    /** True if the claim is wanted; whether its article is, {@link #takes(ArticleReading)} tells. */
    public boolean takes(Claim claim, Function<String, ClaimState.Kind> verdicts) {
        if (effect != null && claim.effect() != effect) return false;
        if (group != null && claim.group() != group) return false;
        if (place != null && !place.equals(place(claim))) return false;
        if (kind != null && kind(claim) != kind) return false;
        return verdict == null || verdicts.apply(claim.id()) == verdict;
    }

    /** True if the article is wanted. */
    public boolean takes(ArticleReading reading) {
        if (language != null && !language.equals(reading.article().language())) return false;
        return asOf == null || Material.isKnown(reading.article(), asOf);
    }

    /** Identity of the place of a claim or, without one, its name; null without place. */
    public static @Nullable String place(Claim claim) {
        return claim.placeId() == null ? claim.place() : claim.placeId();
    }

    /** What kind of voice a claim is credited to. */
    public static SourceKind kind(Claim claim) {
        Source source = claim.attribution().source();
        return source == null ? SourceKind.UNKNOWN : source.kind();
    }

    /** What is wanted of these readings. */
    List<ArticleReading> of(List<ArticleReading> readings, Function<String, ClaimState.Kind> verdicts) {
        if (isNone()) return readings;
        List<ArticleReading> wanted = new ArrayList<>();
        boolean all = equals(new Filter(null, null, null, null, language, null, asOf));
        for (ArticleReading reading : readings) {
            if (!takes(reading)) continue;
            wanted.add(all ? reading : cut(reading, verdicts));
        }
        return wanted;
    }

    private ArticleReading cut(ArticleReading reading, Function<String, ClaimState.Kind> verdicts) {
        List<Claim> claims = reading.claims().stream()
                .filter(claim -> takes(claim, verdicts))
                .toList();
        return new ArticleReading(
                reading.article(),
                claims,
                reading.mentions(),
                reading.dateFaults(),
                reading.openDates(),
                reading.latestYear(),
                Objects.equals(effect, null) ? reading.events() : List.of());
    }
}
