package bilan.dossier;

import bilan.text.Span;
import bilan.time.DateFault;
import bilan.time.OpenDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A figure or date that is probably not what its writer meant. It is shown, never repaired.
 *
 * @param kind what is odd
 * @param doc id of the article
 * @param span where it stands in the article's body
 * @param quote the words of the span
 * @param message why, to be rendered in the reader's language
 */
public record Anomaly(Kind kind, String doc, Span span, String quote, Message message) {

    /** What is odd. */
    public enum Kind {
        IMPOSSIBLE_DATE,
        ORDER_OF_MAGNITUDE,
        DIGIT_SLIP,
        OUTLIER,
        GARBLED;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A date that cannot be, as an anomaly of the article it stands in. */
    public static Anomaly of(String doc, DateFault fault) {
        Message message = Message.of("date." + fault.reason().name().toLowerCase(Locale.ROOT))
                .with("quote", fault.quote());
        if (fault.reason() == DateFault.Reason.WRONG_WEEKDAY)
            message = message.with("meant", meant(fault.candidates()));
        return new Anomaly(Kind.IMPOSSIBLE_DATE, doc, fault.span(), fault.quote(), message);
    }

    /** A date that fits no year from the latest that the texts of its story name, as an anomaly of its article. */
    public static Anomaly of(String doc, OpenDate date, int latestYear) {
        Message message = Message.of("date.no_year")
                .with("quote", date.quote())
                .with("first", String.valueOf(latestYear))
                .with("last", String.valueOf(latestYear + OpenDate.YEARS))
                .with("meant", meant(date.candidates(latestYear)));
        return new Anomaly(Kind.IMPOSSIBLE_DATE, doc, date.span(), date.quote(), message);
    }

    private static Object meant(List<LocalDate> candidates) {
        if (candidates.isEmpty()) return "";
        LocalDate first = candidates.get(0);
        if (candidates.size() == 1) return Message.of("date.meant").with("day", first);
        return Message.of("date.meant_either").with("day", first).with("other", candidates.get(1));
    }

    /** One sentence in the language of the locale; English where there is no other. */
    public String explanation(Locale locale) {
        return message.in(locale);
    }
}
