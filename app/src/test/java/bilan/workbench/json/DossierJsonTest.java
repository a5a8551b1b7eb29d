package bilan.workbench.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bilan.app.Golden;
import bilan.app.SampleDossier;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierJsonTest {
    @Test
    void theSameDossierGivesTheSameBytes() throws IOException {
        Golden.assertMatches("dossier.json", json());
    }

    @Test
    void everyClaimThatIsReferredToIsThere() throws IOException {
        JsonNode dossier = new ObjectMapper().readTree(json());
        Set<String> known = new HashSet<>();
        for (JsonNode claim : dossier.get("claims")) {
            known.add(claim.get("doc").asText() + ":" + claim.get("start") + "-" + claim.get("end") + ":"
                    + claim.get("effect").asText());
        }
        int seen = 0;
        for (JsonNode list : dossier.findValues("claims")) {
            for (JsonNode reference : list) {
                if (!reference.isTextual()) continue;
                assertTrue(known.contains(reference.asText()), reference.asText());
                seen++;
            }
        }
        assertTrue(seen > 10);
    }

    @Test
    void noLineBreakIsThatOfTheMachine() throws IOException {
        assertFalse(json().contains("\r"));
    }

    private static String json() throws IOException {
        StringWriter out = new StringWriter();
        DossierJson.write(SampleDossier.dossier(), out);
        return out.toString();
    }
}
