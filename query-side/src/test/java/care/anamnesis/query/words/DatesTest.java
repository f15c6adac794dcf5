package care.anamnesis.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DatesTest {

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
}
