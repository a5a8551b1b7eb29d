package bilan.dossier;

import bilan.claim.Group;
import bilan.claim.Scope;
import bilan.claim.SourceKind;
import bilan.copies.Origin;
import bilan.quantity.Hedge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which figures go back to one origin. A voice is an origin. Two voices that give the same figures at the same
 * time made one statement: the stronger voice is its origin. A figure that no voice is credited with goes back to the voice
 * that is credited with it elsewhere; else to the article that printed it first.
 */
final class Origins {
    private static final long SMALLEST_TELLING = 5;
    private static final long LARGE_TELLING = 10;
    private static final int SAME_FIGURES = 2;
    private static final int CROWD = 64;

    private final Voices voices;
    private final Map<String, String> firstOfFamily;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> takenNames = new HashMap<>();

    /** @param firstOfFamily the original of each copy, by article id */
    Origins(Voices voices, Map<String, String> firstOfFamily) {
        this.voices = voices;
        this.firstOfFamily = firstOfFamily;
    }

    /** A voice on a day; the day is null where nothing dates the figure. */
    private record Statement(int voice, long day) {
        static Statement of(Count count) {
            LocalDate day = count.day();
            return new Statement(count.voice, day == null ? Long.MIN_VALUE / 2 : day.toEpochDay());
        }

        boolean isNear(Statement other) {
            return Math.abs(day - other.day) <= 1;
        }
    }

