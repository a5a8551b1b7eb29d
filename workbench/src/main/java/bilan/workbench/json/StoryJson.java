package bilan.workbench.json;

import bilan.stories.Digest;
import bilan.stories.Story;
import bilan.text.When;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories as JSON Lines: {@code story}, {@code docs}, {@code first}, {@code last}, {@code shared}. */
public final class StoryJson {
    private StoryJson() {}

    /** Writes one line to {@code out}, which stays open. */
    public static void write(Story story, Writer out) throws IOException {
        List<String> days = story.articles().stream()
                .map(Digest::published)
                .filter(When.class::isInstance)
                .map(When::toString)
                .toList();
        @Nullable String first = days.isEmpty() ? null : days.get(0);
        @Nullable String last = days.isEmpty() ? null : days.get(days.size() - 1);
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("story", story.id());
            Json.texts(json, "docs", story.articles().stream().map(Digest::id).toList());
            Json.text(json, "first", first);
            Json.text(json, "last", last);
            Json.texts(json, "shared", story.shared());
            json.writeEndObject();
        }
        out.write('\n');
    }
}
