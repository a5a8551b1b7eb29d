package bilan.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.Bilan;
import bilan.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules of claims may ask beside their pattern. The rules are made up; they stand in a second file of the stage. */
final class RuleConditionsTest {
    @TempDir
    Path packs;

    private Bilan bilan = Bilan.bundled();

    @BeforeEach
    void layRulesOverThePack() throws IOException {
        Path rules = Files.createDirectories(packs.resolve("fr/rules"));
        Files.writeString(packs.resolve("fr/contexts.tsv"), "word\tcontext\nzorglub\tgame\nbulgroz\tgame\n");
        Files.writeString(rules.resolve("claims-made-up.rules"), """
                rule lit-up
                  effect participants
                  needs  context=@game
                  match  count:QUANTITY victims:(<noun> | <unknown>) verb:(<future> | "n'" "ont" "pas" "zigué" | "zigue")
                  yes    a
                  no     b
                """);
        bilan = Bilan.withPacks(packs);
    }

    private List<Claim> claims(String text) {
        return bilan.claims(Article.of("text", "fr", text)).stream()
                .filter(claim -> claim.evidence().rule().equals("lit-up"))
                .toList();
    }

    @Test
    void aRuleReadsOnlyWhereANamedContextHolds() {
        assertEquals(1, claims("Un bulgroz. Hier 40 policiers zigue.").size());
        assertEquals(List.of(), claims("Un soir. Hier 40 policiers zigue."));
    }

    @Test
    void aVerbInTheFutureOrDeniedSaysTheModalityOfAFixedEffect() {
        assertEquals(
                Modality.DENIED,
                claims("Un zorglub. Hier 40 policiers n'ont pas zigué.").get(0).modality());
        assertEquals(
                Modality.FUTURE,
                claims("Un zorglub. Demain 40 policiers dormiront.").get(0).modality());
        assertEquals(
                Modality.ASSERTED,
                claims("Un zorglub. Hier 40 policiers zigue.").get(0).modality());
    }

    @Test
    void aContextThatNoListNamesIsAFault() throws IOException {
        Path rules = packs.resolve("fr/rules/claims-made-up.rules");
        Files.writeString(rules, Files.readString(rules).replace("@game", "@gane"));
        assertTrue(Bilan.withPacks(packs).check("fr").stream()
                .anyMatch(fault -> fault.file().endsWith("claims-made-up.rules")
                        && fault.message().contains("no context 'gane'")));
    }
}
