package bilan;

import java.util.ArrayList;
import java.util.List;

/** Finds the string literals of a Java source; text blocks count as one, comments and characters as none. */
final class Literals {

    /** A literal without its quotation marks, and the line (from 1) on which it starts. */
    record Literal(String value, int line) {}

    private final String source;
    private final List<Literal> found = new ArrayList<>();
    private int at;
    private int line = 1;

    private Literals(String source) {
        this.source = source;
    }

    static List<Literal> of(String source) {
        Literals literals = new Literals(source);
        literals.read();
        return literals.found;
    }

    private void read() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) skipTo("\n");
            else if (source.startsWith("/*", at)) skipTo("*/");
            else if (source.startsWith("\"\"\"", at)) quoted("\"\"\"");
            else if (source.charAt(at) == '"') quoted("\"");
            else if (source.charAt(at) == '\'') character();
            else step();
        }
    }

    private void quoted(String mark) {
        int from = line;
        at += mark.length();
        StringBuilder value = new StringBuilder();
        while (at < source.length() && !source.startsWith(mark, at)) {
            if (source.charAt(at) == '\\') step();
            value.append(source.charAt(at));
            step();
        }
        at += mark.length();
        found.add(new Literal(value.toString(), from));
    }

    private void character() {
        step();
        if (source.charAt(at) == '\\') step();
        skipTo("'");
    }

    private void skipTo(String mark) {
        step();
        while (at < source.length() && !source.startsWith(mark, at)) step();
        at += mark.length();
        if (mark.equals("\n")) line++;
    }

    private void step() {
        if (source.charAt(at) == '\n') line++;
        at++;
    }
}
