package bilan.sources;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Remembers what was got from the web, so that the next time only news is asked for. */
public interface Visits {
    /** The last visit to an address, or null if there was none that counts. */
    @Nullable
    Visit last(URI address);

    /** Told once all that an address gave has gone into the sink. */
    void remember(URI address, Visit visit);

    /** Told of an address that gave nothing. */
    void failed(URI address, bilan.fetch.Fetched.Refused refused);

    /** Remembers nothing: everything is got anew. */
    static Visits none() {
        return new Visits() {
            @Override
            public @Nullable Visit last(URI address) {
                return null;
            }

            @Override
            public void remember(URI address, Visit visit) {}

            @Override
            public void failed(URI address, bilan.fetch.Fetched.Refused refused) {}
        };
    }
}
