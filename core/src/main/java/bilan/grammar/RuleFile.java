package bilan.grammar;

import bilan.pack.Fault;
import java.util.List;

/**
 * The rules of one file, in order.
 *
 * @param name file name without suffix: {@code claims}
 * @param rules in the order of the file, which is the order of trust
 * @param faults what is wrong with it; rules with a fault are left out
 */
public record RuleFile(String name, List<Rule> rules, List<Fault> faults) {
    public RuleFile {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }
}
