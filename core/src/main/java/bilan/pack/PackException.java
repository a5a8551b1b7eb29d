package bilan.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack cannot be used as it is; whoever wrote it can repair it. */
public final class PackException extends Exception {
    private static final long serialVersionUID = 1;
    private final String pack;
    private final transient List<Fault> faults;

    public PackException(String pack, List<Fault> faults) {
        super("pack '" + pack + "' has " + faults.size() + (faults.size() == 1 ? " fault:\n" : " faults:\n")
                + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.pack = pack;
        this.faults = List.copyOf(faults);
    }

    /** The code of the pack, or its folder. */
    public String pack() {
        return pack;
    }

    /** All of them, sorted by place. */
    public List<Fault> faults() {
        return faults;
    }
}
