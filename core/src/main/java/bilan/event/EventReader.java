package bilan.event;

import bilan.pack.Entry;
import bilan.pack.LanguagePack;
import bilan.pack.Lexicon;
import bilan.text.Article;
import bilan.text.Folding;
import bilan.text.Reading;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.When;
import bilan.time.Period;
import bilan.time.PeriodMention;
import bilan.time.TimeReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of an article that state what happened, by the words of {@code events.tsv}. A word that states a
 * happening by itself may be dated by the sentence before or by the article; a noun only where its sentence names a day.
 * Safe for threads.
 */
public final class EventReader {
    /** So many words lie at most between a word and the one it needs. */
    private static final int NEAR = 12;
    /** So many words may stand between a verb and what it supposes. */
    private static final int AUXILIARIES = 3;
    /** A stretch of so many days is told by its first. */
    private static final int SHORT = 7;
    /** A day so long ago dates the sentence behind its own. */
    private static final int RECENT = 4;

    /** So many words behind a word of saying, a day is when it was said. */
    private static final int BESIDE = 6;
    /** So many words behind a day, a noun is not what it dates: « a publié dimanche la liste des morts du bombardement ». */
    private static final int DATED = 5;
    /** So many words behind a denial, an event is denied. */
    private static final int DENIED = 6;
    /** What lies nearer to the dateline than this and is only roughly known is dated by its text. */
    private static final int ROUGH = 60;
    /** Kinds that are told in the future when they are set: "Monday will be a day of mourning". */
    private static final Set<String> DECREED = Set.of("mourning", "election", "trial");
    /** Kinds that are told with their day when they are set. */
    private static final Set<String> SCHEDULED = Set.of("mourning", "talks", "election", "trial");
    /** Kinds that are themselves something said. */
    private static final Set<String> SAID = Set.of("toll", "appeal", "order");

    private final Lexicon lexicon;
    private final Lexicon cues;
    private final Lexicon doubts;
    private final Lexicon small;
    private final TimeReader times;
    private final Map<Entry, Set<String>> needs = new HashMap<>();

    public EventReader(LanguagePack pack, TimeReader times) {
        this.times = times;
        lexicon = pack.lexicon().of(List.of("events"));
        cues = pack.lexicon().of(List.of("cues"));
        doubts = pack.lexicon().of(List.of("cues", "modality"));
        small = pack.lexicon().of(List.of("words"));
        for (Entry entry : lexicon.list("events")) {
            Set<String> with = new HashSet<>();
            for (String word : entry.get("with").split("\\|")) if (!word.isEmpty()) with.add(Folding.key(word));
            needs.put(entry, with);
        }
    }

    /** In the order of the text. */
    public List<Event> read(Article article, List<Sentence> sentences) {
        List<Event> events = new ArrayList<>();
        When published = article.published();
        boolean dated = published != null && published.precision().compareTo(When.Precision.DAY) >= 0;
        LocalDate today = dated ? published.date() : null;
        When before = null;
        int paragraph = -2;
        for (Sentence sentence : sentences) {
            List<Word> words = words(sentence);
            Days days = days(sentence, today);
            When carried = sentence.paragraph() - paragraph <= 1 ? before : null;
            Map<PeriodMention, Word> named = named(words, days, today);
            for (Word word : words) {
                Event event = event(article, sentence, word, days, named, carried, today);
                if (event != null && !isThere(events, event)) events.add(event);
            }
            before = recent(days.told, today);
            paragraph = sentence.paragraph();
        }
        return events;
    }

    /**
     * The periods a sentence names.
     *
     * @param told without the dateline: it says when a text was printed, not when anything happened
     */
    private record Days(List<PeriodMention> all, List<PeriodMention> told) {
        /** What is said is said on the day of the dateline. */
        List<PeriodMention> of(Word word) {
            return SAID.contains(word.kind) ? all : told;
        }
    }

    private Days days(Sentence sentence, @Nullable LocalDate today) {
        List<PeriodMention> all = times.periods(sentence, today);
        Span opening = all.isEmpty() ? null : times.opening(sentence);
        if (opening == null) return new Days(all, all);
        return new Days(
                all, all.stream().filter(day -> !day.span().overlaps(opening)).toList());
    }

    /** The last day a sentence names, if it lies near the dateline: older ones are mostly asides. */
    private static @Nullable When recent(List<PeriodMention> days, @Nullable LocalDate today) {
        When recent = null;
        for (PeriodMention mention : days) {
            LocalDate day = mention.period().from();
            if (mention.period().unit() != Period.Unit.DAY || day == null || today == null) continue;
            long ago = today.toEpochDay() - day.toEpochDay();
            recent = ago >= 0 && ago <= RECENT ? When.day(day) : null;
        }
        return recent;
    }

