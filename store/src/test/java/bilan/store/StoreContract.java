package bilan.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.claim.ArticleReading;
import bilan.text.Article;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store promises; each kind of store runs all of it. */
abstract class StoreContract {
    /** A new, empty store. */
    abstract Store fresh();

    /** The same store, opened again to write. */
    abstract Store again();

    @Test
    void whatWasReadComesBackAsItWas() {
        try (Store store = fresh()) {
            List<Entry> entries = Samples.three();
            store.keep(entries);
            List<ArticleReading> expected = entries.stream()
                    .map(Entry::reading)
                    .sorted(Comparator.comparing(reading -> reading.article().id()))
                    .toList();
            assertEquals(expected, store.readings());
            assertTrue(expected.stream().anyMatch(reading -> !reading.events().isEmpty()), "no event in the samples");
            assertTrue(
                    expected.stream().anyMatch(reading -> !reading.dateFaults().isEmpty()), "no odd date either");
        }
    }

    @Test
    void whatIsKeptAlreadyIsNotKeptAgain() {
        List<Entry> entries = Samples.three();
        String digest;
        try (Store store = fresh()) {
            Store.Kept kept = store.keep(entries);
            assertEquals(3, kept.added());
            assertEquals(new Store.Kept(0, 3, 0), store.keep(entries));
            digest = store.verify().digest();
        }
        try (Store store = again()) {
            assertEquals(new Store.Kept(0, 3, 0), store.keep(entries));
            assertEquals(digest, store.verify().digest());
            assertEquals(3, store.counts().articles());
        }
    }

    @Test
    void theDigestDoesNotDependOnTheOrderOfKeeping() {
        List<Entry> entries = new ArrayList<>(Samples.many(20, 7));
        String digest;
        try (Store store = fresh()) {
            store.keep(entries);
            digest = store.verify().digest();
        }
        Collections.shuffle(entries, new Random(11));
        try (Store store = fresh()) {
            for (Entry entry : entries) store.keep(List.of(entry));
            assertEquals(digest, store.verify().digest());
        }
    }

    @Test
    void anArticleThatChangesIsKeptBesideItsFirstVersionAndItsReturnAddsNothing() {
        Entry first = Samples.entry(Article.of("a", "en", "Police said 12 people were killed."));
        Entry second = Samples.entry(Article.of("a", "en", "Police said 14 people were killed."));
        try (Store store = fresh()) {
            for (Entry entry : List.of(first, second, first)) store.keep(List.of(entry));
            assertEquals(
                    List.of("a", "a~2"),
                    store.readings().stream().map(r -> r.article().id()).toList());
            String id = store.readings().get(1).claims().get(0).evidence().doc();
            assertEquals("a~2", id, "its claims lead to the version they stand in");
            assertTrue(store.verify().sound());
        }
    }

    @Test
    void oneTextUnderTwoNamesIsOneArticle() {
        try (Store store = fresh()) {
            store.keep(List.of(Samples.entry(Article.of("a", "en", Samples.ENGLISH))));
            Store.Kept kept = store.keep(List.of(Samples.entry(Article.of("b", "en", Samples.ENGLISH))));
            assertEquals(1, kept.known());
        }
    }

    @Test
    void aBetterReaderAddsAReadingAndTheOldOneStays() {
        try (Store store = fresh()) {
            store.keep(Samples.three());
            List<KeptArticle> stale = store.readByOthers(Set.of("test-2"));
            assertEquals(3, stale.size());
            KeptArticle one = stale.get(0);
            ArticleReading empty = new ArticleReading(one.article(), List.of(), List.of(), List.of());
            long before = store.counts().claims();
            store.revise(List.of(new Revision(one.number(), empty, "test-2")));
            assertEquals(2, store.readByOthers(Set.of("test-2")).size());
            assertTrue(store.counts().claims() < before, "claims of the latest readings are counted");
            assertTrue(store.verify().sound());
        }
    }

    @Test
    void theBytesOfTheOriginalComeBack() {
        try (Store store = fresh()) {
            store.keep(Samples.three());
            byte[] expected = ("<p>" + Samples.FRENCH).getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(expected, store.original("vesti"));
            assertTrue(store.holds(Hashes.of(expected)));
            assertFalse(store.holds(Hashes.of(new byte[] {1})));
            StoreException missing = assertThrows(StoreException.class, () -> store.original("nobody"));
            assertEquals(StoreException.Kind.MISSING, missing.kind());
        }
    }

    @Test
    void searchFindsTextAndClaimsWithoutCaseAndAccents() {
        try (Store store = fresh()) {
            store.keep(Samples.three());
            List<Hit> hits = store.search("INTERIEUR emeutes", 10);
            assertEquals(List.of("vesti"), hits.stream().map(Hit::doc).toList());
            assertEquals("Émeutes à Almatî 🙂", hits.get(0).text());
            List<Hit> claims = store.search("securite tues", 10).stream()
                    .filter(hit -> hit.kind() == Hit.Kind.CLAIM)
                    .toList();
            assertFalse(claims.isEmpty());
            int[] points = Samples.FRENCH.codePoints().toArray();
            Hit hit = claims.get(0);
            assertEquals("18", new String(points, hit.start(), hit.end() - hit.start()));
            assertEquals(List.of(), store.search("Almatî dinosaure", 10));
            assertEquals(List.of(), store.search(" \"*' ", 10));
        }
    }

    @Test
    void decisionsComeBackInTheirOrder() {
        Decision first = new Decision("ana", "name", "Tokaïev", "same\tperson\tTokaïev\tTokayev");
        Decision second = new Decision("bob", "claim", "c1", "accept");
        try (Store store = fresh()) {
            store.decide(List.of(first));
            store.decide(List.of(second));
        }
        try (Store store = again()) {
            assertEquals(List.of(first, second), store.decisions());
            assertTrue(store.verify().sound());
        }
    }

