package bilan.names;

import bilan.names.NameWords.Kind;
import bilan.pack.LanguagePack;
import bilan.text.Article;
import bilan.text.Sentence;
import bilan.text.Span;
import bilan.text.Token;
import bilan.text.WordMemory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names of people, places and organisations in articles of one language. Safe for threads. */
public final class NameReader {
    private static final int LONG_FORM = 10;
    private static final int INITIALS = 7;
    /** A town of that size is known even if its name is a common word. */
    private static final int CITY = 100_000;

    private final NameWords words;
    private final Gazetteer gazetteer;
    private final String language;
    private final PlaceReader places;
    /** Whether a listed body's name starts with a word. */
    private final WordMemory<Boolean> bodyStarts;

    public NameReader(LanguagePack pack, Gazetteer gazetteer) {
        this.words = new NameWords(pack);
        this.gazetteer = gazetteer;
        this.language = pack.code();
        this.places = new PlaceReader(words, gazetteer, language);
        this.bodyStarts = new WordMemory<>(word -> gazetteer.isBodyStart(word.text()));
    }

    /**
     * The names in an article, in the order of the text.
     *
     * @param sentences its sentences in order, with their readings
     */
    public List<Mention> read(Article article, List<Sentence> sentences) {
        return read(article, sentences, places.read(article, sentences));
    }

