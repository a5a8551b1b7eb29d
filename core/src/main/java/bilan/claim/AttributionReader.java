package bilan.claim;

import bilan.grammar.Capture;
import bilan.grammar.Chart;
import bilan.grammar.Edge;
import bilan.grammar.Match;
import bilan.grammar.Rule;
import bilan.grammar.RuleFile;
import bilan.grammar.RuleIndex;
import bilan.text.Span;
import bilan.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who says so: frames of speaker and cue, by {@code attribution.rules}. Immutable, safe for threads. */
final class AttributionReader {
    private final RuleIndex rules;

    AttributionReader(RuleFile attribution) {
        rules = new RuleIndex(attribution.rules());
    }

    /**
     * A place where the text credits somebody.
     *
     * @param credit the voice; null if it is the one named last before this sentence
     * @param covers which claims it credits: {@code after}, {@code before}, {@code around}, {@code origin}, {@code sentence}, {@code next},
     *     {@code on}, {@code lead}, {@code head}, {@code previous}, {@code clause}, {@code beside}, {@code figure}, {@code yield}, {@code faceless}, {@code document},
     *     {@code mention}, {@code nobody}
     * @param otherwise who is meant if nobody has spoken before, or null: « le communiqué » is its author's if he is known
     */
    record Frame(
            Rule rule,
            int from,
            int to,
            @Nullable Credit credit,
            String covers,
            @Nullable Credit otherwise) {}

    /** All frames of a sentence, by place; where two overlap the rule that stands first in its file wins. */
    List<Frame> frames(Chart chart, String body) {
        List<Frame> found = new ArrayList<>();
        rules.matches(chart, match -> {
            if (!overlaps(found, match)) found.add(frame(chart, match, body));
        });
        found.sort(Comparator.comparingInt(Frame::from));
        found.replaceAll(frame -> goesOn(frame) ? again(frame, found) : frame);
        // « …, et dénonce quatre blessés » of a subject that is no voice: nobody's, least of all the voice before
        found.removeIf(frame -> frame.covers().equals("and"));
        return found;
    }

    /** « …, a dit le préfet, précisant que … »: the voice named last in the sentence goes on. */
    private static Frame again(Frame frame, List<Frame> frames) {
        Credit voice = frame.credit();
        Credit named = null;
        boolean spoken = false;
        for (Frame other : frames) {
            if (other.from() >= frame.from()) break;
            // « …, a-t-il dit, ajoutant que … »: the pronoun's voice goes on, whoever it is
            spoken |= other.credit() == null && !other.covers().equals("nobody") && !goesOn(other);
            if (other.credit() == null || other.covers().equals("origin")) continue;
            if (other.covers().equals("mention")) named = other.credit();
            else voice = other.credit();
        }
        Credit who = voice == null ? named : voice;
        if (who == null && !spoken && frame.covers().equals("and")) return frame;
        return new Frame(frame.rule(), frame.from(), frame.to(), who, "after", frame.otherwise());
    }

    private static boolean goesOn(Frame frame) {
        return frame.covers().equals("again") || frame.covers().equals("and");
    }

    private static boolean overlaps(List<Frame> found, Match match) {
        for (Frame frame : found) if (match.from() < frame.to() && frame.from() < match.to()) return true;
        return false;
    }

    private static Frame frame(Chart chart, Match match, String body) {
        String covers = match.rule().setting("covers");
        Capture speaker = match.get("speaker");
        Credit credit = null;
        if (speaker != null) {
            Capture named = "document".equals(covers) ? speaker : withName(chart, speaker);
            credit = credit(chart, match.get("via"), named, body);
        }
        Capture other = match.get("else");
        Credit otherwise = other == null ? null : credit(chart, null, other, body);
        return new Frame(
                match.rule(), match.from(), match.to(), credit, covers == null ? "sentence" : covers, otherwise);
    }

    private static Credit credit(Chart chart, @Nullable Capture via, Capture speaker, String body) {
        List<Source> chain = new ArrayList<>();
        if (via != null) chain.add(source(chart, via, body));
        chain.add(source(chart, speaker, body));
        return new Credit(chain, chart.span(speaker.from(), speaker.to()));
    }

