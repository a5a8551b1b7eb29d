package bilan.grammar;

import bilan.text.Reading;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as a small program. It is run by trying ways in order of preference and remembering every failed (step,
 * token) pair, so no pair is tried twice: time is at most steps × tokens it can reach, whatever the text. Immutable,
 * safe for threads.
 */
final class Automaton {
    private sealed interface Step {}

    private record Take(Pattern test) implements Step {}

    private record Fork(int preferred, int other) implements Step {}

    private record Jump(int to) implements Step {}

    private record Open(int capture) implements Step {}

    private record Close(int capture) implements Step {}

    /** @param past whether it holds where the sentence has no token left */
    private record Peek(Automaton part, boolean ahead, boolean past) implements Step {}

    private record Accept() implements Step {}

    private final List<Step> building = new ArrayList<>();
    private final Step[] steps;
    private final List<String> names = new ArrayList<>();
    private final Map<Pattern, Automaton> others = new IdentityHashMap<>();

    private final Start start;

    Automaton(Pattern pattern) {
        compile(pattern);
        building.add(new Accept());
        steps = building.toArray(Step[]::new);
        building.clear();
        start = Start.of(pattern);
    }

    /** What a match can begin with. */
    Start start() {
        return start;
    }

    private void compile(Pattern pattern) {
        if (pattern instanceof Pattern.Sequence sequence) {
            for (Pattern part : sequence.parts()) compile(part);
        } else if (pattern instanceof Pattern.Choice choice) {
            compileChoice(choice);
        } else if (pattern instanceof Pattern.Repeat repeat) {
            compileRepeat(repeat);
        } else if (pattern instanceof Pattern.Named named) {
            int capture = names.indexOf(named.name());
            if (capture < 0) {
                capture = names.size();
                names.add(named.name());
            }
            building.add(new Open(capture));
            compile(named.part());
            building.add(new Close(capture));
        } else if (pattern instanceof Pattern.Look look) {
            building.add(new Peek(new Automaton(look.part()), look.ahead(), look.part() instanceof Pattern.Other));
        } else {
            prepare(pattern);
            building.add(new Take(pattern));
        }
    }

    /** Compiles what a test must not start with, once. */
    private void prepare(Pattern test) {
        if (test instanceof Pattern.Other other) {
            if (!isSimple(other.part())) others.put(other.part(), new Automaton(other.part()));
            else prepare(other.part());
        } else if (test instanceof Pattern.Both both) {
            both.tests().forEach(this::prepare);
        } else if (test instanceof Pattern.Choice choice) {
            choice.ways().forEach(this::prepare);
        }
    }

    private static boolean isSimple(Pattern pattern) {
        return !(pattern instanceof Pattern.Both
                || pattern instanceof Pattern.Sequence
                || pattern instanceof Pattern.Choice
                || pattern instanceof Pattern.Repeat
                || pattern instanceof Pattern.Named
                || pattern instanceof Pattern.Look);
    }

    private void compileChoice(Pattern.Choice choice) {
        List<Integer> exits = new ArrayList<>();
        for (int i = 0; i < choice.ways().size(); i++) {
            boolean last = i == choice.ways().size() - 1;
            int fork = building.size();
            if (!last) building.add(new Fork(0, 0));
            compile(choice.ways().get(i));
            if (last) break;
            exits.add(building.size());
            building.add(new Jump(0));
            building.set(fork, new Fork(fork + 1, building.size()));
        }
        for (int exit : exits) building.set(exit, new Jump(building.size()));
    }

