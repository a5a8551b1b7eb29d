package bilan.grammar;

import bilan.pack.Fault;
import java.util.List;

/**
 * The rules of one stage, in order.
 *
 * @param name its file's name without suffix: {@code claims}
 * @param rules in the order of its files and of their lines, which is the order of trust
 * @param faults what is wrong with it; rules with a fault are left out
 */
public record RuleFile(String name, List<Rule> rules, List<Fault> faults) {
    public RuleFile {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }
}
