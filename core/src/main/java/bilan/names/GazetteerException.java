package bilan.names;

import bilan.pack.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A list of places cannot be read; nothing of it is taken. */
public final class GazetteerException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    GazetteerException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The first hundred, in the order of the file. */
    public List<Fault> faults() {
        return faults;
    }
}