    /** « le maire, Ilyas Boudref, » · « l'ONG, le collectif Rive, »: who bears the office belongs to the voice. */
    private static Capture withName(Chart chart, Capture speaker) {
        int comma = speaker.to();
        if (comma + 1 >= chart.size() || !chart.token(comma).text().equals(",") || isNamed(chart, speaker)) {
            return speaker;
        }
        for (int at = comma + 1; at <= Math.min(comma + 2, chart.size() - 1); at++) {
            for (Edge edge : chart.starting(at)) {
                if (!edge.kind().equals("SPEAKER") || !isClosed(chart, edge)) continue;
                boolean name = edge.has("name", "yes") || edge.to() - edge.from() > 1 && isName(chart, edge);
                if (name) return new Capture(speaker.from(), edge.to(), speaker.edge());
            }
        }
        return speaker;
    }

    private static boolean isNamed(Chart chart, Capture speaker) {
        for (Edge edge : chart.starting(speaker.from())) {
            if (edge.kind().equals("SPEAKER") && edge.has("name", "yes") && edge.to() == speaker.to()) return true;
        }
        return false;
    }

    private static boolean isClosed(Chart chart, Edge edge) {
        return edge.to() == chart.size() || chart.token(edge.to()).punctuation();
    }

    /** « colonel Ilya Brod »: ends in two capitalised words. */
    private static boolean isName(Chart chart, Edge edge) {
        return chart.token(edge.to() - 1).capitalised()
                && chart.token(edge.to() - 2).capitalised();
    }

    private static Source source(Chart chart, Capture speaker, String body) {
        Span span = chart.span(speaker.from(), speaker.to());
        return new Source(span.of(body), VoiceKind.of(chart, speaker));
    }

    /**
     * The credit of one claim from the frames of its sentence, or null if none covers it.
     *
     * @param previous the voice that spoke last before this sentence, or null
     * @param named the voice that a pronoun means: the one that spoke last, or was named since, or null
     */
    static @Nullable Credit credit(Draft draft, List<Frame> frames, @Nullable Credit previous, @Nullable Credit named) {
        Frame governing = null;
        Frame trailing = null;
        Frame yielding = null;
        boolean goesOn = false;
        int at = draft.count.from();
        for (Frame frame : frames) {
            boolean left = frame.to() <= draft.count.to();
            boolean right = frame.from() >= at;
            boolean inside = !left && !right;
            if (frame.credit() == null && frame.covers().equals("sentence")) {
                goesOn = true;
                continue;
            }
            switch (frame.covers()) {
                case "after", "next", "on", "lead", "head" -> {
                    if (left && !isCut(draft, frame.to()) || inside) governing = frame;
                }
                case "clause" -> {
                    if (left && !isParted(draft, frame.to()) || inside) governing = frame;
                }
                case "beside" -> {
                    if (left && !isParted(draft, frame.to()) || inside) governing = frame;
                    else if (right && trailing == null && !isAnothers(draft, frame)) trailing = frame;
                }
                case "before", "origin" -> {
                    if (right && trailing == null && !isAnothers(draft, frame)) trailing = frame;
                }
                case "figure" -> {
                    if (inside) governing = frame;
                    else if (right && trailing == null && !isFartherOff(draft, frame)) trailing = frame;
                }
                case "yield" -> {
                    if (left && governing == null) yielding = frame;
                }
                case "faceless" -> {
                    if (left || right && yielding == null) yielding = frame;
                }
                case "previous", "mention", "document", "nobody" -> {}
                default -> {
                    boolean ended = isCut(draft, frame.to()) && trails(draft, frame);
                    boolean nearer = governing == null || isDeeper(draft, governing, frame);
                    if (left && nearer && !ended) governing = frame;
                    else if (right && trailing == null) trailing = frame;
                    else if (inside) governing = frame;
                }
            }
        }
        // « 18 000 selon la police, 40 000 selon les syndicats »: a figure without a verb of its own keeps to what
        // follows it at once.
        boolean adjacent = trailing != null && trailing.from() - Math.max(draft.to, draft.count.to()) <= 2;
        boolean later = governing != null && hasFigure(draft, governing.to(), draft.count.from());
        if (adjacent && (draft.lender != null || later)) governing = null;
        // « Le maire est venu : huit morts, selon la police »: who only acts before a colon yields to who is credited.
        if (governing == null && trailing == null) governing = yielding;
        // « 4 000 selon la police, et 12 000 selon les syndicats »: each figure keeps the voice behind it.
        if (governing != null && trailing != null && isBehindAnother(draft, governing)) governing = null;
        boolean origin = trailing != null
                && (trailing.covers().equals("origin") || trailing.covers().equals("figure"));
        Credit credit = origin
                ? joined(resolve(trailing, named), resolve(governing, named))
                : joined(resolve(governing, named), resolve(trailing, named));
        // « En outre, huit agents sont morts, selon l'hôpital »: what only hands on yields to a voice that is named.
        return credit == null && goesOn ? previous : credit;
    }

