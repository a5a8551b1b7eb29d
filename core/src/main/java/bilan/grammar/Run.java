package bilan.grammar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs on one chart. Ways are tried in order of preference; an attempt that goes back often remembers every
 * (step, token) pair at which ways parted, so no pair is tried twice: time is at most steps × tokens it can reach,
 * whatever the text. Confined to its chart.
 */
final class Run {
    /** So many steps are taken before anything is remembered: most attempts end sooner. */
    private static final int PATIENCE = 128;

    private static final int WAY = 0;
    private static final int FARTHEST_BACK = 8;

    private final Chart chart;
    /** Ways not yet tried: step, token, length of the log; for edges the place of the next one, else {@link #WAY}. */
    private int[] waiting = new int[64];

    private @Nullable Edge[] waitingTaken = new Edge[16];
    private int waits;
    /** What was opened and closed on the way: capture or its complement, token. */
    private int[] log = new int[32];

    private @Nullable Edge[] logTaken = new Edge[16];
    private int logged;

    private @Nullable Edge taken;

    Run(Chart chart) {
        this.chart = chart;
    }

    Chart chart() {
        return chart;
    }

    /** Index behind the last token of the preferred match from a token, or -1. */
    int end(Program program, int from) {
        int before = logged;
        Edge edge = taken;
        int end = run(program, from);
        logged = before;
        taken = edge;
        return end;
    }

    @Nullable
    Match match(Rule rule, Program program, int from) {
        logged = 0;
        int end = run(program, from);
        return end < 0 ? null : new Match(rule, from, end, captures(program));
    }

    private Map<String, Capture> captures(Program program) {
        if (logged == 0) return Map.of();
        Map<String, Capture> captures = new HashMap<>();
        int[] opened = new int[program.captures().size()];
        for (int i = 0; i < logged; i++) {
            int capture = log[2 * i];
            int at = log[2 * i + 1];
            if (capture >= 0) {
                opened[capture] = at;
                continue;
            }
            int from = opened[~capture];
            Edge edge = logTaken[i];
            if (edge != null && (edge.from() != from || edge.to() != at)) edge = null;
            captures.put(program.captures().get(~capture), new Capture(from, at, edge));
        }
        return captures;
    }

    private int run(Program program, int from) {
        int floor = waits;
        int end = run(program, from, floor);
        waits = floor;
        return end;
    }

    private int run(Program program, int from, int floor) {
        byte[] steps = program.steps();
        int[] first = program.first();
        int[] second = program.second();
        int step = 0;
        int at = from;
        int next = 0;
        int taking = 0;
        Tried tried = null;
        taken = null;
        if (!chart.may(at, program.guard())) return -1;
        while (true) {
            chart.count();
            taking++;
            boolean goes = true;
            switch (steps[step]) {
                case Program.ACCEPT -> {
                    return at;
                }
                case Program.JUMP -> step = first[step];
                case Program.FORK -> {
                    int preferred = first[step];
                    int other = second[step];
                    if (!may(program, preferred, at)) {
                        step = other;
                        goes = may(program, other, at);
                    } else {
                        if (may(program, other, at)) {
                            if (taking > PATIENCE) {
                                if (tried == null) tried = new Tried();
                                goes = tried.first(step, at);
                            }
                            if (goes) wait(other, at, WAY);
                        }
                        step = preferred;
                    }
                }
                case Program.TOKEN -> {
                    goes = chart.says(at, first[step]);
                    at++;
                    step++;
                    taken = null;
                }
                case Program.CHECK -> {
                    goes = at < chart.size() && program.checks()[first[step]].holds(this, at);
                    at++;
                    step++;
                    taken = null;
                }
                case Program.EDGE -> {
                    List<Edge> edges = chart.starting(at);
                    int found = fitting(program.stretches()[first[step]], edges, next);
                    goes = found < edges.size();
                    if (goes && found + 1 < edges.size()) {
                        if (taking > PATIENCE && next == 0) {
                            if (tried == null) tried = new Tried();
                            goes = tried.first(step, at);
                        }
                        if (goes) wait(step, at, found + 1);
                    }
                    next = 0;
                    if (goes) {
                        taken = edges.get(found);
                        at = taken.to();
                        step++;
                    }
                }
                case Program.OPEN -> log(first[step++], at);
                case Program.CLOSE -> log(~first[step++], at);
                case Program.AHEAD -> {
                    goes = at == chart.size()
                            ? (second[step] & Program.PAST) != 0
                            : end(program.parts()[first[step]], at) >= 0 == ((second[step] & Program.ABSENT) == 0);
                    step++;
                }
                default -> {
                    goes = at == 0
                            ? (second[step] & Program.PAST) != 0
                            : endsAt(program.parts()[first[step]], at) == ((second[step] & Program.ABSENT) == 0);
                    step++;
                }
            }
            if (goes) continue;
            if (waits == floor) return -1;
            waits--;
            step = waiting[4 * waits];
            at = waiting[4 * waits + 1];
            logged = waiting[4 * waits + 2];
            next = waiting[4 * waits + 3];
            taken = waitingTaken[waits];
        }
    }

    /** Whether a match may go on with a step, as far as the place and the sentence tell at a glance. */
    private boolean may(Program program, int step, int at) {
        int need = program.needs()[step];
        return chart.may(at, program.guards()[step]) && (need < 0 || chart.holds(need));
    }

    /** The place of the first edge that fits and leads elsewhere than the one before: of one length the first is enough. */
    private int fitting(Program.Stretch stretch, List<Edge> edges, int next) {
        int before = next == 0 ? -1 : edges.get(next - 1).to();
        int at = next;
        while (at < edges.size() && (edges.get(at).to() == before || !stretch.fits(this, edges.get(at)))) at++;
        return at;
    }

    /** Looks back: by one token, or by an edge that ends here. */
    private boolean endsAt(Program part, int at) {
        for (int length = 1; length <= Math.min(at, FARTHEST_BACK); length++) {
            if (chart.may(at - length, part.guard()) && end(part, at - length) == at) return true;
        }
        return false;
    }

    private void wait(int step, int at, int next) {
        if (4 * waits == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waiting.length);
            waitingTaken = Arrays.copyOf(waitingTaken, 2 * waitingTaken.length);
        }
        waiting[4 * waits] = step;
        waiting[4 * waits + 1] = at;
        waiting[4 * waits + 2] = logged;
        waiting[4 * waits + 3] = next;
        waitingTaken[waits++] = taken;
    }

    private void log(int capture, int at) {
        if (2 * logged == log.length) {
            log = Arrays.copyOf(log, 2 * log.length);
            logTaken = Arrays.copyOf(logTaken, 2 * logTaken.length);
        }
        log[2 * logged] = capture;
        log[2 * logged + 1] = at;
        logTaken[logged++] = taken;
    }

    /** The (step, token) pairs of one attempt at which ways parted. */
    private final class Tried {
        private final BitSet pairs = new BitSet(0);

        boolean first(int step, int at) {
            int pair = step * (chart.size() + 1) + at;
            if (pairs.get(pair)) return false;
            pairs.set(pair);
            return true;
        }
    }
}
