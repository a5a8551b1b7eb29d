package bilan.grammar;

/** A test of the one token at a place, compiled. Immutable. */
sealed interface Check {
    boolean holds(Run run, int at);

    /** How dear it is to ask: the dearest is asked last, as most often nothing is left to ask. */
    default int cost() {
        return 0;
    }

    private static int dearest(Check[] checks) {
        int cost = 0;
        for (Check check : checks) cost = Math.max(cost, check.cost());
        return cost;
    }

    /** The row of the place says yes: the token answers so, or an edge that starts here. */
    record Yes(int question) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            return run.chart().says(at, question);
        }
    }

    /** Neither the token nor any edge that starts here answers so. */
    record No(int question) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            return !run.chart().says(at, question);
        }
    }

    /** An edge of this token alone. */
    record Alone(int question) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            return run.chart().spans(question, at, at + 1);
        }

        @Override
        public int cost() {
            return 1;
        }
    }

    record Placed(Shape shape) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            return shape.fits(run.chart(), at);
        }

        @Override
        public int cost() {
            return 1;
        }
    }

    record Tag(String upos) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            return upos.equals(run.chart().tag(at));
        }

        @Override
        public int cost() {
            return 3;
        }
    }

    /** A pattern starts here. */
    record Starts(Program part) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            return run.end(part, at) >= 0;
        }

        @Override
        public int cost() {
            return 2;
        }
    }

    record Not(Check check) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            return !check.holds(run, at);
        }

        @Override
        public int cost() {
            return check.cost();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record All(Check[] checks) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            for (Check check : checks) if (!check.holds(run, at)) return false;
            return true;
        }

        @Override
        public int cost() {
            return dearest(checks);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Any(Check[] checks) implements Check {
        @Override
        public boolean holds(Run run, int at) {
            for (Check check : checks) if (check.holds(run, at)) return true;
            return false;
        }

        @Override
        public int cost() {
            return dearest(checks);
        }
    }
}
