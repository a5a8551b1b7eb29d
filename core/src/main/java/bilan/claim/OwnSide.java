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
            Group side = speaking(draft);
            draft.group = side == Group.UNSPECIFIED ? named(draft.chart, draft.from) : side;
            handOn(draft, drafts);
        }
    }

    /** « Treize collaborateurs ont péri, deux ont été décapités »: who was taken over from them is of their side too. */
    private static void handOn(Draft draft, List<Draft> drafts) {
        if (draft.victims == null) return;
        String people = Victims.textOf(draft);
        for (Draft heir : drafts) {
            boolean theirs = heir.victims == null && people != null && people.equals(heir.victimsText);
            if (theirs && heir.group == Group.UNSPECIFIED) heir.group = draft.group;
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

    private static Group speaking(Draft draft) {
        Credit credit = draft.credit;
        if (credit == null) return Group.UNSPECIFIED;
        SourceKind kind = credit.chain().get(credit.chain().size() - 1).kind();
        // a ministry's own dead are the men who carry its arms
        Group side = kind == SourceKind.OFFICIAL ? Group.SECURITY : ofKind(kind.word());
        // « Nous avons perdu vingt des nôtres », says who stands for a village or speaks as one of it
        boolean neighbours = kind == SourceKind.LOCAL || kind == SourceKind.WITNESS || kind == SourceKind.RELIGIOUS;
        if (neighbours && draft.victims != null && draft.victims.edge() == null) return Group.CIVILIANS;
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