    private void compileRepeat(Pattern.Repeat repeat) {
        for (int i = 0; i < repeat.least(); i++) compile(repeat.part());
        List<Integer> forks = new ArrayList<>();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            forks.add(building.size());
            building.add(new Fork(0, 0));
            compile(repeat.part());
        }
        for (int fork : forks) building.set(fork, new Fork(fork + 1, building.size()));
    }

    @Nullable
    Match match(Rule rule, Chart chart, int from) {
        Run run = new Run(chart);
        if (!run.from(0, from)) return null;
        Map<String, Capture> captures = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Capture capture = run.captures[i];
            if (capture != null) captures.put(names.get(i), capture);
        }
        return new Match(rule, from, run.end, captures);
    }

    /** One attempt, from one token. */
    private final class Run {
        private final Chart chart;
        private final int width;
        private @Nullable BitSet failed;
        private final @Nullable Capture[] captures = new Capture[names.size()];
        private final int[] opened = new int[names.size()];
        private @Nullable Edge taken;
        private int end;

        Run(Chart chart) {
            this.chart = chart;
            this.width = chart.size() + 1;
        }

        boolean from(int step, int at) {
            int now = step;
            while (true) {
                chart.count();
                Step next = steps[now];
                if (next instanceof Accept) {
                    end = at;
                    return true;
                }
                if (next instanceof Jump jump) {
                    now = jump.to();
                    continue;
                }
                if (next instanceof Take take
                        && !(take.test() instanceof Pattern.Kind || take.test() instanceof Pattern.Both)) {
                    if (at >= chart.size() || !fits(take.test(), at)) return false;
                    taken = null;
                    at++;
                    now++;
                    continue;
                }
                if (next instanceof Peek peek) {
                    if (!looks(peek, at)) return false;
                    now++;
                    continue;
                }
                if (!(next instanceof Fork)) return branch(next, now, at);
                // Ways part only at forks, so only these are remembered.
                if (failed != null && failed.get(now * width + at)) return false;
                if (branch(next, now, at)) return true;
                if (failed == null) failed = new BitSet(steps.length * width);
                failed.set(now * width + at);
                return false;
            }
        }

        private boolean looks(Peek peek, int at) {
            if (at == (peek.ahead() ? chart.size() : 0)) return peek.past();
            return peek.ahead() ? peek.part().startsAt(chart, at) : peek.part().endsAt(chart, at);
        }

        private boolean branch(Step step, int now, int at) {
            if (step instanceof Fork fork) {
                return from(fork.preferred(), at) || from(fork.other(), at);
            }
            if (step instanceof Open open) {
                int before = opened[open.capture()];
                opened[open.capture()] = at;
                if (from(now + 1, at)) return true;
                opened[open.capture()] = before;
                return false;
            }
            if (step instanceof Close close) {
                int capture = close.capture();
                Capture before = captures[capture];
                Edge edge = taken != null && taken.from() == opened[capture] && taken.to() == at ? taken : null;
                captures[capture] = new Capture(opened[capture], at, edge);
                if (from(now + 1, at)) return true;
                captures[capture] = before;
                return false;
            }
            if (step instanceof Take take && at < chart.size()) {
                if (take.test() instanceof Pattern.Kind kind) return takeEdge(kind, List.of(), now, at);
                if (take.test() instanceof Pattern.Both both) return takeBoth(both, now, at);
            }
            return false;
        }

        private boolean takeEdge(Pattern.Kind kind, List<Pattern> others, int now, int at) {
            if (!chart.mayStart(at, kind.bit())) return false;
            int tried = -1;
            for (Edge edge : chart.starting(at)) {
                if (!kind.fits(edge) || !allHold(others, edge.from(), edge.to())) continue;
                // Two edges of one class and length lead to the same place: the first of them is enough.
                if (edge.to() == tried) continue;
                tried = edge.to();
                Edge before = taken;
                taken = edge;
                if (from(now + 1, edge.to())) return true;
                taken = before;
            }
            return false;
        }

        private boolean takeBoth(Pattern.Both both, int now, int at) {
            List<Pattern> others = both.tests().subList(1, both.tests().size());
            Pattern first = both.tests().get(0);
            if (first instanceof Pattern.Kind kind) return takeEdge(kind, others, now, at);
            if (!fits(first, at) || !allHold(others, at, at + 1)) return false;
            taken = null;
            return from(now + 1, at + 1);
        }

        private boolean allHold(List<Pattern> tests, int from, int to) {
            for (Pattern test : tests) {
                if (test instanceof Pattern.Kind kind) {
                    if (!spans(kind, from, to)) return false;
                } else if (isNegative(test)
                        ? !fits(test, from) || !fits(test, to - 1)
                        : !fits(test, from) && !fits(test, to - 1)) {
                    // A phrase has its head first (« perdu la vie ») or last ("police officers").
                    return false;
                }
            }
            return true;
        }

        private static boolean isNegative(Pattern test) {
            return test instanceof Pattern.Other || test instanceof Pattern.Features features && features.absent();
        }

        private boolean spans(Pattern.Kind kind, int from, int to) {
            if (!chart.mayStart(from, kind.bit())) return false;
            for (Edge edge : chart.starting(from)) if (edge.to() == to && kind.fits(edge)) return true;
            return false;
        }

        /** Whether one token passes a test that takes one token. */
        private boolean fits(Pattern test, int at) {
            Token token = chart.token(at);
            if (test instanceof Pattern.Word word) return token.key().equals(word.key());
            if (test instanceof Pattern.Lemma lemma) {
                if (!chart.mayBe(at, lemma.bit())) return false;
                return token.is(lemma.lemma()) || token.key().equals(lemma.lemma());
            }
            if (test instanceof Pattern.Features features) return hasFeatures(token, at, features);
            if (test instanceof Pattern.Tagged tagged) return tagged.upos().equals(chart.tag(at));
            if (test instanceof Pattern.Shaped shaped) return shaped.shape().fits(chart, at);
            if (test instanceof Pattern.Other other) return !startsHere(other.part(), at);
            if (test instanceof Pattern.Kind kind) return spans(kind, at, at + 1);
            if (test instanceof Pattern.Both both) return allHold(both.tests(), at, at + 1);
            if (test instanceof Pattern.Choice choice) {
                for (Pattern way : choice.ways()) if (fits(way, at)) return true;
                return false;
            }
            throw new IllegalStateException("no test of one token: " + test);
        }

        private boolean startsHere(Pattern part, int at) {
            if (part instanceof Pattern.Kind kind) {
                if (!chart.mayStart(at, kind.bit())) return false;
                for (Edge edge : chart.starting(at)) if (kind.fits(edge)) return true;
                return false;
            }
            Automaton compiled = others.get(part);
            if (compiled != null) return compiled.startsAt(chart, at);
            return fits(part, at);
        }

        private boolean hasFeatures(Token token, int at, Pattern.Features features) {
            if (!chart.mayBe(at, features.bit())) return features.absent();
            if (features.absent()) {
                for (String feature : features.features()) if (token.has(feature)) return false;
                return true;
            }
            for (Reading reading : token.readings()) {
                if (reading.features().containsAll(features.features())) return true;
            }
            return false;
        }
    }

    private boolean startsAt(Chart chart, int at) {
        return new Run(chart).from(0, at);
    }

    /** Looks back: by one token, or by an edge that ends here. */
    private boolean endsAt(Chart chart, int at) {
        if (at == 0) return false;
        for (int length = 1; length <= Math.min(at, 8); length++) {
            Run run = new Run(chart);
            if (run.from(0, at - length) && run.end == at) return true;
        }
        return false;
    }
}
