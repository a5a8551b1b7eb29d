package bilan.quantity;

import bilan.pack.LanguagePack;
import bilan.pack.Lexicon;
import bilan.text.Sentence;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Provisional: digits and single number words. */
public final class NumberReader {
    /** A number phrase: tokens from..to, its value as an interval, and how it is made. */
    public record Numeral(int from, int to, long low, long high, String kind) {}

    private final LanguagePack pack;

    public NumberReader(LanguagePack pack) {
        this.pack = pack;
    }

    public List<Numeral> read(Sentence sentence) {
        List<Numeral> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (Character.isDigit(token.text().charAt(0))) {
                StringBuilder digits = new StringBuilder();
                boolean plain = true;
                for (char c : token.text().toCharArray()) {
                    if (Character.isDigit(c)) digits.append(c);
                    else if (Character.isLetter(c)) plain = false;
                }
                if (digits.length() < 16) {
                    long value = Long.parseLong(digits.toString());
                    found.add(new Numeral(at, at + 1, value, value, plain ? "cardinal" : "ordinal"));
                }
                continue;
            }
            for (Lexicon.Hit hit : pack.lexicon().hits(tokens, at)) {
                if (!hit.entry().list().equals("numbers")) continue;
                String kind = hit.entry().get("kind");
                String[] ends = hit.entry().get("value").split("\\.\\.");
                if (ends[0].isEmpty()) continue;
                long low = Long.parseLong(ends[0]);
                long high = ends.length > 1 ? Long.parseLong(ends[1]) : low;
                found.add(new Numeral(
                        at,
                        at + hit.length(),
                        low,
                        high,
                        List.of("unit", "ten", "hundred", "scale").contains(kind) ? "cardinal" : kind));
                at += hit.length() - 1;
                break;
            }
        }
        return found;
    }
}