    /** Which word a day belongs to: one that states before one that names, then the nearest. */
    private static Map<PeriodMention, Word> named(List<Word> words, Days days, @Nullable LocalDate today) {
        Map<PeriodMention, Word> named = new HashMap<>();
        for (Word word : words) {
            PeriodMention day = nearest(word, days.of(word), today);
            if (day == null) continue;
            Word other = named.get(day);
            boolean better = other == null
                    || word.states && !other.states
                    || word.states == other.states && gap(word.span, day.span()) < gap(other.span, day.span());
            if (better) named.put(day, word);
        }
        return named;
    }

    private static @Nullable PeriodMention nearest(Word word, List<PeriodMention> days, @Nullable LocalDate today) {
        PeriodMention nearest = null;
        for (PeriodMention mention : days) {
            When when = when(mention.period(), today);
            if (when == null) continue;
            boolean years =
                    when.precision() == When.Precision.YEAR && mention.period().unit() == Period.Unit.STRETCH;
            if (word.years != years) continue;
            if (nearest == null || gap(mention.span(), word.span) < gap(nearest.span(), word.span)) nearest = mention;
        }
        return nearest;
    }

    private static boolean isThere(List<Event> events, Event event) {
        for (int i = events.size() - 1; i >= 0 && events.get(i).sentence().equals(event.sentence()); i--) {
            Event other = events.get(i);
            if (other.kind().equals(event.kind()) && other.day().equals(event.day())) return true;
        }
        return false;
    }

    /** A word of an event where it stands. */
    private record Word(String kind, boolean states, boolean years, boolean ahead, Span span) {}

