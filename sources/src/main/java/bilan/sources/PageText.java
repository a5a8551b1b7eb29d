package bilan.sources;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page: its paragraphs in order, and everything else that the page says.
 *
 * @param paragraphs paragraphs, cross-headings and list items; empty if there is no article
 * @param leftOut the rest, in the order of the page
 */
record PageText(List<String> paragraphs, List<LeftOut> leftOut) {
    private static final int MOST_LEFT_OUT = 2_000;

    static PageText of(Document page, @Nullable String title) {
        Element body = page.body();
        Prose prose = Prose.of(body);
        FurnitureMarks marks = new FurnitureMarks(body, prose);
        Element article = new BodyFinder(marks).find(body);
        List<Block> blocks = new BlockJudge(title).judge(Blocks.of(body, article, marks));
        List<String> paragraphs = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == null) paragraphs.add(block.text());
            else if (leftOut.size() < MOST_LEFT_OUT) leftOut.add(new LeftOut(block.kind(), block.text()));
        }
        return new PageText(List.copyOf(paragraphs), List.copyOf(leftOut));
    }
}
