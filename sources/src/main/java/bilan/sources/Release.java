package bilan.sources;

import bilan.text.When;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an agency lets its text be used. The only place in Bilan where the present moment decides what is read. */
final class Release {
    private Release() {}

    /**
     * @param status {@code usable}, {@code withheld}, {@code canceled} …
     * @param embargo until when it must not be published, or null
     * @return why it is not to be used, or null if it may be
     */
    static @Nullable String refusal(String status, @Nullable String embargo) {
        return refusal(status, embargo, Instant.now());
    }

    static @Nullable String refusal(String status, @Nullable String embargo, Instant now) {
        String refusal = switch (status.toLowerCase(Locale.ROOT)) {
            case "withheld", "withhold", "embargoed" -> "withheld by its agency";
            case "canceled", "cancelled", "kill", "killed" -> "cancelled by its agency: to be used no more";
            default -> null;
        };
        if (refusal != null) return refusal;
        if (embargo == null || embargo.isBlank()) return null;
        When until = MachineDate.read(embargo);
        if (until == null) return "under embargo until a moment that cannot be read: " + embargo;
        LocalTime time = until.time() == null ? LocalTime.MIDNIGHT : until.time();
        ZoneOffset offset = until.offset() == null ? ZoneOffset.UTC : until.offset();
        return until.date().atTime(time).toInstant(offset).isAfter(now) ? "under embargo until " + embargo : null;
    }
}
