package bilan.sources;

import bilan.text.Omission;
import bilan.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plain text says about itself: its headline, its date, and which of its lines are furniture that was copied
 * along. The text is left as it is; a line that could be a sentence of the article stays.
 *
 * @param title the headline, or null
 * @param published the date that stands on a line of its own, or null
 * @param omissions lines that are no part of the article, in order
 */
record PlainText(@Nullable String title, @Nullable VisibleDate published, List<Omission> omissions) {

    static PlainText of(String text) {
        return new Lines(text).read();
    }

    /** One line: where its words stand, and what is found out about it. */
    private static final class Line {
        final Span span;
        final String text;

        @Nullable
        String kind;

        Line(Span span, String text) {
            this.span = span;
            this.text = text;
        }
    }

    /** The reading of one text. Lines without words are passed over. */
    private static final class Lines {
        /** How many lines with words may stand before the article begins: tags, counters, date, byline. */
        private static final int HEAD = 8;

        private static final int TAIL = 4;
        private static final int LONGEST_NOTE = 600;

        private final String body;
        private final List<Line> lines = new ArrayList<>();
        private final List<Omission> within = new ArrayList<>();
        private @Nullable String title;
        private int titleLine = -1;
        private @Nullable VisibleDate published;

        Lines(String body) {
            this.body = body;
            int from = 0;
            while (from <= body.length()) {
                int end = from;
                while (end < body.length() && body.charAt(end) != '\n' && body.charAt(end) != '\r') end++;
                add(from, end);
                from = end + 1;
            }
        }

        private void add(int from, int end) {
            int start = from;
            while (start < end && LineShape.isBlank(body.charAt(start))) start++;
            int stop = end;
            while (stop > start && LineShape.isBlank(body.charAt(stop - 1))) stop--;
            if (stop > start) lines.add(new Line(new Span(start, stop), body.substring(start, stop)));
        }

        PlainText read() {
            if (lines.size() > 1) {
                findTitle();
                for (int i = 0; i < lines.size(); i++) judge(i);
                judgeHead();
                judgeTail();
                keepSomething();
            }
            openingDate();
            List<Omission> omissions = new ArrayList<>(within);
            for (Line line : lines) if (line.kind != null) omissions.add(new Omission(line.span, line.kind));
            omissions.sort((a, b) -> a.span().compareTo(b.span()));
            return new PlainText(title, published, List.copyOf(omissions));
        }

        /** Where no line gives the date, the dateline of the first lines may. */
        private void openingDate() {
            int seen = 0;
            for (int i = 0; i < lines.size() && seen < HEAD && published == null; i++, seen++) {
                if (lines.get(i).kind == null) published = VisibleDate.ofOpening(lines.get(i).text);
            }
        }

        /** The first line that reads like a headline; a trail of links with the headline cut short goes before it. */
        private void findTitle() {
            int at = 0;
            while (at < Math.min(HEAD, lines.size() - 1) && isBeforeTitle(at)) at++;
            Line line = lines.get(at);
            int date = LineShape.gluedDate(line.text);
            String words = date > 0 ? line.text.substring(0, date).strip() : line.text;
            if (!(LineShape.isTitle(words) || isSetOff(at)) || at + 1 >= lines.size()) return;
            if (date > 0) {
                omit(line, date, line.text.length(), "date");
                published = VisibleDate.ofDateLine(line.text.substring(date), null);
            }
            int tag = LineShape.sectionTag(words);
            if (tag > 0) {
                omit(line, tag, words.length(), "label");
                words = words.substring(0, tag).strip();
            }
            title = words;
            titleLine = at;
        }

        private void omit(Line line, int from, int to, String kind) {
            within.add(new Omission(new Span(line.span.start() + from, line.span.start() + to), kind));
        }

        /** A short first line with a full stop, a blank line behind it and none between the paragraphs: a headline. */
        private boolean isSetOff(int at) {
            Line line = lines.get(at);
            if (at > 0 || lines.size() < 4 || line.text.length() > LineShape.LONGEST_TITLE) return false;
            if (Words.of(line.text).size() > LineShape.MOST_TITLE_WORDS / 2 || line.text.indexOf(". ") > 0)
                return false;
            for (int i = 1; i < lines.size(); i++)
                if (hasBlankLine(lines.get(i - 1).span.end(), lines.get(i).span.start()) != (i == 1)) return false;
            return true;
        }

        private boolean hasBlankLine(int from, int to) {
            int breaks = 0;
            for (int i = from; i < to; i++) if (body.charAt(i) == '\n') breaks++;
            return breaks > 1;
        }

