package bilan.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.text.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
    private static final String STORY = "Huit policiers ont été tués à Almaty, selon le ministère de l'Intérieur.\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private static Collected read(String... places) throws NothingToReadException {
        Collected collected = new Collected();
        Sources.bundled().read(List.of(places), collected);
        return collected;
    }

    private static List<String> ids(Collected collected) {
        return collected.articles.stream().map(Article::id).toList();
    }

    @Test
    void aFolderIsReadToItsDepthInTheOrderOfItsPathsWithoutHiddenFiles() throws Exception {
        file("b.txt", STORY);
        file("a/z.txt", STORY);
        file("a/.hidden.txt", STORY);
        file(".git/c.txt", STORY);
        file("a/k.html", "<p>" + STORY + STORY);
        assertEquals(List.of("k", "z", "b"), ids(read(folder.toString())));
    }

    @Test
    void filesOfOneNameAreToldApartByTheirPathsAndThenByTheirSuffixes() throws Exception {
        file("lundi/bilan.txt", STORY);
        file("mardi/bilan.txt", STORY);
        file("mardi/bilan.html", "<p>" + STORY + STORY);
        file("seul.txt", STORY);
        assertEquals(
                List.of("lundi/bilan", "mardi/bilan.html", "mardi/bilan.txt", "seul"), ids(read(folder.toString())));
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws Exception {
        Path story = file("a.txt", STORY);
        assertEquals(1, read(story.toString(), folder.toString()).articles.size());
    }

    @Test
    void globsAreFollowed() throws Exception {
        file("a.txt", STORY);
        file("b.md", STORY);
        file("c/d.txt", STORY);
        assertEquals(List.of("a"), ids(read(folder + "/*.txt")));
        assertEquals(List.of("a", "d"), ids(read(folder + "/{*.txt,**/*.txt}")));
    }

    @Test
    void aMinusIsStandardInput() throws Exception {
        Collected collected = new Collected();
        Sources.bundled()
                .read(List.of("-"), new ByteArrayInputStream(STORY.getBytes(StandardCharsets.UTF_8)), collected);
        assertEquals("stdin", collected.article().id());
        assertEquals(STORY, collected.article().body());
    }

    @Test
    void whatIsNotThereIsAMistakeInTheCallAndNothingIsRead() throws Exception {
        file("a.txt", STORY);
        Collected collected = new Collected();
        Exception missing = assertThrows(
                NothingToReadException.class,
                () -> Sources.bundled().read(List.of(folder.toString(), folder + "/nichts.txt"), collected));
        assertTrue(missing.getMessage().endsWith("nichts.txt' does not exist"), missing.getMessage());
        assertEquals(List.of(), collected.articles);
        Files.createDirectory(folder.resolve("leer"));
        assertThrows(NothingToReadException.class, () -> read(folder + "/leer"));
        assertThrows(NothingToReadException.class, () -> read(folder + "/*.pdf"));
        assertThrows(NothingToReadException.class, () -> read());
    }

    @Test
    void oneBadFileCostsOneFile() throws Exception {
        file("a.txt", STORY);
        Files.write(folder.resolve("b.txt"), new byte[] {'P', 'K', 3, 4, '-', '1', 0, 1, 2});
        file("c.txt", "");
        file("d.json", "{\"morts\": 12}");
        Files.write(folder.resolve("e.txt"), "Huit\0policiers".getBytes(StandardCharsets.UTF_8));
        file("f.html", "<nav><a href=/>Accueil</a></nav>");
        file("g.txt", " \n \n");
        file("z.txt", STORY);
        Collected collected = read(folder.toString());
        assertEquals(List.of("a", "z"), ids(collected));
        assertEquals(
                List.of(
                        "binary file (ZIP archive or office document)",
                        "empty file",
                        "JSON, not an article",
                        "binary file: a zero byte",
                        "a page without an article: no paragraph of prose in it",
                        "holds no words"),
                collected.quarantined.stream().map(Quarantine::reason).toList());
        assertEquals(4, collected.quarantined.get(3).offset());
    }

    @Test
    void anUnknownSuffixWithTextInItIsReadAsText() throws Exception {
        file("depeche.afp", STORY);
        file("Kazakhstan, 5 janv. 2022", STORY);
        assertEquals(List.of("Kazakhstan, 5 janv. 2022", "depeche"), ids(read(folder.toString())));
    }

    @Test
    void aPageIsKnownByItsFirstWordsWhateverItsName() throws Exception {
        file("page.txt", "<!DOCTYPE html><title>T</title><nav>Accueil</nav><p>" + STORY + STORY);
        assertTrue(read(folder.toString()).article().body().startsWith("T\n\nHuit policiers"));
    }

    @Test
    void aFileOverTheLimitIsPutAsideWithoutBeingRead() throws Exception {
        Path big = folder.resolve("gros.txt");
        try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        file("a.txt", STORY);
        Collected collected = read(folder.toString());
        assertEquals(List.of("a"), ids(collected));
        assertEquals(
                "209715200 bytes, more than the limit of 64 MB",
                collected.quarantined.get(0).reason());
    }

    @Test
    void standardInputHasTheSameLimit() throws Exception {
        Collected collected = new Collected();
        Sources.bundled()
                .withLimit(10)
                .read(List.of("-"), new ByteArrayInputStream(STORY.getBytes(StandardCharsets.UTF_8)), collected);
        assertEquals(
                "more than the limit of 10 bytes", collected.quarantined.get(0).reason());
    }

    @Test
    void aLinkToNowhereAndALinkInACircleArePutAside() throws Exception {
        file("a.txt", STORY);
        try {
            Files.createSymbolicLink(folder.resolve("kreis"), folder);
            Files.createSymbolicLink(folder.resolve("nichts.txt"), folder.resolve("weg"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links on this file system");
        }
        Collected collected = read(folder.toString());
        assertEquals(List.of("a"), ids(collected));
        assertEquals(2, collected.quarantined.size(), collected.quarantined.toString());
    }

    @Test
    void whatTheCallersSinkThrowsIsNotTakenForAFaultOfTheFile() throws Exception {
        file("a.txt", STORY);
        Sink angry = new Sink() {
            @Override
            public void article(Article article, Reading reading) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void quarantine(Quarantine quarantine) {
                throw new AssertionError(quarantine);
            }
        };
        List<String> places = List.of(folder.toString());
        assertEquals(
                "disk full",
                assertThrows(
                                IllegalStateException.class,
                                () -> Sources.bundled().read(places, angry))
                        .getMessage());
    }
}
