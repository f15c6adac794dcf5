package care.anamnesis.query.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names of the language in plain words. What has no text of its own is called as it is in the code, in words: nothing that
 * is new in a record waits for somebody to write a text.
 */
@Component("words")
public class Texts {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final MessageSource messages;
    private final Dates dates;

    Texts(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** An event by its stored name: "Finding reassessed". */
    public String event(String name) {
        var words = inWords(name);
        return otherwise("event." + name, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    String field(String name) {
        return otherwise("field." + name, inWords(name));
    }

    /** One of a list. */
    String item(String list) {
        var words = inWords(list);
        return otherwise("item." + list, words.endsWith("s") ? words.substring(0, words.length() - 1) : words);
    }

    String constant(Enum<?> constant) {
        return otherwise(
                "constant." + constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    String day(LocalDate day) {
        return dates.day(day);
    }

    String instant(Instant instant) {
        return dates.instant(instant);
    }

    private String otherwise(String key, String words) {
        return String.valueOf(messages.getMessage(key, null, words, LocaleContextHolder.getLocale()));
    }

    private static String inWords(String name) {
        return HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