    @Test
    void theJournalComesBackByKindAndIsNoPartOfTheChain() {
        Note visited = new Note("visited", "https://courrier.example/feed", "{\"etag\": \"a\"}");
        Note told = new Note("announced", "e1", "{}");
        String head;
        try (Store store = fresh()) {
            store.keep(Samples.three());
            head = store.verify().head();
            store.note(List.of(visited, told));
            store.note(List.of(visited));
        }
        try (Store store = again()) {
            assertEquals(List.of(visited, visited), store.journal("visited"));
            assertEquals(List.of(told), store.journal("announced"));
            assertEquals(head, store.verify().head());
            assertTrue(store.verify().sound());
        }
    }

    @Test
    void theReadingsUpToAnArticleAreThoseKeptBeforeTheOthers() {
        List<Entry> entries = Samples.three();
        try (Store store = fresh()) {
            assertEquals(0, store.last());
            store.keep(entries.subList(0, 2));
            long last = store.last();
            List<ArticleReading> before = store.readings();
            store.keep(entries);
            assertEquals(3, store.last());
            assertEquals(before, store.readings(last));
            assertEquals(List.of(), store.readings(0));
        }
    }

    @Test
    void aQuarantinedInputIsRecordedOnce() {
        try (Store store = fresh()) {
            store.quarantine("a.pdf", "PDF, not an article", -1);
            store.quarantine("a.pdf", "PDF, not an article", -1);
            store.quarantine("b.gz", "cut", 812);
            assertEquals(2, store.counts().quarantined());
            assertTrue(store.verify().sound());
        }
    }

    @Test
    void theChainNamesEveryStepAndItsHeadChangesWithEach() {
        try (Store store = fresh()) {
            String empty = store.verify().head();
            store.keep(Samples.three());
            Integrity three = store.verify();
            assertEquals(List.of(), three.faults());
            assertEquals(6, three.entries(), "an article and a reading each");
            assertFalse(three.head().equals(empty));
        }
    }

    @Test
    void aSecondWriterIsRefused() {
        try (Store store = fresh()) {
            store.keep(Samples.three());
            StoreException refused = assertThrows(StoreException.class, this::again);
            assertEquals(StoreException.Kind.LOCKED, refused.kind());
        }
        again().close();
    }

    static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCheckpointVouchesForWhatCameBeforeItAndStillHoldsWhenMoreIsKept() {
        KeyPair key = key();
        Checkpoint first;
        try (Store store = fresh()) {
            store.keep(Samples.three());
            String digest = store.verify().digest();
            assertEquals(0, store.verify().proven(null));
            first = store.checkpoint(key);
            assertEquals(6, first.entry());
            assertEquals(digest, store.verify().digest(), "a signature changes nothing of what is kept");
        }
        try (Store store = again()) {
            store.keep(Samples.many(5, 3));
            Checkpoint second = store.checkpoint(key());
            Integrity integrity = store.verify();
            assertEquals(List.of(), integrity.faults());
            assertEquals(List.of(first, second), integrity.checkpoints());
            assertEquals(6, integrity.proven(first.key()), "the other key vouches for more");
            assertEquals(second.entry(), integrity.proven(null));
            assertTrue(integrity.passed(Checkpoint.of(first.json())));
        }
    }

    @Test
    void whatIsErasedIsGoneAndTheChainHolds() {
        List<Entry> entries = Samples.three();
        try (Store store = fresh()) {
            store.keep(entries);
            store.checkpoint(key());
            assertFalse(store.search("rioters", 5).isEmpty());
            assertEquals(new Store.Erased(1, 1), store.erase(List.of("wire"), "asked for by the source"));
            assertEquals(List.of("diario", "vesti"), ids(store));
            assertEquals(List.of(), store.search("rioters", 5));
            assertThrows(StoreException.class, () -> store.original("wire"));
            Integrity integrity = store.verify();
            assertEquals(List.of(), integrity.faults());
            assertEquals(1, integrity.erased());
        }
        try (Store store = again()) {
            assertEquals(new Store.Kept(0, 3, 0), store.keep(entries), "what was erased is not taken in again");
            assertTrue(store.holds(Hashes.of(entries.get(1).original())));
            assertEquals(List.of("diario", "vesti"), ids(store));
            store.keep(Samples.many(2, 5));
            assertEquals(List.of(), store.verify().faults());
        }
    }

    @Test
    void nothingIsErasedIfOneArticleIsNotKept() {
        try (Store store = fresh()) {
            store.keep(Samples.three());
            StoreException refused =
                    assertThrows(StoreException.class, () -> store.erase(List.of("wire", "nobody"), "a slip"));
            assertEquals(StoreException.Kind.MISSING, refused.kind());
            assertEquals(3, store.readings().size());
            assertEquals(List.of(), store.verify().faults());
        }
    }

    @Test
    void anOriginalThatOthersWereReadFromIsEmptiedWithTheOneErased() {
        byte[] archive = "a web archive with both texts".getBytes(StandardCharsets.UTF_8);
        try (Store store = fresh()) {
            for (Entry entry : Samples.many(2, 9)) {
                store.keep(List.of(new Entry(
                        archive, entry.name(), entry.charset(), entry.notes(), entry.reading(), entry.reader())));
            }
            assertEquals(new Store.Erased(1, 0), store.erase(List.of("a0"), "a private person"));
            assertArrayEquals(new byte[0], store.original("a1"));
            assertEquals(List.of(), store.verify().faults());
        }
    }

    private static List<String> ids(Store store) {
        return store.readings().stream().map(reading -> reading.article().id()).toList();
    }
}
