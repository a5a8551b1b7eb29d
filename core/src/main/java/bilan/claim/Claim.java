package bilan.claim;

import bilan.quantity.Quantity;
import bilan.text.When;
import bilan.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a counted number of people was affected in one way. Never edited; all else is derived from it.
 *
 * @param id hash of the document's text, the number's span and the effect: it survives better rules
 * @param quantity how many, as the words state it
 * @param partOf id of the claim this one is a part of, or null
 * @param victimsText the words for who was affected, or null
 * @param place the most specific named place of what happened, as the text spells it, or null
 * @param placeId identity of that place ({@link bilan.names}), or null
 * @param day when what is counted happened: a day, or no more than a month or a year that is over; null if the text does
 *     not fix it
 * @param asOf when the figure was true: the day up to which the text says it was counted, else that of publication; null
 *     if neither is known
 * @param period the days the figure is about, as exact as the text says; null if it does not
 */
public record Claim(
        String id,
        Effect effect,
        Quantity quantity,
        Group group,
        Modality modality,
        Scope scope,
        @Nullable String partOf,
        Attribution attribution,
        @Nullable String victimsText,
        @Nullable String place,
        @Nullable String placeId,
        @Nullable When day,
        @Nullable When asOf,
        @Nullable Period period,
        String language,
        Evidence evidence) {}
