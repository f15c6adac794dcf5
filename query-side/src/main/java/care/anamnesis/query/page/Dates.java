package care.anamnesis.query.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and instants as the reader's language writes them, in the practice's time zone; {@code @dates} in templates. */
@Component("dates")
public class Dates {
    private final MessageSource texts;
    private final Clock clock;

    Dates(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For example "3 Mar 2025". */
    public String day(LocalDate day) {
        return format("date.day", day);
    }

    /** Without the year if that is this one: "3 Mar". */
    public String shortDay(LocalDate day) {
        return day.getYear() == today().getYear() ? format("date.short", day) : day(day);
    }

    /** For example "Monday 3 March 2025". */
    public String longDay(LocalDate day) {
        return format("date.long", day);
    }

    public String instant(Instant instant) {
        return format("date.instant", instant.atZone(clock.getZone()));
    }

    public String time(Instant instant) {
        return format("date.time", instant.atZone(clock.getZone()));
    }

    /** How many days from today: negative for a day that has passed. */
    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    private String format(String pattern, TemporalAccessor moment) {
        var locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(texts.getMessage(pattern, null, locale), locale)
                .format(moment);
    }
}
