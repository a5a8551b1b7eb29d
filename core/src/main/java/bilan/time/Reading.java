package bilan.time;

import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.When;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One article while its dates are read. Confined to one reading. */
final class Reading {
    /** A text that calls a date today is trusted so far: papers of two time zones and of the morning after. */
    private static final int TODAY = 2;
    /** « dans la nuit de lundi à mardi »: so many days lie between its ends. */
    private static final int NIGHT = 1;
    /** So many words behind a word of comparison a day still belongs to what is compared with. */
    private static final int COMPARED = 8;
    /** What was meant lies so many days from the dateline at most. */
    private static final int MEANT = 45;
    /** What is told without a word of the future is not expected in so many days. */
    private static final int SOON = 30;
    /** So many days may lie between a full date and one of its year that does not name it. */
    private static final int NEAR = 60;
    /** So many sentences on, an undated text surely still tells of the day it named. */
    private static final int CARRIED = 1;
    /** So many words behind « depuis » a day still says where a count starts. */
    private static final int SINCE = 9;

    private final TimeWords words;
    private final PeriodWords periods;
    private final Article article;
    private final @Nullable LocalDate published;
    /** The dateline, or a full date of the text: years are looked for around it. Null if there is neither. */
    private final @Nullable LocalDate anchor;

    private final List<TimeMention> mentions = new ArrayList<>();
    private final Set<Span> bounds = new HashSet<>();
    private final Set<Span> counted = new HashSet<>();
    private final Map<Span, Integer> compared = new HashMap<>();
    private final List<DateFault> faults = new ArrayList<>();
    private final List<OpenDate> open = new ArrayList<>();
    private final Map<Integer, When> carried = new HashMap<>();
    /** The one day that the last sentence with a time named; null if there is none. */
    private @Nullable When told;

    private int since;
    /** So many sentences have been read. */
    private int sentences;
    /** The dateline that opens the sentence of an undated text; null if none does. */
    private @Nullable WrittenDate opening;
    /** The sentence names a time that nothing here fixes. */
    private boolean other;

    private int latestYear;
    private @Nullable LocalDate named;

    Reading(TimeWords words, PeriodWords periods, Article article, @Nullable LocalDate anchor) {
        this.words = words;
        this.periods = periods;
        this.article = article;
        this.published = published(article);
        this.anchor = anchor;
    }

    private static @Nullable LocalDate published(Article article) {
        When when = article.published();
        return when == null || when.precision().compareTo(When.Precision.DAY) < 0 ? null : when.date();
    }

