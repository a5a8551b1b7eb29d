package bilan.claim;

import bilan.grammar.Chart;
import bilan.grammar.Edge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « L'armée a perdu six hommes »: the people are those of the side that acts or speaks. */
final class OwnSide {
    private OwnSide() {}

    /** Gives a group to claims whose rule has a {@code whose} line and whose own words give none. */
    static void read(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.group != Group.UNSPECIFIED || draft.rule.setting("whose") == null) continue;
            Group side = speaking(draft.credit);
            draft.group = side == Group.UNSPECIFIED ? named(draft.chart, draft.from) : side;
        }
    }

    /** The first side named before the claim: who acts stands first. */
    private static Group named(Chart chart, int before) {
        for (int at = 0; at < before; at++) {
            for (Edge edge : chart.starting(at)) {
                Group side = switch (edge.kind()) {
                    case "PEOPLE" -> side(edge.get("group"));
                    case "SPEAKERS" -> ofKind(edge.get("source_kind"));
                    default -> null;
                };
                if (side != null) return side;
            }
        }
        return Group.UNSPECIFIED;
    }

    private static Group speaking(@Nullable Credit credit) {
        if (credit == null) return Group.UNSPECIFIED;
        SourceKind kind = credit.chain().get(credit.chain().size() - 1).kind();
        // a ministry's own dead are the men who carry its arms
        Group side = kind == SourceKind.OFFICIAL ? Group.SECURITY : ofKind(kind.word());
        return side == null ? Group.UNSPECIFIED : side;
    }

    private static @Nullable Group side(@Nullable String group) {
        return "security".equals(group) || "opponents".equals(group) ? Group.of(group) : null;
    }

    private static @Nullable Group ofKind(@Nullable String kind) {
        if ("security".equals(kind)) return Group.SECURITY;
        return "party".equals(kind) || "opposition".equals(kind) ? Group.OPPONENTS : null;
    }
}
