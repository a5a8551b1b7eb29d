package bilan.names;

import bilan.text.Token;
import java.util.List;

/** Names that open a line and have a mark behind them: datelines, headings of a list by place. Stateless. */
final class Label {
    /** Words between a dateline's town and its dash, at most. */
    private static final int DATELINE = 12;
    /** Shorter words in capitals in front of a dash are zones of time and the like: "07:12 GMT -". */
    private static final int SHORT = 3;

    private Label() {}

    /** "Bruckheim: one killed", "KOURGANE — The third", « BELKAST (AFP) – »: it opens the line and a mark follows. */
    static boolean is(List<Token> tokens, CapitalRun name, NameWords words) {
        if (name.to() >= tokens.size()) return false;
        if (isDateline(tokens, name, words)) return true;
        Token before = name.from() == 0 ? null : tokens.get(name.from() - 1);
        String mark = tokens.get(name.to()).key();
        boolean counts = mark.equals(",")
                && name.to() + 1 < tokens.size()
                && tokens.get(name.to() + 1).digits();
        if (before == null) {
            boolean quoted =
                    name.to() + 1 < tokens.size() && tokens.get(name.to() + 1).punctuation();
            if (mark.equals(":") && !quoted || isDash(mark) || counts && isList(tokens)) return true;
            return mark.equals("(")
                    && name.to() + 2 < tokens.size()
                    && tokens.get(name.to() + 1).allCaps();
        }
        // « Brèves. — LANDERVILLE : un silo explose »
        if (isDash(before.key()) && mark.equals(":") && name.from() == 1) return true;
        // a list by place: « Nord, 412 arrestations ; Centre, 1 036 arrestations »
        boolean parted = before.key().equals(";") || before.key().equals(":");
        return parted && counts;
    }

    /**
     * "PORT SALIS, March 3 (Reuters) -", « BELKAST (AFP) – »: a line begins so, or a headline is glued before it and only
     * the capitals show where it begins.
     */
    private static boolean isDateline(List<Token> tokens, CapitalRun name, NameWords words) {
        boolean shouted = true;
        for (int i = name.from(); i < name.to(); i++) shouted &= tokens.get(i).allCaps();
        if (name.from() > 0) {
            boolean brief = name.length() == 1 && tokens.get(name.from()).text().length() <= SHORT;
            if (!shouted || brief) return false;
        }
        int at = name.to();
        boolean agency = false;
        boolean dated = false;
        for (int last = Math.min(tokens.size(), at + DATELINE); at < last; at++) {
            Token token = tokens.get(at);
            String key = token.key();
            if (isDash(key)) return name.from() == 0 || agency || shouted && at == name.to();
            boolean passable = key.equals(",") || key.equals(".") || key.equals("(") || key.equals(")");
            agency |= key.equals("(");
            dated |= words.isTime(token);
            if (!passable && !token.digits() && !token.capitalised() && !words.isTime(token)) return false;
        }
        if (at < tokens.size() || name.from() > 0) return false;
        // "Bratova, Friday.", "Asunción."
        boolean alone = at == name.to() + 1 && tokens.get(at - 1).key().equals(".");
        return dated || alone;
    }

    private static boolean isDash(String mark) {
        return mark.equals("—") || mark.equals("–") || mark.equals("-") || mark.equals("--");
    }

    private static boolean isList(List<Token> tokens) {
        for (Token token : tokens) if (token.key().equals(";")) return true;
        return false;
    }
}
