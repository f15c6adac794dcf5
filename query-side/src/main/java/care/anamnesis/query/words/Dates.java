package care.anamnesis.query.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days and instants as the reader's language writes them, in the practice's time zone; {@code @dates} in templates. */
@Component("dates")
public class Dates {
    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final MessageSource texts;
    private final Clock clock;

    public Dates(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** For example "3 March 2025", as in the sentences of the history. */
    public String day(LocalDate day) {
        return format("date.day", day);
    }

    /** A sentence of the service, whose days are written as programs read them, with its days as people read them. */
    public String inWords(String sentence) {
        return ISO_DAY.matcher(sentence).replaceAll(found -> day(LocalDate.parse(found.group())));
    }

    /** Where there is little room, without the year if that is this one: "3 Mar". */
    public String shortDay(LocalDate day) {
        return shortDay(day, day);
    }

    /** Beside another day in one sentence: both without the year, or both with it. */
    public String shortDay(LocalDate day, LocalDate beside) {
        var isThisYear = day.getYear() == today().getYear() && beside.getYear() == today().getYear();
        return format(isThisYear ? "date.short" : "date.short.year", day);
    }

    /** Where there is little room, with the year whichever it is: "3 Mar 2025". */
    public String shortDayOfYear(LocalDate day) {
        return format("date.short.year", day);
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

    /** How many days from a day on which one stands, today if that is null: negative for a day that has passed. */
    public long daysUntil(LocalDate day, @Nullable LocalDate from) {
        return ChronoUnit.DAYS.between(from == null ? today() : from, day);
    }

    /** How many days from today: negative for a day that has passed. */
    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** To the second: "3 March 2025, 12:00:04". */
    public String exactly(Instant instant) {
        return format("date.exactly", instant.atZone(clock.getZone()));
    }

    /** On paper, which is read anywhere: "3 March 2025, 12:00:04 UTC". */
    public String inUtc(Instant instant) {
        var moment = format("date.exactly", instant.atZone(ZoneOffset.UTC));
        return texts.getMessage("date.utc", new Object[] {moment}, Language.ofReader());
    }

    /** As a field for date and time takes it, to the second. */
    public String local(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.ofInstant(instant, clock.getZone()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** How many days after a clinical day something was written; 0 on the day itself. */
    public long daysLater(LocalDate day, Instant written) {
        return Math.max(0, ChronoUnit.DAYS.between(day, dayOf(written)));
    }

    private String format(String pattern, TemporalAccessor moment) {
        var locale = Language.ofReader();
        return DateTimeFormatter.ofPattern(texts.getMessage(pattern, null, locale), locale)
                .format(moment);
    }
}
