package bilan.workbench.words;

import bilan.claim.Effect;
import bilan.claim.Group;
import bilan.claim.SourceKind;
import bilan.dossier.ReadingPolicy;
import bilan.dossier.TollSeries;
import bilan.quantity.Quantity;
import bilan.text.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What Bilan says to people, in one language: texts, numbers, dates, plurals. Our own formats, never those of the JDK,
 * which differ by release. Data never passes through here. Immutable.
 */
public final class Words {
    /** The languages there are, the fall-back first. */
    public static final List<String> LANGUAGES = List.of("en", "fr");

    private final String language;
    private final ResourceBundle bundle;

    private Words(String language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * What is said of a dossier.
     *
     * @param language {@code en} or {@code fr}
     * @throws IllegalArgumentException for another
     */
    public static Words in(String language) {
        return new Words(language, read("/bilan/workbench/messages_", language, null));
    }

    /**
     * What is said of a dossier, and more.
     *
     * @param language {@code en} or {@code fr}
     * @param stem path on the class path of the files with the additional messages, up to the language
     * @throws IllegalArgumentException for another language
     */
    public static Words in(String language, String stem) {
        return new Words(language, read(stem, language, in(language).bundle));
    }

    private static ResourceBundle read(String stem, String language, @Nullable ResourceBundle parent) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no messages in '" + language + "', only in " + LANGUAGES);
        }
        String file = stem + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is not on the class path");
            return new Layer(new InputStreamReader(in, StandardCharsets.UTF_8), parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Messages over other messages. */
    private static final class Layer extends PropertyResourceBundle {
        Layer(Reader in, @Nullable ResourceBundle parent) throws IOException {
            super(in);
            if (parent != null) setParent(parent);
        }
    }

    /** The language that the environment asks for, as other commands would read it. */
    public static String languageOf(Map<String, String> environment) {
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (value.isEmpty()) continue;
            for (String language : LANGUAGES) {
                if (value.equals(language) || value.startsWith(language + "_") || value.startsWith(language + ".")) {
                    return language;
                }
            }
            return LANGUAGES.get(0);
        }
        return LANGUAGES.get(0);
    }

    public String language() {
        return language;
    }

    /** For the help texts of the command line. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of a key, {@code {0}} and so on filled in. */
    public String text(String key, Object... values) {
        return Template.fill(typeset(bundle.getString(key)), values);
    }

    /** The text of {@code key.one} or {@code key.other}; {@code {0}} is the number, the values follow. */
    public String count(String key, long number, Object... values) {
        boolean one = language.equals("fr") ? number <= 1 : number == 1;
        Object[] all = new Object[values.length + 1];
        all[0] = number(number);
        System.arraycopy(values, 0, all, 1, values.length);
        return text(key + (one ? ".one" : ".other"), all);
    }

    /** A number as people of the language write it: 3 811 with a thin space, or 3,811. */
    public String number(long number) {
        String digits = Long.toString(number);
        String mark = language.equals("fr") ? "\u202f" : ",";
        StringBuilder grouped = new StringBuilder(digits);
        int first = number < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) grouped.insert(at, mark);
        return grouped.toString();
    }

    /** An interval with its hedge: "at least 18", "12–15". */
    public String quantity(Quantity quantity) {
        return switch (quantity.hedge()) {
            case ABOUT -> text("quantity.about", bare(quantity));
            case AT_MOST -> text("quantity.at_most", number(quantity.high()));
            case AT_LEAST -> quantity.openAbove() ? text("quantity.at_least", number(quantity.low())) : bare(quantity);
            case INDEFINITE -> text("quantity.indefinite", bare(quantity));
            case EXACT, RANGE -> bare(quantity);
        };
    }

    /** The interval alone: "18", "12–15", "18 or more". */
    public String bare(Quantity quantity) {
        return interval(quantity.low(), quantity.high());
    }

    /** As {@link #bare}; {@code high} may be {@link Quantity#UNBOUNDED}. */
    public String interval(long low, long high) {
        if (high == Quantity.UNBOUNDED) return text("quantity.or_more", number(low));
        return low == high ? number(low) : text("quantity.between", number(low), number(high));
    }

    /** What a policy reads of a toll: "low-best-high v1: 4 / 17 / 17". */
    public String reading(ReadingPolicy policy, TollSeries toll) {
        ReadingPolicy.Figure figure = policy.read(toll);
        if (figure == null) return text("toll.reading_none", policy.word(), policy.version());
        List<String> parts = new ArrayList<>();
        if (figure.low() != null) parts.add(number(figure.low()));
        if (figure.best() != null) parts.add(number(figure.best()));
        if (figure.openAbove()) parts.add("…");
        else if (figure.high() != null) parts.add(number(figure.high()));
        return text("toll.reading", policy.word(), policy.version(), String.join(" / ", parts));
    }

    public String effect(Effect effect) {
        return text("effect." + effect.word());
    }

    public String group(Group group) {
        return text("group." + group.word());
    }

    public String kind(SourceKind kind) {
        return text("source_kind." + kind.word());
    }

    /** The name of a language of texts, or its code if there is none. */
    public String languageName(String code) {
        return has("language." + code) ? text("language." + code) : code;
    }

    /** "6 January 2022, 18:40 (UTC+1)": no more than is known. */
    public String when(When when) {
        return new Dates(this).when(when, "month.");
    }

    /**
     * A moment of a machine: "6 Jan 2022, 18:40 (UTC)".
     *
     * @param instant ISO 8601 in UTC
     */
    public String utc(String instant) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(instant), ZoneOffset.UTC);
        LocalTime minute = LocalTime.of(time.getHour(), time.getMinute());
        return shortWhen(new When(time.toLocalDate(), minute, ZoneOffset.UTC, When.Precision.MINUTE));
    }

    /** "6 Jan 2022": the same with a short month. */
    public String shortWhen(When when) {
        return new Dates(this).when(when, "mon.");
    }

    /** "6 Jan, 18:40": where the year and the clock stand elsewhere on the page. */
    public String brief(When when) {
        return new Dates(this).brief(when);
    }

    /** "6–8 March 2026": the days from one moment to another. */
    public String period(When first, When last) {
        return new Dates(this).period(first, last);
    }

    /** French puts a narrow no-break space before its two-part marks and inside its quotation marks. */
    private String typeset(String text) {
        if (!language.equals("fr")) return text;
        StringBuilder set = new StringBuilder(text);
        for (int i = 0; i < set.length(); i++) {
            if (set.charAt(i) != ' ') continue;
            char next = i + 1 < set.length() ? set.charAt(i + 1) : ' ';
            boolean alone = i + 2 >= set.length() || " »\n".indexOf(set.charAt(i + 2)) >= 0;
            boolean beforeMark = next == '»' || (":;!?".indexOf(next) >= 0 && alone);
            boolean afterQuote = i > 0 && set.charAt(i - 1) == '«';
            if (beforeMark || afterQuote) set.setCharAt(i, '\u202f');
        }
        return set.toString();
    }
}
