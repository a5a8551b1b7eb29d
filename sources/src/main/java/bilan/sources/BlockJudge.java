package bilan.sources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the blocks of the article from the furniture that stands among them. */
final class BlockJudge {
    private final @Nullable String title;

    BlockJudge(@Nullable String title) {
        this.title = title == null ? null : String.join(" ", Words.of(title).all());
    }

    /** The same blocks; those that are no part of the article have a kind. */
    List<Block> judge(List<Block> blocks) {
        List<Block> judged = new ArrayList<>(blocks.size());
        Set<String> seen = new HashSet<>();
        for (Block block : blocks) {
            Block one = judge(block);
            // pages print a story twice, for wide and for narrow screens
            boolean again = one.kind() == null && one.text().length() > 80 && !seen.add(one.text());
            judged.add(again ? one.as("repeated") : one);
        }
        trimEnd(judged);
        trimStart(judged);
        return judged;
    }

    private Block judge(Block block) {
        if (block.kind() != null) return block;
        if (isTitle(block)) return block.as("title");
        String byWords = Furniture.ALL.kind(block.text(), block.mostlyLinked());
        if (byWords != null) return block.as(byWords);
        if (!block.inside()) return block.as(block.mostlyLinked() ? "navigation" : "surroundings");
        if (VisibleDate.isDateLine(block.text())) return block.as("date");
        if (block.mostlyLinked() && block.text().length() < 200 && !Furniture.endsAsSentence(block.text()))
            return block.as("related");
        return block;
    }

    private boolean isTitle(Block block) {
        if (title == null || block.text().length() > 400) return false;
        return String.join(" ", Words.of(block.text()).all()).equals(title);
    }

    /** Cross-headings and labels with no text behind them belong to what was left out. */
    private static void trimEnd(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.kind() != null) continue;
            boolean label = block.text().length() < 40
                    && !Furniture.endsAsSentence(block.text())
                    && block.form() != Block.Form.POINT;
            if (block.form() != Block.Form.HEADING && !label) return;
            blocks.set(i, block.as("label"));
        }
    }

    /** Before the first sentence: section, byline, place of the writer. */
    private static void trimStart(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() != null) continue;
            boolean words = block.text().length() < 150 && !Furniture.endsAsSentence(block.text());
            boolean label = (words && block.text().length() < 40)
                    || (words && block.form() != Block.Form.HEADING && VisibleDate.anywhere(block.text(), null) != null)
                    || Furniture.ALL.isByline(block.text());
            if (!label) return;
            blocks.set(i, block.as("label"));
        }
    }
}
