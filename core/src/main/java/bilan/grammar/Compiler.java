package bilan.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a program of a pattern. Used for one pattern. */
final class Compiler {
    private final Alphabet alphabet;
    private byte[] steps = new byte[16];
    private int[] first = new int[16];
    private int[] second = new int[16];
    private int[] needs = new int[16];
    private int size;
    private final List<Check> checks = new ArrayList<>();
    private final List<Program.Stretch> stretches = new ArrayList<>();
    private final List<Program> parts = new ArrayList<>();
    private final List<String> captures = new ArrayList<>();

    private Compiler(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    static Program program(Pattern pattern, Alphabet alphabet) {
        Compiler compiler = new Compiler(alphabet);
        compiler.compile(pattern);
        compiler.add(Program.ACCEPT, 0, 0);
        return new Program(
                alphabet,
                Arrays.copyOf(compiler.steps, compiler.size),
                Arrays.copyOf(compiler.first, compiler.size),
                Arrays.copyOf(compiler.second, compiler.size),
                compiler.guards(),
                Arrays.copyOf(compiler.needs, compiler.size),
                compiler.checks.toArray(Check[]::new),
                compiler.stretches.toArray(Program.Stretch[]::new),
                compiler.parts.toArray(Program[]::new),
                List.copyOf(compiler.captures));
    }

    private int add(byte step, int one, int other) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            needs = Arrays.copyOf(needs, 2 * size);
        }
        steps[size] = step;
        first[size] = one;
        second[size] = other;
        needs[size] = Alphabet.ANYTHING;
        return size++;
    }

    private void compile(Pattern pattern) {
        if (Alphabet.isOfToken(pattern)) {
            add(Program.TOKEN, alphabet.question(pattern), 0);
        } else if (pattern instanceof Pattern.Sequence sequence) {
            for (Pattern part : sequence.parts()) compile(part);
        } else if (pattern instanceof Pattern.Choice choice) {
            compileChoice(choice.ways());
        } else if (pattern instanceof Pattern.Repeat repeat) {
            compileRepeat(repeat);
        } else if (pattern instanceof Pattern.Named named) {
            int capture = captures.indexOf(named.name());
            if (capture < 0) {
                capture = captures.size();
                captures.add(named.name());
            }
            add(Program.OPEN, capture, 0);
            compile(named.part());
            add(Program.CLOSE, capture, 0);
        } else if (pattern instanceof Pattern.Look look) {
            parts.add(program(look.part(), alphabet));
            // « nothing follows » holds at the end, and so does « something else follows »
            boolean past = look.absent() != look.part() instanceof Pattern.Other;
            int when = (past ? Program.PAST : 0) | (look.absent() ? Program.ABSENT : 0);
            add(look.ahead() ? Program.AHEAD : Program.BEHIND, parts.size() - 1, when);
        } else if (pattern instanceof Pattern.Kind kind) {
            stretch(kind, List.of());
        } else if (pattern instanceof Pattern.Both both && both.tests().get(0) instanceof Pattern.Kind kind) {
            stretch(kind, both.tests().subList(1, both.tests().size()));
        } else {
            checks.add(check(pattern));
            add(Program.CHECK, checks.size() - 1, 0);
        }
    }

    private void compileChoice(List<Pattern> ways) {
        List<Integer> exits = new ArrayList<>();
        for (int i = 0; i < ways.size() - 1; i++) {
            int fork = add(Program.FORK, size + 1, 0);
            compileWay(ways.get(i));
            exits.add(add(Program.JUMP, 0, 0));
            second[fork] = size;
        }
        compileWay(ways.get(ways.size() - 1));
        for (int exit : exits) first[exit] = size;
    }

    /** One of several ways: it need not be tried where the sentence lacks what it needs. */
    private void compileWay(Pattern way) {
        int entry = size;
        compile(way);
        needs[entry] = Need.of(way, alphabet).telling(alphabet);
    }

    private void compileRepeat(Pattern.Repeat repeat) {
        for (int i = 0; i < repeat.least(); i++) compile(repeat.part());
        List<Integer> forks = new ArrayList<>();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            forks.add(add(Program.FORK, size + 1, 0));
            compile(repeat.part());
        }
        for (int fork : forks) second[fork] = size;
    }

    private void stretch(Pattern.Kind kind, List<Pattern> others) {
        List<Integer> alike = new ArrayList<>();
        List<Check> bothEnds = new ArrayList<>();
        List<Check> oneEnd = new ArrayList<>();
        List<Check> within = new ArrayList<>();
        for (Pattern other : others) {
            if (other instanceof Pattern.Kind same) alike.add(alphabet.question(same));
            else if (other instanceof Pattern.Within some) within.add(start(some.test()));
            else if (isNegative(other)) bothEnds.add(check(other));
            else oneEnd.add(check(other));
        }
        bothEnds.sort(Comparator.comparingInt(Check::cost));
        oneEnd.sort(Comparator.comparingInt(Check::cost));
        stretches.add(new Program.Stretch(
                alphabet.question(kind),
                alike.stream().mapToInt(Integer::intValue).toArray(),
                bothEnds.toArray(Check[]::new),
                oneEnd.toArray(Check[]::new),
                within.toArray(Check[]::new)));
        add(Program.EDGE, stretches.size() - 1, 0);
    }

    private static boolean isNegative(Pattern test) {
        return test instanceof Pattern.Other || test instanceof Pattern.Features features && features.absent();
    }

    private Check check(Pattern test) {
        if (Alphabet.isOfToken(test)) return new Check.Yes(alphabet.question(test));
        if (test instanceof Pattern.Kind kind) return new Check.Alone(alphabet.question(kind));
        if (test instanceof Pattern.Tagged tagged) return new Check.Tag(tagged.upos());
        if (test instanceof Pattern.Shaped shaped) return new Check.Placed(shaped.shape());
        if (test instanceof Pattern.Other other) return absent(other.part());
        if (test instanceof Pattern.Within within) return check(within.test());
        if (test instanceof Pattern.Both both) return new Check.All(checks(both.tests()));
        if (test instanceof Pattern.Choice choice) return new Check.Any(checks(choice.ways()));
        throw new IllegalStateException("no test of one token: " + test);
    }

    /** Of a token inside a stretch: what starts at it need not end at it. */
    private Check start(Pattern test) {
        return isQuestion(test) ? new Check.Yes(alphabet.question(test)) : check(test);
    }

    private Check[] checks(List<Pattern> tests) {
        List<Check> all = new ArrayList<>();
        for (Pattern test : tests) all.add(check(test));
        all.sort(Comparator.comparingInt(Check::cost));
        return all.toArray(Check[]::new);
    }

    /** No such thing starts at the token. */
    private Check absent(Pattern part) {
        if (isQuestion(part)) return new Check.No(alphabet.question(part));
        if (part instanceof Pattern.Tagged || part instanceof Pattern.Shaped || part instanceof Pattern.Other)
            return new Check.Not(check(part));
        return new Check.Not(new Check.Starts(program(part, alphabet)));
    }

    private static boolean isQuestion(Pattern part) {
        if (!(part instanceof Pattern.Choice choice)) return part instanceof Pattern.Kind || Alphabet.isOfToken(part);
        for (Pattern way : choice.ways()) if (!isQuestion(way)) return false;
        return true;
    }

    /** From the last step to the first, as steps lead forward. */
    private int[] guards() {
        int[] guards = new int[size];
        for (int at = size - 1; at >= 0; at--) {
            guards[at] = switch (steps[at]) {
                case Program.ACCEPT -> Alphabet.ANYTHING;
                case Program.JUMP -> guards[first[at]];
                case Program.FORK -> either(guards[first[at]], guards[second[at]]);
                case Program.TOKEN -> first[at];
                case Program.CHECK -> needed(checks.get(first[at]));
                case Program.EDGE -> stretches.get(first[at]).question();
                default -> guards[at + 1];
            };
        }
        return guards;
    }

    private int either(int one, int other) {
        return one == other ? one : alphabet.union(List.of(one, other));
    }

    /** A question without whose yes a check cannot hold. */
    private int needed(Check check) {
        if (check instanceof Check.Yes yes) return yes.question();
        if (check instanceof Check.Alone alone) return alone.question();
        if (check instanceof Check.Starts starts) return starts.part().guard();
        if (check instanceof Check.All all) {
            for (Check one : all.checks()) {
                int needed = needed(one);
                if (needed != Alphabet.ANYTHING) return needed;
            }
        }
        if (check instanceof Check.Any any) {
            Set<Integer> ways = new HashSet<>();
            for (Check one : any.checks()) ways.add(needed(one));
            return alphabet.union(ways);
        }
        return Alphabet.ANYTHING;
    }
}
