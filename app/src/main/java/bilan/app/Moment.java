package bilan.app;

import bilan.text.When;
import bilan.workbench.words.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Moments as users write them: {@code 2022-01-07}, {@code 2022-01-07T18:40}, {@code 2022-01-07T18:40+01:00}. */
final class Moment {
    private Moment() {}

    /**
     * The moment that an option names.
     *
     * @throws UsageException if it names none
     */
    static When of(String option, String text, Words words) throws UsageException {
        When moment = parse(text);
        if (moment == null) throw new UsageException(words.text("error.moment", option, text));
        return moment;
    }

    /** The moment, or null if it is none. A day ends at midnight; an hour without an offset is that of the articles. */
    static @Nullable When parse(String text) {
        try {
            if (text.indexOf('T') < 0) return When.day(LocalDate.parse(text));
            TemporalAccessor moment =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            LocalDateTime local = LocalDateTime.from(moment);
            ZoneOffset offset = moment instanceof OffsetDateTime at ? at.getOffset() : null;
            return new When(local.toLocalDate(), local.toLocalTime(), offset, When.Precision.MINUTE);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
