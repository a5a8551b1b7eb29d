package bilan.workbench.review;

import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.dossier.Correction;
import bilan.dossier.Dossier;
import bilan.review.ClaimState;
import bilan.review.Item;
import bilan.review.ReviewLog;
import bilan.review.ReviewQueue;
import bilan.text.Article;
import bilan.workbench.desk.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dossier as reviewers need it: every claim as it was read, the rejected ones too. Immutable. */
final class Board {
    /** A claim as it was read, and where. */
    record Read(Claim claim, Article article) {}

    private final State state;
    private final Map<String, Read> reads = new LinkedHashMap<>();
    private final Map<String, List<String>> inArticle = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    Board(State state) {
        this.state = state;
        for (ArticleReading reading : state.readings()) {
            List<String> ids = new ArrayList<>();
            for (Claim claim : reading.claims()) {
                reads.putIfAbsent(claim.id(), new Read(claim, reading.article()));
                ids.add(claim.id());
                String id = claim.placeId();
                if (claim.place() != null && id != null) places.putIfAbsent(claim.place(), id);
            }
            inArticle.put(reading.article().id(), ids);
        }
    }

    State state() {
        return state;
    }

    Dossier dossier() {
        return state.ledger().dossier();
    }

    /** A claim as it was read; null if there is none of that id. */
    @Nullable
    Read read(String claim) {
        return reads.get(claim);
    }

    /** All claims as they were read. */
    Map<String, Claim> claims() {
        Map<String, Claim> claims = new LinkedHashMap<>();
        reads.forEach((id, read) -> claims.put(id, read.claim()));
        return claims;
    }

    /** A claim as reviewers see it now. */
    static Claim seen(Claim read, ClaimState state) {
        Correction correction = state.correction();
        return correction == null ? read : correction.over(read);
    }

    /** Ids of the claims of an article, in the order of the text. */
    List<String> inArticle(String doc) {
        return inArticle.getOrDefault(doc, List.of());
    }

    /** The identity of a place, as some claim spells it; null if none does. */
    @Nullable
    String place(String name) {
        return places.get(name);
    }

    /** What waits for a person, passed-over items last. */
    List<Item> queue(ReviewLog log, String who, boolean blind, List<String> skipped) {
        List<Item> all = blind ? ReviewQueue.second(log, who) : ReviewQueue.of(dossier(), log);
        List<Item> items = new ArrayList<>();
        Map<String, Item> last = new LinkedHashMap<>();
        Set<String> late = Set.copyOf(skipped);
        for (Item item : all) {
            if (!reads.containsKey(item.claim())) continue;
            if (late.contains(item.claim())) last.put(item.claim(), item);
            else items.add(item);
        }
        for (String claim : skipped) {
            Item item = last.get(claim);
            if (item != null) items.add(item);
        }
        return items;
    }
}
