package bilan.claim;

import bilan.text.Sentence;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows who speaks from sentence to sentence: a pronoun, an open quotation or an announcing sentence carries credit
 * on, at most three sentences, never over a heading. Confined to one article.
 */
final class Voices {
    private static final int REACH = 3;
    /** A body that opens a text with what it reports is heard this much longer, through sentences without figures. */
    private static final int LEAD = 8;
    /** Within so many sentences a text says whose bulletin it is. */
    static final int HEAD = 3;

    private static final String OPENING = "«“„‹";
    private static final String CLOSING = "»”›";

    private @Nullable Credit last;
    private int lastAt = -REACH - 1;
    private @Nullable Credit mentioned;
    private int mentionedAt = -REACH - 1;
    private @Nullable Credit announced;
    private int announcedAt;
    /** The last sentence that the announced voice said something in; a sentence of the text's own ends its report. */
    private int heardAt;

    /** Nobody but the announced voice has spoken since the first sentence. */
    private boolean leads;
    /** The first sentence that is no heading, or -1. */
    private int opening = -1;
    /** Whose bulletin or communiqué the text is, or null. */
    private @Nullable Credit issuer;

    /** Behind a colon lines without a full stop are items of a list, not headings. */
    private boolean inList;

    private boolean goesOn;
    private int sentence = -1;
    private boolean quoteOpen;
    private boolean quoteOpenAtStart;
    /** The sentence is a quotation from its first mark to its last. */
    private boolean quotedAlone;

    private final List<Draft> waiting = new ArrayList<>();
    private List<Draft> before = List.of();
    private List<Draft> earlier = List.of();

    /** Credits the claims of the next sentence. */
    void next(Sentence text, List<AttributionReader.Frame> frames, List<Draft> drafts) {
        sentence++;
        quoteOpenAtStart = quoteOpen;
        quotedAlone = isQuoted(text);
        if (text.heading() && !inList) forget();
        else if (opening < 0 && !text.heading()) opening = sentence;
        if (sentence < HEAD) issuer = issuerOf(frames);
        Credit previous = previous();
        settleWaiting(frames);
        creditBefore(frames);
        for (Draft draft : drafts) {
            draft.credit = AttributionReader.credit(draft, frames, previous, named());
            if (draft.credit == null && !AttributionReader.isNobodys(draft, frames)) draft.credit = carried(draft);
        }
        if (goesOn) heardAt = sentence;
        goesOn = false;
        followQuotes(text);
        if (quoteOpen) for (Draft draft : drafts) if (draft.credit == null) waiting.add(draft);
        remember(text, frames, drafts);
        earlier = before;
        before = drafts;
    }

    /** « Huit morts, 17 blessés. Ces chiffres, donnés par le gouverneur, … »: the voice stands in the sentence behind. */
    private void creditBefore(List<AttributionReader.Frame> frames) {
        for (AttributionReader.Frame frame : frames) {
            if (!frame.covers().equals("previous") || frame.credit() == null) continue;
            for (Draft draft : before) if (draft.credit == null) draft.credit = frame.credit();
            for (Draft draft : earlier) if (draft.credit == null) draft.credit = frame.credit();
        }
    }

    /** A claim stands in a quotation that is still open: whoever is named behind it said it. */
    boolean areAwaited() {
        return !waiting.isEmpty();
    }

    private @Nullable Credit previous() {
        return sentence - lastAt <= REACH ? last : null;
    }

    /** « Le président s'est adressé au pays. Il a parlé de huit morts »: whom a pronoun means need not have spoken yet. */
    private @Nullable Credit named() {
        return mentionedAt > lastAt && sentence - mentionedAt <= 1 ? mentioned : previous();
    }

    private @Nullable Credit carried(Draft draft) {
        Draft lender = draft.lender;
        if (lender != null && lender.credit != null) return lender.credit;
        if (quoteOpenAtStart || quotedAlone && sentence - lastAt <= 1) return previous();
        if (announced == null || !isHeard()) return issuer;
        goesOn = true;
        return announced;
    }

