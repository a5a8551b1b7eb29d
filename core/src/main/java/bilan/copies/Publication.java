package bilan.copies;

import bilan.text.Article;
import bilan.text.When;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which article came first. */
public final class Publication {
    private Publication() {}

    /**
     * From first to last: by publication, undated ones last; of equals the longer text, then by id. Clocks of different
     * zones are set to one; a clock without a zone is taken for one of the zone that most of the articles have.
     *
     * @param articles all that are put in order: the order of two of them depends on the zones of the others
     */
    public static Comparator<Article> order(Collection<Article> articles) {
        return order(articles, Article::published, article -> article.body().length(), Article::id);
    }

    /** The same for anything that knows when its article was published, how long its body is, and its id. */
    public static <T> Comparator<T> order(
            Collection<T> all,
            Function<T, @Nullable When> publication,
            ToIntFunction<T> length,
            Function<T, String> id) {
        Map<ZoneOffset, Integer> zones = new TreeMap<>();
        for (T one : all) {
            When published = publication.apply(one);
            if (published != null && published.offset() != null) zones.merge(published.offset(), 1, Integer::sum);
        }
        ZoneOffset usual = ZoneOffset.UTC;
        int most = 0;
        for (Map.Entry<ZoneOffset, Integer> zone : zones.entrySet()) {
            if (zone.getValue() <= most) continue;
            usual = zone.getKey();
            most = zone.getValue();
        }
        ZoneOffset zone = usual;
        return Comparator.comparing(
                        publication,
                        Comparator.nullsLast(
                                Comparator.<When, LocalDateTime>comparing(when -> atGreenwich(when, zone))))
                .thenComparing(one -> -length.applyAsInt(one))
                .thenComparing(id);
    }

    private static LocalDateTime atGreenwich(When when, ZoneOffset usual) {
        if (when.time() == null) return when.date().atTime(LocalTime.MIN);
        ZoneOffset offset = when.offset() == null ? usual : when.offset();
        return when.date().atTime(when.time()).minusSeconds(offset.getTotalSeconds());
    }
}
