package care.anamnesis.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A day is written in one way, whichever of them stands beside another in a sentence. */
class DateStylesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 3);

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US"})
    void a_day_reads_the_same_alone_with_its_time_and_on_a_chart(String language) {
        var day = written(language, "date.day", DAY);

        assertThat(written(language, "date.instant", DAY.atTime(14, 3))).startsWith(day);
        assertThat(written(language, "date.exactly", DAY.atTime(14, 3))).startsWith(day);
        assertThat(written(language, "date.long", DAY)).contains(day);
        assertThat(new MessageFormat(texts(language).getString("chart.date"), Locale.forLanguageTag(language))
                        .format(new Object[] {DAY}))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | Not certified from 23 May 2025 to 5 June 2025",
                "en-US | Not certified from May 23, 2025 to June 5, 2025"
            })
    void a_sentence_of_the_service_shows_its_days_as_the_page_does(String language, String read) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            assertThat(new Dates(texts, Clock.systemUTC()).inWords("Not certified from 2025-05-23 to 2025-06-05"))
                    .isEqualTo(read);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US"})
    void no_text_has_a_style_of_its_own(String language) {
        var texts = texts(language);

        assertThat(texts.keySet())
                .filteredOn(key -> texts.getString(key).contains("dtf_"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts.getString(key).replace("dtf_date,long", ""))
                        .doesNotContain("dtf_"));
    }

    private static String written(String language, String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(texts(language).getString(pattern), Locale.forLanguageTag(language))
                .format(moment);
    }

    private static ResourceBundle texts(String language) {
        var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("messages", Locale.forLanguageTag(language), none);
    }
}
