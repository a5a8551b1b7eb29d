package bilan.claim;

import bilan.grammar.Chart;
import bilan.grammar.Edge;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom a figure without a noun of its own counts, where no claim before it says so: « Soixante-six mineurs étaient au
 * fond. Cinquante-deux ont été remontés. »
 */
final class Antecedent {
    private Antecedent() {}

    /**
     * The people named last before a figure, or null.
     *
     * @param earlier gives the sentence before, or null if it was not read
     */
    static @Nullable People of(Draft draft, Supplier<@Nullable Chart> earlier) {
        Edge here = last(draft.chart, draft.count.from(), draft.partitive);
        if (here == null && draft.predicated) here = onlyCivilians(draft.chart, draft.count.from());
        if (here != null) return new People(draft.chart, here);
        Chart before = earlier.get();
        if (before == null) return null;
        Edge there = last(before, before.size(), draft.partitive);
        return there == null ? null : new People(before, there);
    }

    /**
     * « Les élèves ont vomi ; vingt ont été soignés »: civilians named in the plural, if nobody else is; a troop that
     * shoots is not the one that is hit.
     */
    private static @Nullable Edge onlyCivilians(Chart chart, int end) {
        Edge found = null;
        for (int at = 0; at < end; at++) {
            for (Edge edge : chart.starting(at)) {
                if (edge.to() > end || !isPeople(edge) || !isPlural(chart, edge)) continue;
                if (!"civilians".equals(edge.get("group"))) return null;
                if (edge.kind().equals("PERSONS")) found = edge;
                break;
            }
        }
        return found != null && isParted(chart, found.to(), end) ? found : null;
    }

    private static boolean isParted(Chart chart, int from, int to) {
        for (int at = from; at < to; at++) {
            String mark = chart.token(at).text();
            if (mark.equals(":") || mark.equals(";")) return true;
        }
        return false;
    }

    private static boolean isPlural(Chart chart, Edge people) {
        for (int at = people.from(); at < people.to(); at++) if (chart.token(at).has("plural")) return true;
        return false;
    }

    /** « trois d'entre eux » may mean people without a figure; a bare « trois » only people who were counted. */
    private static @Nullable Edge last(Chart chart, int end, boolean uncounted) {
        Edge any = null;
        Edge counted = null;
        for (int at = 0; at < end; at++) {
            for (Edge edge : chart.starting(at)) {
                if (edge.to() > end || !isPeople(edge)) continue;
                any = edge;
                if (isCounted(chart, edge)) counted = edge;
                break;
            }
        }
        return counted != null || !uncounted ? counted : any;
    }

    private static boolean isPeople(Edge edge) {
        if (!edge.kind().equals("PERSONS") && !edge.kind().equals("UNKNOWN")) return false;
        String group = edge.get("group");
        return group != null && !group.equals("*") && !group.equals("unspecified");
    }

    private static boolean isCounted(Chart chart, Edge people) {
        for (int at = people.from(); at >= Math.max(0, people.from() - 1); at--) {
            for (Edge edge : chart.ending(at)) {
                if (edge.kind().equals("QUANTITY") && !edge.has("kind", "article")) return true;
            }
        }
        return false;
    }

    /** People in the sentence that names them. */
    record People(Chart chart, Edge edge) {
        Group group() {
            return Group.of(String.valueOf(edge.get("group")));
        }

        String text() {
            return Victims.textOf(chart, edge.from(), edge.to());
        }
    }
}
