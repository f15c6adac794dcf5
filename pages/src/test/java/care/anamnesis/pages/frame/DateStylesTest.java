package care.anamnesis.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.AllTexts;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day always has the same form next to another day in a sentence. */
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

    private static AllTexts texts(String language) {
        return AllTexts.in(Locale.forLanguageTag(language));
    }
}