    private boolean isHeard() {
        if (leads) return sentence - announcedAt <= LEAD;
        return sentence - heardAt <= 1 && sentence - announcedAt <= REACH;
    }

    private @Nullable Credit issuerOf(List<AttributionReader.Frame> frames) {
        for (AttributionReader.Frame frame : frames) {
            if (issuer == null && frame.covers().equals("document")) return frame.credit();
        }
        return issuer;
    }

    /** « « Nous avons neuf morts. Douze sont blessés », a dit le colonel. »: the voice stands behind the quotation. */
    private void settleWaiting(List<AttributionReader.Frame> frames) {
        if (waiting.isEmpty()) return;
        for (AttributionReader.Frame frame : frames) {
            if (frame.covers().equals("mention")) continue;
            Credit credit = frame.credit() == null ? named() : frame.credit();
            if (credit == null) continue;
            if (quoteOpenAtStart) for (Draft draft : waiting) draft.credit = credit;
            break;
        }
        if (!quoteOpenAtStart || waiting.stream().allMatch(draft -> draft.credit != null)) waiting.clear();
    }

    private void remember(Sentence text, List<AttributionReader.Frame> frames, List<Draft> drafts) {
        for (AttributionReader.Frame frame : frames) {
            Credit credit = frame.credit() == null && named() == null ? frame.otherwise() : frame.credit();
            if (frame.covers().equals("nobody")) continue;
            if (credit == null) {
                if (last != null && previous() != null) lastAt = sentence;
                continue;
            }
            // « un chiffre annoncé par une radio »: the next sentence goes on with whoever denied it.
            if (frame.covers().equals("origin") || frame.covers().equals("document")) continue;
            if (frame.covers().equals("mention")) {
                mentioned = credit;
                mentionedAt = sentence;
                continue;
            }
            last = credit;
            lastAt = sentence;
            announced = null;
            // « Le ministère recense 1 000 blessés. Près de 400 sont hospitalisés »: who counts goes on counting.
            boolean carries = frame.covers().equals("on") || frame.covers().equals("lead") && sentence == opening;
            boolean counts = carries && drafts.stream().anyMatch(draft -> credit.equals(draft.credit));
            boolean heads = frame.covers().equals("head") && sentence == opening;
            if (counts || heads || frame.covers().equals("next")) {
                announced = credit;
                announcedAt = sentence;
                heardAt = sentence;
                leads = sentence == opening;
            }
        }
        // A sentence that hands on its neighbour's credit keeps it alive for the one behind.
        for (Draft draft : drafts) {
            if (draft.credit != null && frames.isEmpty() && draft.credit.equals(last)) lastAt = sentence;
        }
        String end = text.tokens().get(text.tokens().size() - 1).text();
        inList = end.equals(":") || inList && text.heading();
        if (text.heading() && !inList) forget();
    }

    private void forget() {
        last = null;
        mentioned = null;
        announced = null;
        waiting.clear();
        quoteOpen = false;
        quoteOpenAtStart = false;
    }

    private static boolean isQuoted(Sentence text) {
        List<Token> tokens = text.tokens();
        String first = tokens.get(0).text();
        String last = tokens.get(tokens.size() - 1).text();
        return tokens.size() > 2
                && (OPENING.contains(first) && CLOSING.contains(last) || first.equals("\"") && last.equals("\""));
    }

    private void followQuotes(Sentence text) {
        for (Token token : text.tokens()) {
            if (token.text().length() != 1) continue;
            char mark = token.text().charAt(0);
            if (OPENING.indexOf(mark) >= 0) quoteOpen = true;
            else if (CLOSING.indexOf(mark) >= 0) quoteOpen = false;
            else if (mark == '"') quoteOpen = !quoteOpen;
        }
    }
}
