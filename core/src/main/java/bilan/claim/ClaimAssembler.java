package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.names.PlaceMention;
import bilan.names.Places;
import bilan.pack.LanguagePack;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.time.Times;
import bilan.time.Told;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Makes records of drafts: spans, identity, day, place. Confined to one article. */
final class ClaimAssembler {
    private final Article article;
    private final String pack;
    private final String textHash;
    private final Places places;
    private final Times times;

    ClaimAssembler(Article article, LanguagePack pack, Places places, Times times) {
        this.places = places;
        this.times = times;
        this.article = article;
        this.pack = pack.code() + "-" + pack.version();
        this.textHash = hash(article.body());
    }

    /**
     * The claims of an article.
     *
     * @param origins the sentence of each draft
     */
    List<Claim> assemble(List<Draft> drafts, List<Sentence> origins) {
        Map<Draft, String> ids = new IdentityHashMap<>();
        for (Draft draft : drafts) ids.put(draft, id(draft));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            claims.add(claim(drafts.get(i), ids, origins.get(i)));
        }
        return claims;
    }

    private Claim claim(Draft draft, Map<Draft, String> ids, Sentence sentence) {
        Chart chart = draft.chart;
        Capture number = draft.number();
        Credit credit = draft.credit;
        Evidence evidence = new Evidence(
                article.id(),
                chart.span(draft.from, draft.to),
                chart.span(number.from(), number.to()),
                draft.victims == null ? null : chart.span(draft.victims.from(), draft.victims.to()),
                credit == null ? null : credit.span(),
                sentence.span(),
                draft.rule.name(),
                pack);
        Draft whole = draft.whole;
        PlaceMention place = places.of(sentence, evidence.number(), motion(draft.effect));
        Told told = times.told(sentence, evidence.quote(), evidence.source());
        return new Claim(
                ids.getOrDefault(draft, ""),
                draft.effect,
                draft.quantity,
                draft.group,
                draft.modality,
                draft.scope,
                whole == null ? null : ids.get(whole),
                credit == null ? Attribution.NONE : credit.attribution(),
                Victims.textOf(draft),
                place == null ? null : place.text(),
                place == null || place.place() == null ? null : place.place().id(),
                told.day(),
                told.asOf() == null ? article.published() : told.asOf(),
                told.period(),
                pack.substring(0, pack.indexOf('-')),
                evidence);
    }

    private static Places.Motion motion(Effect effect) {
        return switch (effect) {
            case DEPLOYED, PARTICIPANTS -> Places.Motion.COME;
            case DISPLACED, EVACUATED -> Places.Motion.LEAVE;
            default -> Places.Motion.NONE;
        };
    }

    private String id(Draft draft) {
        Capture number = draft.number();
        Span span = draft.chart.span(number.from(), number.to());
        return hash(textHash + ":" + span.start() + ":" + span.end() + ":" + draft.effect.word())
                .substring(0, 16);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
