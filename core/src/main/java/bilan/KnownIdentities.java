package bilan;

import bilan.claim.Source;
import bilan.dossier.Identities;
import bilan.names.Gazetteer;
import bilan.names.VoiceWords;
import java.util.List;

/** Places by the gazetteer's ids, voices by the words that three languages have for them. Immutable. */
final class KnownIdentities implements Identities {
    private final Gazetteer gazetteer = Gazetteer.bundled();

    @Override
    public List<String> containing(String placeId) {
        int dot = placeId.indexOf('.');
        return dot < 0 ? List.of() : List.of(placeId.substring(0, dot));
    }

    @Override
    public List<String> voice(Source source) {
        return VoiceWords.bundled().withCountries(source.name(), gazetteer);
    }
}
