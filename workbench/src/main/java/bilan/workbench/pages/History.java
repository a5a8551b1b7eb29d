package bilan.workbench.pages;

import bilan.review.Review;
import bilan.store.KeptDecision;
import bilan.workbench.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was decided, by whom: only ever added to. */
final class History {
    /** So many are shown; the file holds all. */
    private static final int MOST = 300;

    private History() {}

    /** The last decisions, newest first. */
    static List<HistoryRow> of(View view) {
        Words words = view.words();
        Map<Long, Review> reviews = new HashMap<>();
        for (Review review : view.state().log().all()) reviews.put(review.number(), review);
        List<HistoryRow> rows = new ArrayList<>();
        for (KeptDecision kept : view.state().decisions()) {
            Review review = reviews.get(kept.number());
            String what = review == null
                    ? words.text("history.name", kept.decision().object())
                    : words.text("act." + HistoryRow.word(review));
            List<String> claims = review == null
                    ? List.of()
                    : review.act().claims().stream()
                            .filter(view.state().ledger()::holds)
                            .toList();
            boolean holds = review == null || view.state().log().holds(review) || undo(review);
            rows.add(new HistoryRow(kept.at(), kept.decision().who(), what, claims, holds));
        }
        Collections.reverse(rows);
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    private static boolean undo(Review review) {
        return HistoryRow.word(review).equals("undo") || HistoryRow.word(review).equals("redo");
    }
}
