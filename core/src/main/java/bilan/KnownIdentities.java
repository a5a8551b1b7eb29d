package bilan;

import bilan.claim.Source;
import bilan.dossier.Identities;
import bilan.names.Gazetteer;
import bilan.names.VoiceWords;
import java.util.List;

/** Places by the gazetteer's ids, voices by the words that three languages have for them. Immutable. */
final class KnownIdentities implements Identities {
    private final Gazetteer gazetteer;

    KnownIdentities(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public List<String> containing(String placeId) {
        return gazetteer.containing(placeId);
    }

    @Override
    public List<String> voice(Source source) {
        return VoiceWords.bundled().withCountries(source.name(), gazetteer);
    }

    @Override
    public boolean isDelegate(Source source) {
        return VoiceWords.bundled().isDelegate(source.name());
    }
}
