package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of what kind a voice is: what its own words say, or the body for which it speaks. */
final class VoiceKind {
    /** Kinds of voices that others may speak for. */
    private static final Set<SourceKind> BODIES = EnumSet.of(
            SourceKind.SECURITY,
            SourceKind.JUSTICE,
            SourceKind.MEDICAL,
            SourceKind.RESCUE,
            SourceKind.INTERNATIONAL,
            SourceKind.NGO,
            SourceKind.PARTY,
            SourceKind.OPPOSITION,
            SourceKind.COMPANY,
            SourceKind.RELIGIOUS,
            SourceKind.LOCAL);

    private VoiceKind() {}

    static SourceKind of(Chart chart, Capture speaker) {
        SourceKind body = isDelegate(chart, speaker) ? bodyKind(chart, speaker) : null;
        return body == null ? ownKind(chart, speaker) : body;
    }

    /** « le porte-parole de l'hôpital », "police chief John Pell": somebody who speaks for a body. */
    private static boolean isDelegate(Chart chart, Capture speaker) {
        for (int at = speaker.from(); at < speaker.to(); at++) if (isDelegate(chart, at)) return true;
        return false;
    }

    private static boolean isDelegate(Chart chart, int at) {
        for (Edge edge : chart.starting(at)) {
            if (edge.kind().equals("WORDS") && edge.has("kind", "delegate")) return true;
        }
        return false;
    }

    /** The kind of a body that a delegate's name holds; null if it holds none. */
    private static @Nullable SourceKind bodyKind(Chart chart, Capture speaker) {
        for (int at = speaker.from(); at < speaker.to(); at++) {
            if (isDelegate(chart, at)) continue;
            for (Edge edge : chart.starting(at)) {
                if (!edge.kind().equals("SPEAKERS") || edge.to() > speaker.to()) continue;
                String kind = edge.get("source_kind");
                if (kind != null && BODIES.contains(SourceKind.of(kind))) return SourceKind.of(kind);
            }
        }
        return null;
    }

    private static SourceKind ownKind(Chart chart, Capture speaker) {
        // «fiscal general» is no general
        SourceKind phrase = listed(chart, speaker);
        if (phrase != SourceKind.UNKNOWN) return phrase;
        String said = speaker.edge() == null ? null : speaker.edge().get("source_kind");
        if (said != null) return SourceKind.of(said);
        return first(chart, speaker);
    }

    /** The kind of a listed phrase inside; unknown if there is none. */
    private static SourceKind listed(Chart chart, Capture speaker) {
        for (int at = speaker.from(); at < speaker.to() - 1; at++) {
            for (Edge edge : chart.starting(at)) {
                String kind = edge.get("source_kind");
                boolean phrase = edge.kind().equals("SPEAKERS") && edge.to() - at > 1 && edge.to() <= speaker.to();
                if (phrase && kind != null) return SourceKind.of(kind);
            }
        }
        return SourceKind.UNKNOWN;
    }

    /** The kind of the first voice inside; unknown if there is none. */
    private static SourceKind first(Chart chart, Capture speaker) {
        for (int at = speaker.from(); at < speaker.to(); at++) {
            for (Edge edge : chart.starting(at)) {
                String kind = edge.get("source_kind");
                if (kind != null && edge.to() <= speaker.to()) return SourceKind.of(kind);
            }
        }
        return SourceKind.UNKNOWN;
    }
}
