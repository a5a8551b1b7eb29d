package bilan.names;

import bilan.pack.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A file of decisions on names cannot be used as it is; whoever wrote it can repair it. */
public final class NameDecisionsException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    NameDecisionsException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All of them, sorted by place. */
    public List<Fault> faults() {
        return faults;
    }
}