    /** The dateline, else the first full date of the text. */
    static @Nullable LocalDate anchor(Article article, List<Sentence> sentences, TimeWords words) {
        LocalDate published = published(article);
        if (published != null) return published;
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                WrittenDate date = WrittenDate.at(tokens, i, words, 0);
                if (date == null) continue;
                boolean full = date.year() > 0 && date.day() > 0;
                if (full && Calendar.exists(date.day(), date.month(), date.year())) {
                    return LocalDate.of(date.year(), date.month(), date.day());
                }
                i = date.to() - 1;
            }
        }
        return null;
    }

    Times times(TimeReader reader) {
        return new Times(mentions, faults, bounds, counted, compared, carried, open, latestYear, reader, published);
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    /** « entre lundi et mercredi »: neither end is the day of the figure. A night has two days, and the figure either. */
    void stretches(List<PeriodMention> periods) {
        for (PeriodMention mention : periods) {
            LocalDate from = mention.period().from();
            LocalDate to = mention.period().to();
            if (mention.period().unit() != Period.Unit.STRETCH || from == null || to == null) continue;
            if (Calendar.distance(from, to) < NIGHT + 1) continue;
            for (int i = mentions.size() - 1; i >= 0; i--) {
                Span day = mentions.get(i).span();
                if (day.end() <= mention.span().start()) break;
                if (day.overlaps(mention.span())) bounds.add(day);
            }
        }
    }

    /** How many moments the sentence names. */
    int read(Sentence sentence) {
        int before = mentions.size();
        other = false;
        List<Token> tokens = sentence.tokens();
        boolean head = published == null && sentences++ < Datelines.HEAD;
        opening = head ? Datelines.head(tokens, words, periods) : null;
        for (int i = 0; i < tokens.size(); ) {
            int end = next(tokens, i);
            i = Math.max(end, i + 1);
        }
        if (published == null) carry(sentence, before);
        return mentions.size() - before;
    }

    /** « Le 4 février 2031, … a été attaquée. On déplore trois morts. »: only where no other time comes between. */
    private void carry(Sentence sentence, int before) {
        if (mentions.size() == before && !other) {
            if (told != null && ++since <= CARRIED) carried.put(sentence.span().start(), told);
            return;
        }
        TimeMention only = mentions.size() == before + 1 && !other ? mentions.get(before) : null;
        boolean full = only != null
                && only.kind() == TimeMention.Kind.FULL_DATE
                && !bounds.contains(only.span())
                && !compared.containsKey(only.span());
        told = full ? only.when() : null;
        since = 0;
    }

    /** Reads what starts at a token; where it ends, or the token itself if nothing does. */
    private int next(List<Token> tokens, int at) {
        int year = anchor == null ? 0 : anchor.getYear();
        WrittenDate date = WrittenDate.at(tokens, at, words, year);
        if (date != null && date.day() > 0) return dated(tokens, date);
        if (date != null) return month(tokens, date);
        TimeWords.Word word = words.at(tokens, at, "named");
        TimeWords.Word day = words.at(tokens, at, "day");
        // "the day before yesterday" is longer than "the day before"
        if (word != null && (day == null || day.length() <= word.length())) return fromNamed(tokens, at, word);
        word = day;
        if (word != null) return fromToday(tokens, at, word);
        word = words.at(tokens, at, "weekday");
        if (word != null) return weekday(tokens, at, word);
        int end = ago(tokens, at);
        if (end > at) return end;
        return year(tokens, at);
    }

    private int dated(List<Token> tokens, WrittenDate date) {
        Span span = span(tokens, date.from(), date.to());
        if (!Calendar.exists(date.day(), date.month(), date.year())) {
            if (!date.countsWhatFollows(tokens)) fault(span, DateFault.Reason.NO_SUCH_DAY);
            return date.to();
        }
        if (date.year() > 0) {
            LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
            if (date.weekday() > 0 && day.getDayOfWeek().getValue() != date.weekday()) {
                LocalDate near = published != null ? published : day;
                fault(span, DateFault.Reason.WRONG_WEEKDAY, candidates(date, near));
                return date.to();
            }
            if (!isToday(tokens, date, day, span)) return date.to();
            add(span, tokens, date.from(), day, TimeMention.Kind.FULL_DATE);
            if (published != null && day.isAfter(published.plusDays(1)) && Tense.isPast(tokens, date, words)) {
                fault(span, DateFault.Reason.AFTER_PUBLICATION);
            }
            return date.to();
        }
        // a full date of the text may be of another year than the dateline: agencies leave out their own
        boolean opens = opening != null && opening.from() == date.from();
        if (opens || anchor == null && date.weekday() > 0) {
            MonthDay day = MonthDay.of(date.month(), date.day());
            boolean today = opens || Datelines.isToday(tokens, date, words, periods);
            open.add(new OpenDate(span, span.of(article.body()), date.weekday(), day, today));
        }
        if (anchor == null || date.isName(tokens, words)) return date.to();
        LocalDate day = Calendar.nearest(date, anchor);
        boolean ahead = day != null && day.isAfter(anchor.plusDays(SOON)) && date.weekday() == 0;
        // « l'attentat du 9 avril a fait douze morts », printed in January
        if (ahead && !Tense.looksAhead(tokens))
            day = Calendar.exists(date.day(), date.month(), day.getYear() - 1) ? day.minusYears(1) : day;
        // without a dateline a day and month are of the year of a full date near them
        boolean far = day != null && Calendar.distance(day, anchor) > NEAR;
        if (published == null && date.weekday() == 0 && (day == null || far)) return date.to();
        if (day == null) {
            if (published != null) fault(span, DateFault.Reason.WRONG_WEEKDAY, candidates(date, published));
        } else if (isToday(tokens, date, day, span)) {
            add(span, tokens, date.from(), day, TimeMention.Kind.DATE);
        }
        return date.to();
    }

    /** False, with a fault, where a word beside the date says today and the date is another day. */
    private boolean isToday(List<Token> tokens, WrittenDate date, LocalDate day, Span span) {
        if (published == null || Calendar.distance(day, published) <= TODAY) return true;
        int at = date.from() - 1;
        while (at >= 0 && tokens.get(at).punctuation() && date.from() - at < 3) at--;
        TimeWords.Word before = words.before(tokens, at + 1, "day");
        if (before == null || before.number() != 0) return true;
        fault(span, DateFault.Reason.NOT_TODAY);
        return false;
    }

    private int month(List<Token> tokens, WrittenDate date) {
        if (date.weekday() > 0) return weekday(tokens, date.from(), weekdayAt(tokens, date.from()));
        boolean said = date.from() > 0 && tokens.get(date.from() - 1).has("preposition");
        LocalDate first = null;
        if (date.year() > 0) {
            first = LocalDate.of(date.year(), date.month(), 1);
        } else if (published != null && said) {
            int year = date.month() > published.getMonthValue() ? published.getYear() - 1 : published.getYear();
            first = LocalDate.of(year, date.month(), 1);
        }
        if (first == null) return date.to();
        Span span = span(tokens, date.from(), date.to());
        put(span, tokens, date.from(), new When(first, null, null, When.Precision.MONTH), TimeMention.Kind.MONTH);
        return date.to();
    }

    private TimeWords.Word weekdayAt(List<Token> tokens, int at) {
        TimeWords.Word word = words.at(tokens, at, "weekday");
        if (word == null) throw new IllegalStateException("token " + at + " was a weekday a moment ago");
        return word;
    }

    private int weekday(List<Token> tokens, int at, TimeWords.Word word) {
        int end = at + word.length();
        TimeWords.Word before = words.before(tokens, at, "direction");
        TimeWords.Word after = words.at(tokens, end, "direction");
        int from = before == null ? at : at - before.length();
        String direction = before != null ? before.value() : after != null ? after.value() : "";
        if (before == null && after != null) end += after.length();
        TimeWords.Word part = words.at(tokens, end, "part");
        if (part != null) end += part.length();
        other |= published == null;
        if (published == null) return end;
        LocalDate day = Calendar.lastOrSame(word.number(), published);
        if (direction.equals("past")) day = Calendar.last(word.number(), published);
        if (direction.equals("next") || Tense.looksAhead(tokens, end) || Tense.isAnnounced(tokens, from))
            day = Calendar.next(word.number(), published);
        add(span(tokens, from, end), tokens, from, day, TimeMention.Kind.WEEKDAY);
        return end;
    }

    private int fromToday(List<Token> tokens, int at, TimeWords.Word word) {
        int end = at + word.length();
        // «la mañana» is a part of the day
        boolean article = at > 0 && word.length() == 1 && tokens.get(at - 1).has("article");
        TimeWords.Word longer = words.at(tokens, at, "part");
        other |= published == null && !article;
        if (published == null || article || longer != null && longer.length() > word.length()) return end;
        TimeWords.Word part = words.at(tokens, end, "part");
        if (part != null) end += part.length();
        LocalDate day = published.plusDays(word.number());
        add(span(tokens, at, end), tokens, at, day, TimeMention.Kind.RELATIVE);
        return end;
    }

    private int fromNamed(List<Token> tokens, int at, TimeWords.Word word) {
        int end = at + word.length();
        LocalDate from = named != null ? named : published;
        // « la veille du scrutin »: only those who know the day of the vote can tell
        boolean ofAnother =
                end < tokens.size() && tokens.get(end).has("preposition") && words.at(tokens, end, "of") != null;
        if (from == null || ofAnother) return end;
        LocalDate day = from.plusDays(word.number());
        put(span(tokens, at, end), tokens, at, When.day(day), TimeMention.Kind.FOLLOWING);
        return end;
    }

    /** « il y a trois jours », "three days ago", «hace tres días». */
    private int ago(List<Token> tokens, int at) {
        if (published == null) return at;
        TimeWords.Word before = words.at(tokens, at, "direction");
        int number = before == null ? at : at + before.length();
        if (number + 1 >= tokens.size()) return at;
        int count = words.count(tokens.get(number));
        if (count < 1) return at;
        TimeWords.Word unit = words.at(tokens, number + 1, "unit");
        if (unit == null || unit.days() == 0) return at;
        int end = number + 1 + unit.length();
        TimeWords.Word after = before == null ? words.at(tokens, end, "direction") : null;
        if (before == null && after == null) return at;
        if (after != null) end += after.length();
        boolean past = (before != null ? before : after).value().equals("past");
        // "the last three days" is a stretch of time, « il y a trois jours » a day
        if (before != null
                && (at > 0 && tokens.get(at - 1).has("determiner") || before.length() == 1 && unit.days() > 7)) {
            return end;
        }
        long days = (long) count * unit.days();
        LocalDate day = past ? published.minusDays(days) : published.plusDays(days);
        if (unit.days() == 1) add(span(tokens, at, end), tokens, at, day, TimeMention.Kind.RELATIVE);
        return end;
    }

    private int year(List<Token> tokens, int at) {
        int year = TimeWords.year(tokens.get(at));
        boolean said = at > 0 && tokens.get(at - 1).has("preposition");
        if (year < 0 || !said) return at;
        if (at + 1 < tokens.size()) {
            Token next = tokens.get(at + 1);
            boolean counted = next.has("noun") && !next.has("preposition") && !next.has("conjunction");
            if (counted && !next.has("verb")) return at;
        }
        When when = new When(LocalDate.of(year, 1, 1), null, null, When.Precision.YEAR);
        put(span(tokens, at, at + 1), tokens, at, when, TimeMention.Kind.YEAR);
        return at + 1;
    }

    private void add(Span span, List<Token> tokens, int from, LocalDate day, TimeMention.Kind kind) {
        // « dans deux jours » is announced; « la veille » behind it is still the eve of the day that is told
        if (published == null || !day.isAfter(published)) named = day;
        put(span, tokens, from, When.day(day), kind);
    }

    private void put(Span span, List<Token> tokens, int from, When when, TimeMention.Kind kind) {
        mentions.add(new TimeMention(span, when, kind));
        if (kind == TimeMention.Kind.YEAR || kind == TimeMention.Kind.FULL_DATE) {
            int year = when.date().getYear();
            if (year > latestYear && !Tense.looksAhead(tokens)) latestYear = year;
        }
        // « depuis lundi »: where a count starts, not the day of the figure
        int start = from;
        if (start > 0 && tokens.get(start - 1).has("article")) start--;
        boolean asOf = words.before(tokens, start, "as-of") != null || words.before(tokens, from, "as-of") != null;
        boolean until = words.before(tokens, start, "until") != null || words.before(tokens, from, "until") != null;
        if (asOf && !until && (published == null || !when.date().isAfter(published))) counted.add(span);
        else if (isSince(tokens, start, from)) bounds.add(span);
        // « 9 900, contre 7 939 lundi »: the day is that of the old figure
        for (int i = start - 1;
                i >= Math.max(0, start - COMPARED) && !tokens.get(i).punctuation();
                i--) {
            if (words.at(tokens, i, "against") == null) continue;
            compared.put(span, tokens.get(i).span().start());
            break;
        }
    }

    /** « depuis lundi », "since the outbreak was declared on 14 July": no figure between, and no mark. */
    private boolean isSince(List<Token> tokens, int start, int from) {
        for (int i = start - 1; i >= Math.max(0, start - SINCE); i--) {
            if (tokens.get(i).punctuation() || tokens.get(i).digits()) return false;
            TimeWords.Word since = words.at(tokens, i, "since");
            if (since == null || i + since.length() > from) continue;
            // « depuis Genève » is a place
            return i + since.length() >= start
                    || !tokens.get(i + since.length()).capitalised();
        }
        return false;
    }

    private void fault(Span span, DateFault.Reason reason) {
        fault(span, reason, List.of());
    }

    private void fault(Span span, DateFault.Reason reason, List<LocalDate> candidates) {
        faults.add(new DateFault(span, span.of(article.body()), reason, candidates));
    }

    /** The same day of another month on that weekday, and the same date on its own weekday; near the dateline only. */
    private List<LocalDate> candidates(WrittenDate date, LocalDate near) {
        int year = date.year() > 0 ? date.year() : near.getYear();
        List<LocalDate> days = new ArrayList<>();
        if (Calendar.exists(date.day(), date.month(), year)) days.add(LocalDate.of(year, date.month(), date.day()));
        LocalDate month = LocalDate.of(year, date.month(), 1);
        days.addAll(Calendar.ofOtherMonths(date.weekday(), date.day(), month));
        days.removeIf(day -> Calendar.distance(day, near) > MEANT);
        days.sort(Comparator.comparing((LocalDate day) -> Calendar.distance(day, near)));
        return days;
    }

    private static Span span(List<Token> tokens, int from, int to) {
        return tokens.get(from).span().to(tokens.get(to - 1).span());
    }
}