    /** « Un précédent bilan faisait état de huit morts »: the text says that it is not the voice before. */
    static boolean isNobodys(Draft draft, List<Frame> frames) {
        for (Frame frame : frames) {
            if (frame.covers().equals("nobody") && frame.from() <= draft.count.from()) return true;
        }
        return false;
    }

    /** « Dix mille ont défilé, cent mille selon les syndicats »: what follows a bare figure at once credits it alone. */
    private static boolean isAnothers(Draft draft, Frame frame) {
        for (Edge edge : draft.chart.ending(frame.from())) {
            boolean figure = edge.kind().equals("QUANTITY") && !edge.has("kind", "article");
            if (figure && edge.from() > draft.count.from() && stands(draft, edge.from())) return true;
        }
        return false;
    }

    /** « Selon le maire, 12 ; selon le préfet, 20 » · « la police dit que, selon des témoins, 12 »: the nearer voice holds. */
    private static boolean isDeeper(Draft draft, Frame governing, Frame frame) {
        boolean parted = frame.from() > 0
                && (draft.chart.token(frame.from() - 1).text().equals(";") || isCoordinated(draft, frame.from()));
        boolean adjacent = draft.count.from() - frame.to() <= 2 && frame.to() <= draft.count.from();
        return parted || adjacent || !hasFigure(draft, governing.to(), frame.from());
    }

    private static boolean isBehindAnother(Draft draft, Frame governing) {
        boolean around =
                governing.covers().equals("around") || governing.covers().equals("beside");
        return around && hasFigure(draft, 0, governing.from()) && governing.to() <= draft.count.from();
    }

    private static boolean isCoordinated(Draft draft, int at) {
        for (Edge edge : draft.chart.ending(at)) if (edge.has("kind", "coordinator")) return true;
        return false;
    }

    private static boolean hasFigure(Draft draft, int from, int to) {
        for (int at = from; at < to; at++) {
            for (Edge edge : draft.chart.starting(at)) {
                if (edge.kind().equals("QUANTITY") && !edge.has("kind", "article")) return true;
            }
        }
        return false;
    }

    /** Whether what starts here is a clause of its own: behind a mark or a coordinator. */
    private static boolean stands(Draft draft, int at) {
        return at == 0 || draft.chart.token(at - 1).punctuation() || isCoordinated(draft, at);
    }

    /** « Trois cents sont venus, loin des 5 000 espérés par les organisateurs »: another figure stands between. */
    private static boolean isFartherOff(Draft draft, Frame frame) {
        return hasFigure(draft, draft.count.to(), frame.from());
    }

    /** Whether a semicolon stands between a frame and a figure, with no colon that opens a list. */
    private static boolean isCut(Draft draft, int from) {
        boolean cut = false;
        for (int at = Math.max(0, from - 1); at < draft.count.from(); at++) {
            String text = draft.chart.token(at).text();
            if (text.equals(":")) return false;
            if (text.equals(";")) cut = true;
        }
        return cut;
    }

    /** « Neuf morts, selon la police ; trois disparus »: what stands behind its figures ends with their clause. */
    private static boolean trails(Draft draft, Frame frame) {
        if (frame.from() == 0) return false;
        Token before = draft.chart.token(frame.from() - 1);
        return before.text().equals(",") || !before.punctuation();
    }

    /** Whether a comma or semicolon stands between a frame and a figure. */
    private static boolean isParted(Draft draft, int from) {
        for (int at = from; at < draft.count.from(); at++) {
            String text = draft.chart.token(at).text();
            if (text.equals(",") || text.equals(";")) return true;
        }
        return false;
    }

    private static @Nullable Credit resolve(@Nullable Frame frame, @Nullable Credit named) {
        if (frame == null) return null;
        if (frame.credit() != null) return frame.credit();
        return named == null ? frame.otherwise() : named;
    }

    /** Both: the trailing voice relays what the governing one said. */
    private static @Nullable Credit joined(@Nullable Credit governing, @Nullable Credit trailing) {
        if (governing == null) return trailing;
        if (trailing == null || trailing.equals(governing)) return governing;
        List<Source> chain = new ArrayList<>(trailing.chain());
        for (Source source : governing.chain()) if (!chain.contains(source)) chain.add(source);
        return new Credit(chain, governing.span());
    }
}
