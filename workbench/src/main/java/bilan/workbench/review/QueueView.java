package bilan.workbench.review;

import bilan.claim.Claim;
import bilan.claim.Source;
import bilan.review.Item;
import bilan.review.Leases;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What waits, as a list.
 *
 * @param rows the first of it
 * @param left how much waits in all
 * @param today how many acts of this person are of today and hold
 */
public record QueueView(List<Row> rows, int left, int today) {
    /** So many rows are listed; the others come when these are done. */
    static final int LISTED = 120;

    public QueueView {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param claim its id
     * @param ground word of the ground it stands on
     * @param holder who has it in hand, or null
     */
    public record Row(
            String claim,
            String covers,
            String figure,
            String source,
            int copies,
            String ground,
            @Nullable String holder) {}

    static List<Row> rows(
            Words words, Board board, List<Item> items, Leases leases, String who, @Nullable String first) {
        List<Row> rows = new ArrayList<>();
        for (Item item : items) {
            Board.Read read = board.read(item.claim());
            if (read == null || rows.size() == LISTED && !item.claim().equals(first)) continue;
            Claim claim = read.claim();
            Source source = claim.attribution().source();
            String holder = leases.holder(item.claim());
            rows.add(new Row(
                    item.claim(),
                    String.join(",", item.claims()),
                    words.quantity(claim.quantity()) + " " + words.effect(claim.effect()),
                    source == null ? words.text("review.nobody") : source.name(),
                    item.copies().size(),
                    item.ground().name().toLowerCase(Locale.ROOT),
                    holder == null || holder.equals(who) ? null : holder));
        }
        return rows;
    }
}