    private List<Word> words(Sentence sentence) {
        List<Word> words = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token head = tokens.get(i);
            for (Lexicon.Hit hit : lexicon.hits(tokens, i)) {
                Entry entry = hit.entry();
                if (isOnlyInfinitive(head)
                        || !DECREED.contains(entry.get("event")) && (isSupposed(tokens, i) || isDenied(tokens, i))
                        || !hasWhatItNeeds(entry, tokens, i, i + hit.length())) continue;
                boolean ahead = head.has("finite") && (head.has("future") || head.has("conditional"));
                Span span = head.span().to(tokens.get(i + hit.length() - 1).span());
                String kind = entry.get("kind");
                boolean noun = !kind.equals("states") || head.has("noun") && !head.has("participle");
                if (noun && !DECREED.contains(entry.get("event")) && isPlanned(tokens, i + hit.length())) continue;
                words.add(new Word(entry.get("event"), kind.equals("states"), kind.equals("years"), ahead, span));
            }
        }
        return words;
    }

    private boolean hasWhatItNeeds(Entry entry, List<Token> tokens, int from, int to) {
        Set<String> with = needs.getOrDefault(entry, Set.of());
        if (with.isEmpty()) return true;
        for (int i = from - 1; i >= Math.max(0, from - NEAR); i--) {
            if (tokens.get(i).punctuation()) break;
            if (isOne(tokens.get(i), with)) return true;
        }
        for (int i = to; i < Math.min(tokens.size(), to + NEAR); i++) {
            if (tokens.get(i).punctuation()) break;
            if (isOne(tokens.get(i), with)) return true;
        }
        return false;
    }

    private static boolean isOne(Token token, Set<String> with) {
        if (with.contains(token.key())) return true;
        for (Reading reading : token.readings()) if (with.contains(Folding.key(reading.lemma()))) return true;
        return false;
    }

    /** « pourrait être déployée », "will be evacuated", « doivent encore être évacués »: it has not happened yet. */
    private boolean isSupposed(List<Token> tokens, int at) {
        boolean infinitive = false;
        for (int i = at - 1; i >= Math.max(0, at - BESIDE) && !tokens.get(i).punctuation(); i--) {
            Token token = tokens.get(i);
            if (at - i <= AUXILIARIES && isAhead(token)) return true;
            // « doit être évacué », not « a dû être évacué »
            if (infinitive && isOf("modal", tokens, i) && token.has("finite") && !token.has("past")) return true;
            infinitive |= token.has("infinitive");
        }
        return false;
    }

    /** « les obsèques auront lieu samedi », "talks were to resume": a noun whose verb speaks of what is to come. */
    private boolean isPlanned(List<Token> tokens, int from) {
        for (int i = from;
                i < Math.min(tokens.size(), from + NEAR) && !tokens.get(i).punctuation();
                i++) {
            if (isAhead(tokens.get(i))) return true;
            boolean isTo = i + 2 < tokens.size()
                    && tokens.get(i).has("finite")
                    && isOf("be", tokens, i)
                    && tokens.get(i + 1).has("preposition")
                    && tokens.get(i + 2).has("infinitive");
            if (isTo) return true;
        }
        return false;
    }

    private static boolean isAhead(Token token) {
        // "will" is a noun too
        if (token.has("modal")) return true;
        return !token.has("noun") && token.has("finite") && (token.has("conditional") || token.has("future"));
    }

    /** « exclut toute négociation », "deny hostages were shot", « craint un attentat »: no mark between. */
    private boolean isDenied(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - DENIED) && !tokens.get(i).punctuation(); i--) {
            for (Lexicon.Hit hit : doubts.hits(tokens, i)) {
                String modality = hit.entry().get("modality");
                boolean unsaid = !modality.isEmpty() && !modality.equals("asserted");
                if (i + hit.length() <= at && (unsaid || hit.entry().get("kind").equals("deny"))) return true;
            }
            if (at - i <= AUXILIARIES && isOf("negation", tokens, i)) return true;
        }
        return false;
    }

    private boolean isOf(String kind, List<Token> tokens, int at) {
        for (Lexicon.Hit hit : small.hits(tokens, at))
            if (hit.entry().get("kind").equals(kind)) return true;
        return false;
    }

    private static boolean isOnlyInfinitive(Token token) {
        return token.has("infinitive") && !token.has("finite") && !token.has("participle") && !token.has("noun");
    }

    private @Nullable Event event(
            Article article,
            Sentence sentence,
            Word word,
            Days days,
            Map<PeriodMention, Word> named,
            @Nullable When carried,
            @Nullable LocalDate today) {
        PeriodMention nearest = nearest(word, days.of(word), today);
        // a noun beside a day that another word has taken only sets the scene
        if (nearest != null && !word.states && named.get(nearest) != word) return null;
        boolean deed = word.states || SAID.contains(word.kind);
        if (nearest != null && !deed && isSaid(sentence.tokens(), nearest.span())) return null;
        When day = nearest == null ? null : when(nearest.period(), today);
        if (nearest != null && !word.states && isFarBehind(sentence.tokens(), nearest.span(), word.span)) return null;
        boolean ahead = day != null && today != null && day.date().isAfter(today);
        // what is announced for a day to come has not happened; that it was announced has
        if (ahead && !SCHEDULED.contains(word.kind) && !(word.states && SAID.contains(word.kind))) return null;
        if (ahead && !SCHEDULED.contains(word.kind)) day = null;
        Event.Dating dating = Event.Dating.TOLD;
        if (day == null) {
            if (!word.states || word.ahead) return null;
            day = carried;
            dating = Event.Dating.CARRIED;
        }
        if (day == null) {
            if (today == null) return null;
            day = When.day(today);
            dating = Event.Dating.PUBLISHED;
        }
        return new Event(
                article.id(),
                word.kind,
                sentence.span(),
                sentence.span().of(article.body()).strip(),
                day,
                dating,
                names(sentence, word.span));
    }

    /** « …, a déclaré jeudi la police »: the day is that of the saying, not of what a noun names. */
    private boolean isSaid(List<Token> tokens, Span day) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().start() < day.start()) continue;
            for (int k = Math.max(0, i - BESIDE); k < i; k++)
                if (!cues.hits(tokens, k).isEmpty()) return true;
            return false;
        }
        return false;
    }

    /** « a publié dimanche la liste des morts du bombardement »: the day is that of the list. */
    private static boolean isFarBehind(List<Token> tokens, Span day, Span noun) {
        // « En 1988, 96 supporteurs avaient péri dans l'incendie d'une tribune »
        if (tokens.size() > 1 && day.start() <= tokens.get(1).span().start()) return false;
        int between = 0;
        for (Token token : tokens) {
            if (token.span().start() < day.end() || token.span().end() > noun.start()) continue;
            if (token.key().equals(":") || token.key().equals(";") || ++between > DATED) return true;
        }
        return false;
    }

    /** The day of a period; null if it fixes none. */
    private static @Nullable When when(Period period, @Nullable LocalDate today) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null) return null;
        return switch (period.unit()) {
            case DAY -> {
                if (!period.about()) yield When.day(from);
                boolean far = today == null || Math.abs(today.toEpochDay() - from.toEpochDay()) > ROUGH;
                yield far ? new When(from, null, null, When.Precision.MONTH) : null;
            }
            case MONTH -> new When(from, null, null, When.Precision.MONTH);
            case YEAR -> new When(from, null, null, When.Precision.YEAR);
            case STRETCH, WEEK -> {
                // "since 1961" compares, "since Monday" tells when it began
                if (to == null) yield today != null && from.isAfter(today.minusMonths(1)) ? When.day(from) : null;
                if (to.toEpochDay() - from.toEpochDay() <= SHORT) yield When.day(from);
                boolean years = from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1;
                // « de 1989 à 2019 »: what is told of such a stretch mostly ends with it
                yield years ? new When(to.withDayOfYear(1), null, null, When.Precision.YEAR) : null;
            }
            default -> null;
        };
    }

    private static int gap(Span a, Span b) {
        return a.overlaps(b) ? 0 : Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
    }

    /** Names beside the word of the event. */
    private static Set<String> names(Sentence sentence, Span word) {
        Set<String> names = new TreeSet<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.span().overlaps(word)
                    && token.capitalised()
                    && token.key().length() > 3) names.add(Folding.stripAccents(token.key()));
        }
        return names;
    }
}
