package bilan.dossier;

import bilan.quantity.Quantity;
import bilan.text.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * A sentence for people that is not yet in a language: a template's name and what to put into it. Templates stand in
 * {@code messages_en.properties} and {@code messages_fr.properties}; {@code {name}} is replaced by the part of that name.
 *
 * @param key name of the template
 * @param parts by name; a {@link Quantity}, {@link Long}, {@link When}, {@link DayOfWeek}, {@link LocalDate}, another message or a String, which is taken
 *     as it is
 */
public record Message(String key, Map<String, Object> parts) {
    private static final String BUNDLE = "bilan.dossier.messages";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ROOT);

    public Message {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    static Message of(String key) {
        return new Message(key, Map.of());
    }

    Message with(String name, Object part) {
        Map<String, Object> more = new TreeMap<>(parts);
        more.put(name, part);
        return new Message(key, more);
    }

    /**
     * The sentence in the language of the locale; English where there is no other.
     *
     * @throws MissingResourceException if there is no template of that name
     */
    public String in(Locale locale) {
        ResourceBundle words = bundle(locale);
        String template = words.getString(key);
        StringBuilder sentence = new StringBuilder(template.length() * 2);
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) break;
            sentence.append(template, at, open);
            Object part = parts.get(template.substring(open + 1, close));
            if (part == null) throw new IllegalStateException(key + " lacks " + template.substring(open, close + 1));
            sentence.append(text(part, words));
            at = close + 1;
        }
        return sentence.append(template, at, template.length()).toString();
    }

    private static ResourceBundle bundle(Locale locale) {
        ResourceBundle.Control noDefaultLocale =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(locale.getLanguage()), noDefaultLocale);
        } catch (MissingResourceException e) {
            return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, noDefaultLocale);
        }
    }

    private static String text(Object part, ResourceBundle words) {
        if (part instanceof Quantity quantity) return text(quantity, words);
        if (part instanceof Long number) return grouped(number, words);
        if (part instanceof DayOfWeek day) return day.getDisplayName(TextStyle.FULL, words.getLocale());
        if (part instanceof LocalDate date) return date.format(DAY.withLocale(words.getLocale()));
        if (part instanceof Message message) return message.in(words.getLocale());
        return part.toString();
    }

    private static String text(Quantity quantity, ResourceBundle words) {
        String low = grouped(quantity.low(), words);
        if (quantity.openAbove()) return words.getString("quantity.at_least").replace("{low}", low);
        String high = grouped(quantity.high(), words);
        if (quantity.openBelow()) return words.getString("quantity.at_most").replace("{high}", high);
        if (quantity.low() != quantity.high()) {
            return words.getString("quantity.range").replace("{low}", low).replace("{high}", high);
        }
        if (quantity.hedge() == bilan.quantity.Hedge.ABOUT) {
            return words.getString("quantity.about").replace("{low}", low);
        }
        return low;
    }

    private static String grouped(long number, ResourceBundle words) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > 0; at -= 3) digits.insert(at, words.getString("number.group"));
        return digits.toString();
    }
}
