package bilan.workbench.json;

import bilan.claim.Claim;
import bilan.claim.Evidence;
import bilan.claim.Source;
import bilan.text.Article;
import bilan.text.CodePoints;
import bilan.text.Span;
import bilan.text.When;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as Bilan hands it out: the fields of the contract, in its order. Independent of the Java records, so that a
 * file written today can be read tomorrow.
 *
 * <p>Offsets are Unicode code points from the start of the document's text. An open end of the interval is null.
 *
 * @param doc file name without suffix, or address
 * @param start where the number phrase starts
 * @param end where it ends (exclusive)
 * @param number the number phrase without its hedge
 * @param low at least so many, or null
 * @param high at most so many, or null
 * @param victims the words for who was affected, or null
 * @param place the place as the text spells it, or null
 * @param placeId its identity, or null
 * @param source the deepest voice, or null if the text names none
 * @param chain all voices, nearest the reader first; empty if the text names none
 * @param sourceKind what kind of voice the source is; null without source
 * @param day the day the figure refers to, ISO 8601, or null; a month or a year alone is no day
 * @param asOf when the figure was true, ISO 8601, or null
 * @param period the days the figure is about, as exact as the text says, EDTF ({@code 2019}, {@code 2022-01},
 *     {@code 2022-01-03/..}), or null; what {@code day} cannot say
 * @param partOf the {@linkplain #reference() reference} of the claim this one is a part of, or null
 * @param quote the shortest stretch with number, trigger and victims
 * @param sentence the sentence it stands in
 */
public record ClaimLine(
        String doc,
        int start,
        int end,
        String number,
        @Nullable Long low,
        @Nullable Long high,
        String hedge,
        String effect,
        String group,
        @Nullable String victims,
        @Nullable String place,
        @Nullable String placeId,
        @Nullable String source,
        List<String> chain,
        @Nullable String sourceKind,
        String modality,
        @Nullable String day,
        @Nullable String asOf,
        String scope,
        @Nullable String partOf,
        String quote,
        String sentence,
        String language,
        String rule,
        String pack,
        @Nullable String period) {

    public ClaimLine {
        chain = List.copyOf(chain);
    }

    /**
     * @param offsets of the article's body
     * @param references what other claims are called outside, by their id; see {@link #reference()}
     */
    static ClaimLine of(Claim claim, Article article, CodePoints offsets, Map<String, String> references) {
        Evidence evidence = claim.evidence();
        String body = article.body();
        @Nullable Source source = claim.attribution().source();
        return new ClaimLine(
                evidence.doc(),
                offsets.count(evidence.number().start()),
                offsets.count(evidence.number().end()),
                evidence.number().of(body),
                claim.quantity().openBelow() ? null : (Long) claim.quantity().low(),
                claim.quantity().openAbove() ? null : (Long) claim.quantity().high(),
                claim.quantity().hedge().word(),
                claim.effect().word(),
                claim.group().word(),
                claim.victimsText(),
                claim.place(),
                claim.placeId(),
                source == null ? null : source.name(),
                claim.attribution().chain().stream().map(Source::name).toList(),
                source == null ? null : source.kind().word(),
                claim.modality().word(),
                day(claim.day()),
                text(claim.asOf()),
                claim.scope().word(),
                claim.partOf() == null ? null : references.getOrDefault(claim.partOf(), claim.partOf()),
                evidence.quote().of(body),
                evidence.sentence().of(body),
                claim.language(),
                evidence.rule(),
                evidence.pack(),
                claim.period() == null ? null : claim.period().edtf());
    }

    /**
     * What a claim is called in JSON and CSV: {@code doc:start-end:effect}. Made of fields that every line holds, so it
     * can be looked up in any of Bilan's outputs, and it leads straight to the characters.
     */
    public String reference() {
        return reference(doc, start, end, effect);
    }

    static String reference(Claim claim, CodePoints offsets) {
        Span number = claim.evidence().number();
        return reference(
                claim.evidence().doc(),
                offsets.count(number.start()),
                offsets.count(number.end()),
                claim.effect().word());
    }

    private static String reference(String doc, int start, int end, String effect) {
        return doc + ":" + start + "-" + end + ":" + effect;
    }

    private static @Nullable String day(@Nullable When when) {
        return when == null || when.precision().compareTo(When.Precision.DAY) < 0 ? null : when.toString();
    }

    private static @Nullable String text(@Nullable When when) {
        return when == null ? null : when.toString();
    }
}
