package care.anamnesis.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.careplan.Due.Detail;
import care.anamnesis.query.careplan.Due.What;
import care.anamnesis.query.careplan.Due.Why;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class DueWordsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 5);
    private static final Due GAP =
            due(new Detail(Why.NOT_CERTIFIED_BETWEEN, null, null, LocalDate.of(2025, 5, 23), LocalDate.of(2025, 6, 5)));

    @Test
    void every_word_of_any_reason_is_of_a_message() {
        var words = new DueWords(MessageFiles.texts(new PseudoLanguage()));

        assertThat(Why.values())
                .extracting(why -> words.why(due(new Detail(why, 4, 10, null, null))))
                .allSatisfy(reason -> assertThat(reason).contains("⟦"))
                .flatExtracting(PseudoLanguage::untranslated)
                .isEmpty();
    }

    @Test
    void every_value_of_a_reason_is_said() {
        var words = new DueWords(MessageFiles.texts());

        assertThat(words.why(due(new Detail(Why.TREATMENT_DAYS_SINCE_REPORT, 4, 10, null, null))))
                .isEqualTo("4 of 10 treatment days since the last report");
        assertThat(words.why(GAP)).isEqualTo("Not certified from 23 May 2025 to 5 June 2025");
        assertThat(Arrays.stream(Why.values()).map(why -> words.why(due(Detail.of(why)))))
                .noneMatch(reason -> reason.contains("{"));
    }

    @Test
    void days_are_written_as_the_reader_writes_them_and_as_programs_do_in_answers() {
        var words = new DueWords(MessageFiles.texts());
        var answers = JsonMapper.builder()
                .addModule(new SimpleModule().addSerializer(Detail.class, new DueJson(words)))
                .build();

        LocaleContextHolder.setLocale(Locale.US);
        try {
            assertThat(words.why(GAP)).isEqualTo("Not certified from May 23, 2025 to June 5, 2025");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(answers.valueToTree(GAP).get("detail").stringValue())
                .isEqualTo("Not certified from 2025-05-23 to 2025-06-05");
    }

    private static Due due(Detail detail) {
        return new Due(What.CERTIFICATION_GAP, null, null, DAY, true, detail);
    }
}