    void settle(List<List<Count>> byDoc) {
        for (List<Count> counts : byDoc) oneVoiceForOneFigure(counts);
        Map<String, List<Count>> byFigure = new TreeMap<>();
        Map<Statement, List<Count>> statements = new HashMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.voice < 0) continue;
                statements
                        .computeIfAbsent(Statement.of(count), one -> new ArrayList<>())
                        .add(count);
                byFigure.computeIfAbsent(figure(count), one -> new ArrayList<>())
                        .add(count);
            }
        }
        Map<Statement, Statement> joined = joined(byFigure, statements);
        // before a figure changes its day, and with it the statement that it belongs to
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.voice < 0) continue;
                Statement root = root(joined, Statement.of(count));
                count.origin = name(root.voice());
            }
        }
        for (List<Count> figures : byFigure.values()) if (isTelling(figures.get(0))) adoptDay(figures, joined);
        for (List<Count> counts : byDoc) {
            for (Count count : counts) if (count.voice < 0) count.origin = unsourced(count, counts, byFigure);
        }
        // a figure that its paragraph lends a voice to can lend it on
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.lent >= 0)
                    byFigure.computeIfAbsent(figure(count), one -> new ArrayList<>())
                            .add(count);
            }
        }
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                if (count.voice < 0 && count.lent < 0) count.origin = unsourced(count, counts, byFigure);
            }
        }
        for (List<Count> counts : byDoc) for (Count count : counts) if (count.voice < 0) count.voice = count.lent;
    }

    /** A text that gives one figure twice has not two witnesses for it. */
    private void oneVoiceForOneFigure(List<Count> counts) {
        Map<String, Map<Integer, Integer>> byFigure = new TreeMap<>();
        Map<Integer, Integer> uses = new HashMap<>();
        for (Count count : counts) {
            if (count.voice < 0) continue;
            // a headline names a voice in short: « le Kazakhstan » for the ministry below
            uses.merge(count.voice, count.headline ? 0 : 1, Integer::sum);
            byFigure.computeIfAbsent(figure(count), one -> new TreeMap<>()).merge(count.voice, 1, Integer::sum);
        }
        for (Count count : counts) {
            if (count.voice < 0) continue;
            int best = count.voice;
            for (int voice : byFigure.get(figure(count)).keySet()) {
                int order = Integer.compare(uses.get(voice), uses.get(best));
                if (order > 0 || order == 0 && voice < best) best = voice;
            }
            count.voice = best;
        }
    }

    private Map<Statement, Statement> joined(
            Map<String, List<Count>> byFigure, Map<Statement, List<Count>> statements) {
        Map<List<Statement>, Integer> shared = new HashMap<>();
        List<List<Statement>> order = new ArrayList<>();
        for (List<Count> figures : byFigure.values()) {
            if (!isTelling(figures.get(0))) continue;
            List<Statement> distinct =
                    figures.stream().map(Statement::of).distinct().limit(CROWD).toList();
            for (int i = 0; i < distinct.size(); i++) {
                for (int j = i + 1; j < distinct.size(); j++) {
                    Statement one = distinct.get(i);
                    Statement other = distinct.get(j);
                    if (one.voice() == other.voice() || !one.isNear(other)) continue;
                    boolean first = one.voice() < other.voice();
                    List<Statement> pair = first ? List.of(one, other) : List.of(other, one);
                    if (shared.merge(pair, 1, Integer::sum) == 1) order.add(pair);
                }
            }
        }
        Map<Statement, Statement> joined = new HashMap<>();
        for (List<Statement> pair : order) {
            boolean joins = shared.get(pair) >= SAME_FIGURES
                    || agreeThroughout(pair, statements)
                    || isOneInOtherWords(pair, statements);
            if (!joins) continue;
            if (oneSaysMore(pair, statements)) continue;
            Statement one = root(joined, pair.get(0));
            Statement other = root(joined, pair.get(1));
            if (one.equals(other)) continue;
            boolean first = voices.stronger(one.voice(), other.voice()) == one.voice();
            joined.put(first ? other : one, first ? one : other);
        }
        return joined;
    }

    /** One figure is the same, and all others that both give, at least one, can be: 18 dead and 748, more than 740 hurt. */
    private static boolean agreeThroughout(List<Statement> pair, Map<Statement, List<Count>> statements) {
        List<Count> one = statements.get(pair.get(0));
        List<Count> other = statements.get(pair.get(1));
        if (one.size() > CROWD || other.size() > CROWD) return false;
        Map<String, Boolean> meets = new TreeMap<>();
        for (Count mine : one) {
            for (Count theirs : other) {
                if (mine.effect() != theirs.effect() || mine.group() != theirs.group()) continue;
                boolean meet = Comparison.meets(mine.quantity(), theirs.quantity());
                meets.merge(mine.effect() + " " + mine.group(), meet, Boolean::logicalOr);
            }
        }
        return meets.size() >= SAME_FIGURES && !meets.containsValue(false);
    }

    /** "The director", « le docteur Orfal »: one figure that tells, of voices of one kind, and nothing that differs. */
    private boolean isOneInOtherWords(List<Statement> pair, Map<Statement, List<Count>> statements) {
        SourceKind first = voices.kind(pair.get(0).voice());
        SourceKind second = voices.kind(pair.get(1).voice());
        if (first != second && !isVague(first) && !isVague(second)) return false;
        List<Count> one = statements.get(pair.get(0));
        List<Count> other = statements.get(pair.get(1));
        if (one.size() > CROWD || other.size() > CROWD) return false;
        boolean tells = false;
        for (Count mine : one) {
            for (Count theirs : other) {
                // a text that names both sets them side by side
                if (mine.doc().equals(theirs.doc())) return false;
                if (mine.effect() != theirs.effect() || mine.group() != theirs.group()) continue;
                tells |= isSameFigure(mine, theirs)
                        && mine.quantity().low() >= LARGE_TELLING
                        && mine.quantity().hedge() != Hedge.INDEFINITE;
            }
        }
        return tells && agree(one, other);
    }

    private static boolean agree(List<Count> one, List<Count> other) {
        Map<String, Boolean> meets = new TreeMap<>();
        for (Count mine : one) {
            for (Count theirs : other) {
                if (mine.effect() != theirs.effect() || mine.group() != theirs.group()) continue;
                boolean meet = Comparison.meets(mine.quantity(), theirs.quantity());
                meets.merge(mine.effect() + " " + mine.group(), meet, Boolean::logicalOr);
            }
        }
        return !meets.containsValue(false);
    }

    private static boolean isVague(SourceKind kind) {
        return switch (kind) {
            case UNKNOWN, ANONYMOUS, OUTLET, AGENCY, WITNESS -> true;
            default -> false;
        };
    }

    /** The prefecture's dead are some of those that the crisis centre counts: two who count, though figures agree. */
    private boolean oneSaysMore(List<Statement> pair, Map<Statement, List<Count>> statements) {
        for (Statement statement : pair) if (voices.distanceFromTheFacts(statement.voice()) > 0) return false;
        Map<String, Count> highest = highest(statements.get(pair.get(0)));
        for (Map.Entry<String, Count> theirs :
                highest(statements.get(pair.get(1))).entrySet()) {
            Count mine = highest.get(theirs.getKey());
            if (mine == null || mine.place.equals(theirs.getValue().place)) continue;
            if (!Comparison.meets(mine.quantity(), theirs.getValue().quantity())) return true;
        }
        return false;
    }

    private static Map<String, Count> highest(List<Count> counts) {
        Map<String, Count> highest = new TreeMap<>();
        for (Count count : counts) {
            if (count.claim.scope() == Scope.PART) continue;
            highest.merge(
                    count.effect() + " " + count.group(),
                    count,
                    (one, other) -> one.quantity().low() >= other.quantity().low() ? one : other);
        }
        return highest;
    }

    private static Statement root(Map<Statement, Statement> joined, Statement statement) {
        Statement root = statement;
        while (joined.containsKey(root)) root = joined.get(root);
        return root;
    }

    /** A faceless voice that repeats a dated figure a day later, without a day of its own, speaks of that day. */
    private static void adoptDay(List<Count> figures, Map<Statement, Statement> joined) {
        for (Count late : figures) {
            if (late.dated || late.asOf == null) continue;
            Statement mine = Statement.of(late);
            Statement root = root(joined, mine);
            if (root.voice() == mine.voice()) continue;
            for (Count dated : figures) {
                Long days = dated.daysTo(late);
                if (!dated.dated || days == null || days != 1) continue;
                if (root(joined, Statement.of(dated)).equals(root)) late.asOf = dated.asOf;
            }
        }
    }

    private String unsourced(Count count, List<Count> inText, Map<String, List<Count>> byFigure) {
        Count best = null;
        for (Count other : inText) {
            if (other.voice < 0 || other.effect() != count.effect() || !mayBeSameGroup(count, other)) continue;
            if (!Comparison.meets(count.quantity(), other.quantity())) continue;
            boolean same = isSameFigure(count, other);
            // « des milliers » above "more than 1,000" is the text's own word, not the source's
            if (!same && (other.quantity().openAbove() || count.quantity().openAbove())) continue;
            if (best == null || same && !isSameFigure(count, best)) best = other;
        }
        if (best != null) {
            if (!count.dated) count.asOf = best.asOf;
            count.lent = best.voice;
            return best.origin;
        }
        if (isTelling(count)) {
            for (Count other : byFigure.getOrDefault(figure(count), List.of())) {
                Long days = other.daysTo(count);
                if (days == null || Math.abs(days) > 1) continue;
                count.lent = other.voice >= 0 ? other.voice : other.lent;
                return other.origin;
            }
        }
        Count only = onlyTeller(count, byFigure);
        if (only != null) {
            count.lent = only.voice >= 0 ? only.voice : only.lent;
            return only.origin;
        }
        Count voiced = count.headline ? null : onlyVoice(count, inText);
        if (voiced != null) {
            count.lent = voiced.voice;
            return voiced.origin;
        }
        return firstOfFamily.getOrDefault(count.doc(), count.doc());
    }

    /** A small figure tells little: it is somebody's if on its day nobody else gave it. */
    private static @Nullable Count onlyTeller(Count count, Map<String, List<Count>> byFigure) {
        if (count.quantity().low() < 2 || count.quantity().hedge() == Hedge.INDEFINITE) return null;
        Count only = null;
        for (Count other : byFigure.getOrDefault(figure(count), List.of())) {
            Long days = other.daysTo(count);
            if (days == null || days != 0 || !other.place.equals(count.place)) continue;
            if (only != null && !only.origin.equals(other.origin)) return null;
            only = other;
        }
        return only;
    }

    /** In a paragraph that lets one voice speak before the figure, it speaks on. */
    private static @Nullable Count onlyVoice(Count count, List<Count> inText) {
        String body = count.article.body();
        int here = count.claim.evidence().number().start();
        int from = body.lastIndexOf('\n', here);
        Count before = null;
        for (Count other : inText) {
            int there = other.claim.evidence().number().start();
            if (other.voice < 0 || there < from || there > here || other.headline) continue;
            if (before != null && before.voice != other.voice) return null;
            before = other;
        }
        return before;
    }

    private static boolean mayBeSameGroup(Count one, Count other) {
        return one.group() == other.group() || one.group() == Group.UNSPECIFIED || other.group() == Group.UNSPECIFIED;
    }

    private static boolean isSameFigure(Count one, Count other) {
        return one.quantity().low() == other.quantity().low()
                && one.quantity().high() == other.quantity().high();
    }

    private static boolean isTelling(Count count) {
        return count.quantity().hedge() != Hedge.INDEFINITE && count.quantity().low() >= SMALLEST_TELLING;
    }

    private static String figure(Count count) {
        return count.country + " " + count.effect() + " " + count.group() + " "
                + count.quantity().low() + " " + count.quantity().high();
    }

    /** A voice's name; the same words in another country get a number, so that names stay unique. */
    private String name(int voice) {
        return names.computeIfAbsent(voice, number -> {
            String name = voices.name(number);
            int times = takenNames.merge(name, 1, Integer::sum);
            return times == 1 ? name : name + " (" + times + ")";
        });
    }

    /** All origins, sorted by name. */
    List<Origin> list(List<List<Count>> byDoc) {
        Map<String, TreeSet<String>> docs = new TreeMap<>();
        Map<String, TreeSet<String>> claims = new TreeMap<>();
        for (List<Count> counts : byDoc) {
            for (Count count : counts) {
                docs.computeIfAbsent(count.origin, one -> new TreeSet<>()).add(count.doc());
                claims.computeIfAbsent(count.origin, one -> new TreeSet<>()).add(count.id());
            }
        }
        Map<String, SourceKind> kinds = new HashMap<>();
        names.forEach((voice, name) -> kinds.put(name, voices.kind(voice)));
        List<Origin> origins = new ArrayList<>();
        docs.forEach((name, in) -> origins.add(new Origin(
                name, kinds.getOrDefault(name, SourceKind.OUTLET), List.copyOf(in), List.copyOf(claims.get(name)))));
        return origins;
    }
}
