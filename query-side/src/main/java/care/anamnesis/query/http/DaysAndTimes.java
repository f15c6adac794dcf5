package care.anamnesis.query.http;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days and instants in questions lie in {@link RecordYears}. */
@Configuration(proxyBeanMethods = false)
class DaysAndTimes implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new Instants());
        registry.addFormatter(new Days());
    }

    private static final class Instants implements Formatter<Instant> {
        @Override
        public Instant parse(String text, Locale locale) throws ParseException {
            try {
                var instant = Instant.parse(text);
                requireYear(RecordYears.hold(instant));
                return instant;
            } catch (DateTimeException _) {
                throw new ParseException("No instant", 0);
            }
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
                requireYear(RecordYears.hold(day));
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

    private static void requireYear(boolean isOfRecords) {
        if (!isOfRecords) {
            throw new DateTimeException("No year in which a record can be");
        }
    }
}
