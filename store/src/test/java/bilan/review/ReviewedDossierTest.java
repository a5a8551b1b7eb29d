package bilan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.claim.ArticleReading;
import bilan.claim.Claim;
import bilan.claim.Effect;
import bilan.dossier.Correction;
import bilan.dossier.Correction.Field;
import bilan.dossier.Dossier;
import bilan.dossier.Range;
import bilan.names.NameDecisions;
import bilan.quantity.Quantity;
import bilan.review.Item.Ground;
import bilan.store.Entry;
import bilan.store.KeptArticle;
import bilan.store.Revision;
import bilan.store.Store;
import bilan.store.Stores;
import bilan.text.Article;
import bilan.text.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier that is kept, reviewed, read again, and derived. */
class ReviewedDossierTest {
    private static final Bilan BILAN = Bilan.bundled();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-08T10:00:00Z"));

    private static final Map<String, String> ARTICLES = new LinkedHashMap<>();

    private static final String COPIED =
            "Le ministère de la Santé a annoncé vendredi que 14 personnes avaient été tuées à"
                    + " Valserre. Les secours ont fouillé les décombres toute la nuit, et des habitants les ont aidés avec des"
                    + " pelles et des seaux. Le marché couvert, bâti il y a un siècle, s'est effondré peu après l'ouverture,"
                    + " alors que les marchands dressaient leurs étals. Une enquête dira si le toit avait été contrôlé, comme"
                    + " la loi l'exige, et pourquoi les alertes des commerçants sont restées sans réponse.";

    static {
        ARTICLES.put("a", "Quatre personnes ont été tuées vendredi à Valserre, selon la police.");
        ARTICLES.put("b", COPIED);
        ARTICLES.put("c", "Le Croissant-Rouge a compté vendredi 17 morts à Valserre.");
        ARTICLES.put("d", COPIED + " Lire aussi nos autres articles.");
    }

    @TempDir
    Path folder;

    private Store store() {
        return Stores.write(folder.resolve("d.bilan").toString(), CLOCK, "test");
    }

    private static Entry entry(Bilan bilan, String id, String text) {
        int day = id.equals("d") ? 7 : 6;
        Article article =
                new Article(id, null, text, null, "fr", When.day(LocalDate.of(2026, 3, day)), "meta", null, List.of());
        return new Entry(
                (id + text).getBytes(StandardCharsets.UTF_8),
                id,
                "UTF-8",
                List.of(),
                bilan.read(article),
                bilan.reader("fr"));
    }

    private void keepAll(Store store) {
        List<Entry> entries = new ArrayList<>();
        ARTICLES.forEach((id, text) -> entries.add(entry(BILAN, id, text)));
        store.keep(entries);
    }

    private static Dossier dossier(Store store) {
        return BILAN.dossier(BILAN.material(store.readings(), NameDecisions.NONE)
                .reviewed(ReviewLog.of(store.decided()).reviews()));
    }

    private static ReviewRoom room(Store store) {
        return new ReviewRoom(store.decided(), store::decide, CLOCK);
    }

    private static Claim claim(Store store, String doc) {
        for (ArticleReading reading : store.readings()) {
            if (reading.article().id().equals(doc)) return reading.claims().get(0);
        }
        throw new AssertionError(doc);
    }

    private static Range killed(Dossier dossier) {
        var toll = dossier.main(Effect.KILLED);
        assertTrue(toll != null && toll.range() != null, dossier::toString);
        return toll.range();
    }

    @Test
    void whatReviewersDecideChangesTheRangeAndUndoBringsItBack() throws ChangedMeanwhileException {
        try (Store store = store()) {
            keepAll(store);
            Dossier before = dossier(store);
            assertEquals(new Range(4, 17), killed(before));
            ReviewRoom room = room(store);
            room.act("ana", new Act.Reject(List.of(claim(store, "a").id()), Act.Reason.MISREAD), 0, false, null);
            assertEquals(new Range(14, 17), killed(dossier(store)));
            Correction sixteen = new Correction(Correction.figure(Quantity.exactly(16)));
            room.act("ana", new Act.Correct(List.of(claim(store, "c").id()), sixteen), 0, false, null);
            assertEquals(new Range(16, 16), killed(dossier(store)));
            room.act(
                    "ana",
                    new Act.Accept(
                            List.of(claim(store, "b").id(), claim(store, "d").id())),
                    0,
                    false,
                    null);
            assertEquals(new Range(14, 16), killed(dossier(store)));
            for (int i = 0; i < 3; i++) room.undo("ana", null);
            assertEquals(before, dossier(store));
            assertTrue(store.verify().sound());
        }
    }