    /** The same, where the places of the article are known already. */
    public List<Mention> read(Article article, List<Sentence> sentences, Places known) {
        Set<String> inside = capitalisedInside(sentences);
        Set<Span> located = known.firm();
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : sentences) read(article, sentence, inside, located, mentions);
        return surnames(mentions, located);
    }

    /** « Duarte » is a town of California, but not in an article on Iván Duarte, unless something happens there. */
    private static List<Mention> surnames(List<Mention> mentions, Set<Span> located) {
        Set<String> surnames = new HashSet<>();
        for (Mention mention : mentions) {
            int last = mention.text().lastIndexOf(' ');
            if (mention.kind() == Name.Kind.PERSON && last > 0)
                surnames.add(Spelling.key(mention.text().substring(last + 1)));
        }
        List<Mention> read = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean surname = mention.kind() == Name.Kind.PLACE
                    && !located.contains(mention.span())
                    && surnames.contains(Spelling.key(mention.text()));
            read.add(
                    surname
                            ? new Mention(mention.doc(), mention.language(), mention.span(), mention.text(), null, null)
                            : mention);
        }
        return List.copyOf(read);
    }

    /** Words with a capital that no start of a sentence asks for. */
    private Set<String> capitalisedInside(List<Sentence> sentences) {
        Set<String> inside = new HashSet<>();
        for (Sentence sentence : sentences) {
            if (CapitalRun.caseOf(sentence) != CapitalRun.Case.SENTENCE) continue;
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                boolean opens = tokens.get(i - 1).punctuation()
                        && !tokens.get(i - 1).key().equals(",");
                if (tokens.get(i).capitalised() && !opens)
                    inside.add(tokens.get(i).key());
            }
        }
        return inside;
    }

    private void read(
            Article article, Sentence sentence, Set<String> inside, Set<Span> located, List<Mention> mentions) {
        List<Token> tokens = sentence.tokens();
        int done = 0;
        for (CapitalRun run : CapitalRun.of(sentence, words, this::isListedPlace)) {
            done = bodies(article, sentence, done, run.from(), mentions);
            if (run.from() < done) continue;
            int end = bodyEnd(tokens, run.from());
            if (end > 0) {
                add(article, sentence, run.from(), end, Name.Kind.ORGANISATION, mentions);
                done = end;
                continue;
            }
            named(article, sentence, run, inside, located, mentions);
            done = run.to();
        }
        bodies(article, sentence, done, tokens.size(), mentions);
    }

    /** Adds the bodies that start in a stretch; returns where the last ends, or the start if there is none. */
    private int bodies(Article article, Sentence sentence, int from, int to, List<Mention> mentions) {
        int done = from;
        for (int i = from; i < to; i++) {
            int end = bodyEnd(sentence.tokens(), i);
            if (end == 0) continue;
            done = end;
            add(article, sentence, i, end, Name.Kind.ORGANISATION, mentions);
            i = end - 1;
        }
        return done;
    }

    /** Where the name of a body that starts here ends, or 0: a listed one, « ministère kazakh de l'Intérieur », or a long form with its initials. */
    private int bodyEnd(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        boolean word = words.is(tokens, at, Kind.ORGANISATION);
        if (!word && !first.capitalised()) return 0;
        boolean listed = bodyStarts.of(first.word());
        for (int length = Math.min(LONG_FORM, tokens.size() - at); listed && length > 1; length--) {
            CapitalRun run = new CapitalRun(at, at + length);
            if (tokens.get(run.to() - 1).punctuation()) continue;
            if (gazetteer.organisation(CapitalRun.text(tokens, run), language) != null
                    && !isListedPlace(CapitalRun.text(tokens, run))) return run.to();
        }
        int open = longFormEnd(tokens, at);
        if (open > 0) return open;
        return word ? departmentEnd(tokens, at) : 0;
    }

    /** « Organisation du traité de sécurité collective (OTSC) »: the bracket behind holds initials that start like this word. */
    private int longFormEnd(List<Token> tokens, int at) {
        for (int i = at + 2; i < Math.min(tokens.size() - 2, at + LONG_FORM); i++) {
            if (!tokens.get(i).key().equals("(")) {
                if (tokens.get(i).punctuation()) return 0;
                continue;
            }
            Token initials = tokens.get(i + 1);
            boolean short_ = isInitials(initials) && tokens.get(i + 2).key().equals(")");
            String first = Spelling.key(tokens.get(at).text());
            boolean same =
                    short_ && !first.isEmpty() && Spelling.key(initials.text()).charAt(0) == first.charAt(0);
            boolean body = short_ && words.is(tokens, at, Kind.ORGANISATION);
            return same || body ? i : 0;
        }
        return 0;
    }

    /** « ministère kazakh de l'Intérieur », «Ministerio del Interior»: an adjective, then "of" and a capital. */
    private int departmentEnd(List<Token> tokens, int at) {
        int next = at + 1;
        while (next < tokens.size() && next - at < 4 && isAdjective(tokens, next)) next++;
        int end = 0;
        for (int group = 0; group < 2; group++) {
            int of = words.length(tokens, next, Kind.OF);
            if (of == 0) break;
            next += of;
            if (words.is(tokens, next, Kind.ARTICLE)) next++;
            int run = next;
            while (run < tokens.size()
                    && tokens.get(run).capitalised()
                    && !tokens.get(run).punctuation()) run++;
            if (run == next || isOfPlace(tokens, at, new CapitalRun(next, run), group)) break;
            end = run;
            next = run;
        }
        return end;
    }

    /** « l'armée du Kazakhstan », « la télévision d'État »: no name of a body; « ministère de l'Intérieur du Kazakhstan » is. */
    private boolean isOfPlace(List<Token> tokens, int at, CapitalRun run, int group) {
        boolean place = isListedPlace(CapitalRun.text(tokens, run)) || words.is(tokens, run.from(), Kind.PLACE);
        return group == 0 && place && !tokens.get(at).capitalised();
    }

    private boolean isAdjective(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (words.is(tokens, at, Kind.OF) || token.punctuation()) return false;
        return token.has("adjective") || gazetteer.countryOf(token.text(), language) != null;
    }

    private void named(
            Article article,
            Sentence sentence,
            CapitalRun run,
            Set<String> inside,
            Set<Span> located,
            List<Mention> mentions) {
        List<Token> tokens = sentence.tokens();
        int from = run.from();
        int people = -1;
        boolean titled = isTitled(tokens, from);
        while (from < run.to()) {
            boolean title = words.is(tokens, from, Kind.TITLE) || words.is(tokens, from, Kind.FUNCTION);
            boolean nationality = gazetteer.countryOf(tokens.get(from).text(), language) != null
                    && !isListedPlace(tokens.get(from).text());
            boolean article1 = from == 0 && words.is(tokens, from, Kind.ARTICLE);
            if (!title && !nationality && !article1
                    || isListedPlace(CapitalRun.text(tokens, new CapitalRun(from, run.to())))) break;
            titled |= title;
            people = nationality ? from : -1;
            from++;
        }
        if (from == run.to()) return;
        CapitalRun name = withoutTail(tokens, new CapitalRun(from, run.to()));
        boolean firm = located.contains(name.span(sentence));
        if (isNothing(tokens, name, titled || firm && !isCommon(tokens, name), inside)) return;
        Name.Kind kind = kind(tokens, name, titled, firm);
        // "the Russian Defence Ministry" is not the Ukrainian one
        boolean national = people >= 0 && kind == Name.Kind.ORGANISATION;
        add(article, sentence, national ? people : from, name.to(), kind, mentions);
    }

    /** « Kazakhstan Est un allié »: a capital that slipped in behind a country. */
    private CapitalRun withoutTail(List<Token> tokens, CapitalRun name) {
        if (name.length() < 2 || isListedPlace(CapitalRun.text(tokens, name))) return name;
        boolean country = gazetteer.find(tokens.get(name.from()).text(), language).stream()
                .anyMatch(place -> place.kind() == Place.Kind.COUNTRY);
        return country ? new CapitalRun(name.from(), name.from() + 1) : name;
    }

    private boolean isTitled(List<Token> tokens, int from) {
        int at = from;
        for (int back = 0; back < 3 && at > 0; back++) {
            if (words.lengthBefore(tokens, at, Kind.TITLE) > 0 || words.lengthBefore(tokens, at, Kind.FUNCTION) > 0)
                return true;
            Token token = tokens.get(at - 1);
            boolean comma = back == 0 && token.key().equals(",");
            if (!comma && !isAdjective(tokens, at - 1)) return false;
            at--;
        }
        return false;
    }

    private boolean isNothing(List<Token> tokens, CapitalRun name, boolean sure, Set<String> inside) {
        Token first = tokens.get(name.from());
        if (name.length() == 1 && first.text().length() < 2) return true;
        String text = CapitalRun.text(tokens, name);
        if (sure || gazetteer.organisation(text, language) != null) return false;
        if (isListedPlace(text)) {
            boolean town = gazetteer.find(text, language).get(0).kind() == Place.Kind.TOWN;
            return town && name.length() == 1 && CapitalRun.known(first) || isAmbiguousStart(tokens, name, inside);
        }
        int common = 0;
        for (int i = name.from(); i < name.to(); i++) {
            Token token = tokens.get(i);
            if (words.is(tokens, i, Kind.STREET) || hasDigit(token.text())) return true;
            if (CapitalRun.known(token)) common++;
        }
        return common == name.length() && !words.is(tokens, name.to() - 1, Kind.ORGANISATION)
                || isAmbiguousStart(tokens, name, inside);
    }

    /** A common word that is no city of that size: «Ginebra». */
    private boolean isCommon(List<Token> tokens, CapitalRun name) {
        if (name.length() > 1 || !CapitalRun.known(tokens.get(name.from()))) return false;
        List<Place> listed = gazetteer.find(tokens.get(name.from()).text(), language);
        return listed.isEmpty()
                || listed.get(0).kind() == Place.Kind.TOWN && listed.get(0).population() < CITY;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }

    /** What a run names, or null where nothing but a capital speaks for a name. */
    private Name.@Nullable Kind kind(List<Token> tokens, CapitalRun name, boolean titled, boolean located) {
        String text = CapitalRun.text(tokens, name);
        if (gazetteer.organisation(text, language) != null) return Name.Kind.ORGANISATION;
        boolean place = isListedPlace(text);
        if (titled && !(place && name.length() > 1)) return Name.Kind.PERSON;
        if (place || located) return Name.Kind.PLACE;
        boolean body =
                words.is(tokens, name.to() - 1, Kind.ORGANISATION) || words.is(tokens, name.from(), Kind.ORGANISATION);
        if (name.length() > 1) return body ? Name.Kind.ORGANISATION : Name.Kind.PERSON;
        return isInitials(tokens.get(name.from())) ? Name.Kind.ORGANISATION : null;
    }

    /** A common word that only its place at the start of the sentence gives a capital. */
    private static boolean isAmbiguousStart(List<Token> tokens, CapitalRun name, Set<String> inside) {
        Token first = tokens.get(name.from());
        boolean opens = name.from() == 0 || tokens.get(name.from() - 1).punctuation();
        return opens && name.length() == 1 && CapitalRun.known(first) && !inside.contains(first.key());
    }

    private boolean isListedPlace(String name) {
        return !gazetteer.find(name, language).isEmpty();
    }

    private static boolean isInitials(Token token) {
        int letters = token.text().length();
        return token.allCaps() && letters > 1 && letters <= INITIALS && !token.digits();
    }

    private void add(
            Article article, Sentence sentence, int from, int to, Name.@Nullable Kind kind, List<Mention> mentions) {
        List<Token> tokens = sentence.tokens();
        Span span = tokens.get(from).span().to(tokens.get(to - 1).span());
        String expansion = null;
        Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        boolean bracket =
                from > 0 && tokens.get(from - 1).key().equals("(") && to - from == 1 && isInitials(tokens.get(from));
        // the long form ends in front of the bracket
        if (bracket
                && last != null
                && from > 1
                && last.span().end() == tokens.get(from - 2).span().end()) {
            expansion = last.text();
            kind = Name.Kind.ORGANISATION;
        }
        mentions.add(new Mention(article.id(), language, span, span.of(article.body()), kind, expansion));
    }
}
