package bilan.dossier;

import bilan.dossier.Disagreement.Kind;
import bilan.quantity.Hedge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Adds up lists behind a colon: « 26 morts : 12 soldats, neuf policiers et trois civils » are 24. A list that says
 * « dont » names some only; behind a colon stand all.
 */
final class Breakdowns {
    private static final int MOST = 12;
    /** So many characters stand at most between two members of a list. */
    private static final int APART = 60;

    private final Contradictions contradictions;

    Breakdowns(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    /**
     * @param counts of one text, in its order
     * @return the wholes whose lists do not add up
     */
    Set<Count> check(List<Count> counts) {
        Set<Count> wrong = new TreeSet<>(Count.IN_TEXT);
        for (int i = 0; i < counts.size(); i++) {
            Count whole = counts.get(i);
            List<Count> parts = list(counts, i);
            if (parts.size() < 2) continue;
            long sum = 0;
            for (Count part : parts) sum += part.quantity().low();
            if (sum == whole.quantity().low()) continue;
            boolean more = sum > whole.quantity().low();
            contradictions.sum(more ? Kind.PARTS_EXCEED_WHOLE : Kind.WITHIN_ARTICLE, whole, parts, sum);
            wrong.add(whole);
        }
        return wrong;
    }

    /** The members of the list behind a figure and a colon; empty if there is none, or not all of it was counted. */
    private static List<Count> list(List<Count> counts, int at) {
        Count whole = counts.get(at);
        List<Count> parts = new ArrayList<>();
        if (whole.copied != null || whole.quantity().hedge() != Hedge.EXACT) return parts;
        Count last = whole;
        for (int i = at + 1; i < counts.size() && parts.size() < MOST; i++) {
            Count part = counts.get(i);
            if (!part.sameSentence(whole) || part.effect() != whole.effect()) break;
            String between = between(last, part);
            boolean colon = between.indexOf(':') >= 0;
            if (colon != parts.isEmpty() || between.length() > APART || hasOther(between)) break;
            if (part.quantity().hedge() != Hedge.EXACT || part.claim.modality() != whole.claim.modality())
                return List.of();
            parts.add(part);
            last = part;
        }
        return isClosed(last) ? parts : List.of();
    }

    private static String between(Count one, Count other) {
        int from = one.claim.evidence().number().end();
        int to = other.claim.evidence().number().start();
        return from < to ? one.article.body().substring(from, to) : "";
    }

    /** Another figure, or the end of a clause: the list is not what it seems. */
    private static boolean hasOther(String between) {
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            if (Character.isDigit(c) || c == ';' || c == '(') return true;
        }
        return false;
    }

    /** Nothing is counted between the last member and the end of its sentence. */
    private static boolean isClosed(Count last) {
        int from = last.claim.evidence().number().end();
        int to = last.claim.evidence().sentence().end();
        return from < to && !hasOther(last.article.body().substring(from, to));
    }
}