    @Test
    void theQueueBeginsWithWhatWouldMoveTheHeadlineAndCopiesAreOneItem() throws ChangedMeanwhileException {
        try (Store store = store()) {
            keepAll(store);
            ReviewRoom room = room(store);
            List<Item> items = room.asking(log -> ReviewQueue.of(dossier(store), log));
            assertEquals(3, items.size(), items::toString);
            Item first = items.get(0);
            assertEquals(Ground.HEADLINE, first.ground());
            assertEquals(new Range(4, 17), first.before());
            assertNotEquals(first.before(), first.after());
            Item copied = items.stream()
                    .filter(item -> item.claim().equals(claim(store, "b").id()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(List.of(claim(store, "d").id()), copied.copies());
            room.act("ana", new Act.Accept(copied.claims()), 0, false, null);
            assertEquals(
                    2, room.asking(log -> ReviewQueue.of(dossier(store), log)).size());
        }
    }

    @Test
    void aCopyThatChangedTheNumberIsAnItemOfItsOwn() {
        try (Store store = store()) {
            keepAll(store);
            String altered = ARTICLES.get("b").replace("14", "41");
            store.keep(List.of(entry(BILAN, "e", altered)));
            List<Item> items = ReviewQueue.of(dossier(store), ReviewLog.of(List.of()));
            assertTrue(
                    items.stream()
                            .anyMatch(item ->
                                    item.claim().equals(claim(store, "e").id())
                                            && item.copies().isEmpty()
                                            && item.ground().compareTo(Ground.ANOMALY) <= 0),
                    items::toString);
        }
    }

    @Test
    void decisionsOutliveABetterReader() throws ChangedMeanwhileException, IOException {
        Path packs = folder.resolve("lang");
        Files.createDirectories(packs.resolve("fr"));
        String people = Files.readString(Path.of("../lang/fr/people.tsv"));
        Files.writeString(packs.resolve("fr/people.tsv"), people + "\"valserrins\"\tcivilians\n");
        Bilan better = Bilan.withPacks(packs);
        assertNotEquals(BILAN.reader("fr"), better.reader("fr"));
        try (Store store = store()) {
            keepAll(store);
            store.keep(
                    List.of(entry(BILAN, "f", "Neuf valserrins ont été blessés et deux policiers tués à Valserre.")));
            ReviewRoom room = room(store);
            String rejected = claim(store, "a").id();
            String corrected = claim(store, "c").id();
            room.act("ana", new Act.Reject(List.of(rejected), Act.Reason.MISREAD), 0, false, null);
            Correction group = new Correction(Map.of(Field.GROUP, "civilians"));
            room.act("ana", new Act.Correct(List.of(corrected), group), 0, false, null);
            List<Revision> revisions = new ArrayList<>();
            for (KeptArticle kept : store.readByOthers(Set.of(better.reader("fr")))) {
                revisions.add(new Revision(kept.number(), better.read(kept.article()), better.reader("fr")));
            }
            assertEquals(5, revisions.size());
            store.revise(revisions);
            assertEquals(rejected, claim(store, "a").id());
            assertEquals(corrected, claim(store, "c").id());
            Dossier dossier = dossier(store);
            assertTrue(dossier.claims().stream().noneMatch(claim -> claim.id().equals(rejected)));
            Claim after = dossier.claims().stream()
                    .filter(claim -> claim.id().equals(corrected))
                    .findFirst()
                    .orElseThrow();
            assertEquals("civilians", after.group().word());
            assertNotEquals(BILAN.reader("fr"), after.evidence().pack());
            assertTrue(store.verify().sound());
        }
    }

    @Test
    void agreementIsCountedByFieldWithKappa() throws ChangedMeanwhileException {
        try (Store store = store()) {
            keepAll(store);
            Map<String, Claim> read = new LinkedHashMap<>();
            for (ArticleReading reading : store.readings()) {
                for (Claim claim : reading.claims()) read.put(claim.id(), claim);
            }
            ReviewRoom room = room(store);
            List<String> ids = List.copyOf(read.keySet());
            for (String id : ids) room.act("ana", new Act.Accept(List.of(id)), 0, false, null);
            room.act("bob", new Act.Accept(List.of(ids.get(0))), 0, true, null);
            room.act("bob", new Act.Reject(List.of(ids.get(1)), Act.Reason.HISTORY), 0, true, null);
            Correction moved = new Correction(Map.of(Field.EFFECT, "injured"));
            room.act("bob", new Act.Correct(List.of(ids.get(2)), moved), 0, true, null);
            Agreement agreement = room.asking(log -> Agreement.of(log, read));
            assertEquals(3, agreement.pairs());
            Agreement.OfField verdict = agreement.fields().get(0);
            assertEquals(3, verdict.compared());
            assertEquals(2, verdict.agreed());
            assertEquals(0.0, verdict.kappa());
            Agreement.OfField effect = agreement.fields().stream()
                    .filter(field -> field.field().equals("effect"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2, effect.compared());
            assertEquals(1, effect.agreed());
            assertEquals(2, agreement.differences().size());
        }
    }
}
