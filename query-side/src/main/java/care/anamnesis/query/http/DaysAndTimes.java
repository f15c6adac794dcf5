package care.anamnesis.query.http;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Days and instants in questions lie in years in which a record can be. Java reads others too, and meets the end of its
 * calendar as soon as it adds a day.
 */
@Configuration(proxyBeanMethods = false)
class DaysAndTimes implements WebMvcConfigurer {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new Instants());
        registry.addFormatter(new Days());
        registry.addFormatterForFieldAnnotation(new AnnotatedDays());
    }

    private static final class Instants implements Formatter<Instant> {
        @Override
        public Instant parse(String text, Locale locale) throws ParseException {
            try {
                var instant = Instant.parse(text);
                refuse(instant.isBefore(start(FIRST_YEAR)) || !instant.isBefore(start(LAST_YEAR + 1)));
                return instant;
            } catch (DateTimeException _) {
                throw new ParseException("No instant", 0);
            }
        }

        private static Instant start(int year) {
            return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        @Override
        public String print(Instant instant, Locale locale) {
            return instant.toString();
        }
    }

    private static final class Days implements Formatter<LocalDate> {
        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            try {
                var day = LocalDate.parse(text);
                refuse(day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
                return day;
            } catch (DateTimeException _) {
                throw new ParseException("No day", 0);
            }
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }

    private static final class AnnotatedDays implements AnnotationFormatterFactory<DateTimeFormat> {
        @Override
        public Set<Class<?>> getFieldTypes() {
            return Set.of(LocalDate.class);
        }

        @Override
        public Printer<?> getPrinter(DateTimeFormat annotation, Class<?> fieldType) {
            return new Days();
        }

        @Override
        public Parser<?> getParser(DateTimeFormat annotation, Class<?> fieldType) {
            return new Days();
        }
    }

    private static void refuse(boolean outside) {
        if (outside) {
            throw new DateTimeException("No year in which a record can be");
        }
    }
}