        private boolean isBeforeTitle(int at) {
            Line line = lines.get(at);
            String text = line.text;
            if (isTrail(at)) line.kind = "navigation";
            else if (VisibleDate.isDateLine(text)) line.kind = "date";
            else if (LineShape.isCounter(text)) line.kind = "counter";
            else if (Furniture.ALL.kind(text) != null) line.kind = Furniture.ALL.kind(text);
            else if (Furniture.ALL.isByline(text)) line.kind = "author";
            else if (LineShape.isTag(text) && LineShape.isTitle(lines.get(at + 1).text)) line.kind = "label";
            return line.kind != null;
        }

        /** "Accueil Monde Le titre coupé…", and then the title in full. */
        private boolean isTrail(int at) {
            String text = lines.get(at).text;
            boolean cut = text.endsWith("…") || text.endsWith("...");
            String next = at + 1 < lines.size() ? lines.get(at + 1).text : "";
            if (cut) {
                String shown = text.substring(0, text.length() - (text.endsWith("…") ? 1 : 3))
                        .strip();
                int head = Math.min(12, next.length());
                int found = head < 12 ? -1 : shown.indexOf(next.substring(0, head));
                if (found >= 0 && next.startsWith(shown.substring(found))) return true;
            }
            Words words = Words.of(text.length() > 400 ? text.substring(0, 400) : text);
            if (!Furniture.ALL.startsTrail(words) || words.size() < 2) return false;
            boolean arrows = text.indexOf('›') >= 0 || text.indexOf('>') >= 0 || text.indexOf('»') >= 0;
            boolean trail = (arrows || cut) && !Furniture.isSentence(text.replace("...", ""), words);
            return trail || (next.length() > 20 && text.endsWith(next));
        }

        private void judge(int i) {
            Line line = lines.get(i);
            if (i == titleLine || line.kind != null) {
                if ("date".equals(line.kind)) date(line);
                return;
            }
            if (LineShape.isSeparator(line.text)) line.kind = "separator";
            else if (VisibleDate.isDateLine(line.text)) line.kind = "date";
            else if (LineShape.isCounter(line.text) && !labelsNext(i)) line.kind = "counter";
            else line.kind = Furniture.ALL.kind(line.text);
            if (line.kind == null && LineShape.isHashtags(line.text)) line.kind = "label";
            if ("date".equals(line.kind)) date(line);
        }

        private void date(Line line) {
            if (published == null) published = VisibleDate.ofDateLine(line.text, null);
        }

        /** Whether the next line could be the words that a bare number counts, as on posters: "26" above "morts". */
        private boolean labelsNext(int i) {
            if (i + 1 >= lines.size()) return false;
            String next = lines.get(i + 1).text;
            return Character.isLowerCase(next.codePointAt(0)) && Words.of(next).size() <= 8;
        }

        /** Between the headline and the article: byline, and the headline of another story with its medium. */
        private void judgeHead() {
            int seen = 0;
            for (int i = titleLine + 1; titleLine >= 0 && i < lines.size() && seen < HEAD; i++, seen++) {
                Line line = lines.get(i);
                if (line.kind != null) continue;
                Words words = Words.of(line.text.length() > 400 ? line.text.substring(0, 400) : line.text);
                if (Furniture.isSentence(line.text, words) || words.size() > LineShape.MOST_TITLE_WORDS) break;
                if (Furniture.ALL.isByline(line.text)) line.kind = "author";
                else if (LineShape.isTag(line.text)) line.kind = "label";
                else if (Furniture.ALL.endsInMedium(line.text) && !words.hasNumber()) line.kind = "related";
            }
        }

        /** Behind the article: who its writer is, after the links to its neighbours or by the words of such notes. */
        private void judgeTail() {
            int last = lines.size() - 1;
            while (last >= 0 && lines.get(last).kind != null && !"navigation".equals(lines.get(last).kind)) last--;
            for (int i = last; i > Math.max(titleLine, last - TAIL); i--) {
                if (!"navigation".equals(lines.get(i).kind)) continue;
                // behind the links to both neighbours there is no article any more; behind one there may be
                if (i == 0 || !"navigation".equals(lines.get(i - 1).kind)) break;
                for (int j = i + 1; j <= last; j++)
                    if (lines.get(j).kind == null && lines.get(j).text.length() < LONGEST_NOTE)
                        lines.get(j).kind = "author";
                break;
            }
            for (int i = lines.size() - 1; i > Math.max(titleLine + 1, lines.size() - 1 - TAIL); i--) {
                Line line = lines.get(i);
                if (line.kind != null) continue;
                boolean bio =
                        line.text.length() < LONGEST_NOTE && Furniture.ALL.isBio(line.text) && isAfterFurniture(i);
                if (!bio) break;
                line.kind = "author";
            }
        }

        private boolean isAfterFurniture(int i) {
            return lines.get(i - 1).kind != null;
        }

        /** A text that seems to be nothing but furniture was misread: it is kept as it is. */
        private void keepSomething() {
            for (int i = 0; i < lines.size(); i++) if (i != titleLine && lines.get(i).kind == null) return;
            for (Line line : lines) line.kind = null;
        }
    }
}
