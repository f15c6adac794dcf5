package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentCatalogueTest {
    private static final InstrumentCatalogue STANDARD = InstrumentCatalogue.standard();
    private static final String SMALL = """
        {
          "instruments": [
            {
              "key": "odi", "name": "Oswestry", "unit": "percent",
              "minimum": 0, "maximum": 100, "step": 1, "direction": "LOWER_IS_BETTER",
              "code": {"system": "LOINC", "code": "97909-6", "display": "ODI"},
              "minimalImportantChange": {"points": 10, "basis": "consensus", "source": "Ostelo 2008"}
            }
          ]
        }
        """;

    @Test
    void the_standard_catalogue_has_the_instruments_of_the_practice() {
        assertThat(STANDARD.all())
                .extracting(Instrument::key)
                .containsExactly(
                        "pain-nrs",
                        "pain-nrs-rest",
                        "pain-nrs-movement",
                        "pain-nrs-worst",
                        "odi",
                        "peg",
                        "psfs",
                        "copm-performance",
                        "copm-satisfaction",
                        "gas",
                        "morning-stiffness-minutes");
    }

    @Test
    void a_local_code_says_so() {
        assertThat(STANDARD.all())
                .filteredOn(instrument -> instrument.code().system() == MeasureCode.CodeSystem.LOCAL)
                .allSatisfy(
                        instrument -> assertThat(instrument.code().display()).endsWith("(local code)"));
    }

    @Test
    void public_codes_are_those_that_were_verified() {
        assertThat(code("pain-nrs")).isEqualTo("72514-3");
        assertThat(code("odi")).isEqualTo("97909-6");
        assertThat(code("peg")).isEqualTo("91148-7");
        assertThat(instrument("peg").scoreCode().code()).isEqualTo("91147-9");
    }

    @ParameterizedTest
    @CsvSource({
        "pain-nrs, 0",
        "pain-nrs, 10",
        "pain-nrs, 7.0",
        "odi, 42",
        "peg, 6.7",
        "psfs, 3.3",
        "copm-performance, 1",
        "copm-satisfaction, 9.5",
        "gas, -2",
        "gas, 0",
        "morning-stiffness-minutes, 1440"
    })
    void a_score_on_the_scale_passes(String key, BigDecimal score) {
        assertThat(instrument(key).check(score)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pain-nrs, 11, 'Pain, numeric rating scale is scored from 0 to 10.'",
        "pain-nrs, -1, 'Pain, numeric rating scale is scored from 0 to 10.'",
        "pain-nrs, 6.5, 'Pain, numeric rating scale is scored in steps of 1.'",
        "peg, 6.67, 'PEG (pain, enjoyment of life, general activity) is scored in steps of 0.1.'",
        "copm-performance, 0, 'Canadian Occupational Performance Measure, performance is scored from 1 to 10.'",
        "gas, 3, 'Goal Attainment Scaling is scored from -2 to 2.'"
    })
    void a_score_off_the_scale_is_answered_with_the_rule(String key, BigDecimal score, String rule) {
        assertThat(instrument(key).check(score)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "pain-nrs, 7, 5, BETTER, -2, AT_LEAST_MINIMAL",
        "pain-nrs, 7, 6, LITTLE_CHANGED, -1, LESS_THAN_MINIMAL",
        "pain-nrs, 5, 7, WORSE, 2, AT_LEAST_MINIMAL",
        "odi, 40, 30, BETTER, -10, AT_LEAST_MINIMAL",
        "odi, 40, 40.0, SAME, 0.0, LESS_THAN_MINIMAL",
        "psfs, 3.3, 5.3, BETTER, 2.0, AT_LEAST_MINIMAL",
        "copm-performance, 4, 3, LITTLE_CHANGED, -1, LESS_THAN_MINIMAL",
        "gas, -1, 1, BETTER, 2, NOT_KNOWN",
        "morning-stiffness-minutes, 60, 20, BETTER, -40, NOT_KNOWN"
    })
    void a_change_says_which_way_and_whether_it_matters(
            String key,
            BigDecimal baseline,
            BigDecimal now,
            ScoreTrend trend,
            BigDecimal difference,
            ChangeImportance importance) {
        assertThat(instrument(key).change(baseline, now)).isEqualTo(new ScoreChange(trend, difference, importance));
    }

    @Test
    void a_practice_can_bring_its_own_instruments() {
        assertThat(load(SMALL).all()).extracting(Instrument::key).containsExactly("odi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"unit\": \"percent\"   | \"unit\": \"percent\", \"range\": 1 | The instrument odi: unknown field"
                        + " range",
                "\"unit\": \"percent\",  |                                     | The instrument odi: unit is missing",
                "\"minimum\": 0          | \"minimum\": 100                    | The instrument odi: minimum is not"
                        + " below maximum",
                "\"minimum\": 0          | \"minimum\": \"0\"                  | The instrument odi: minimum is not a"
                        + " number",
                "\"step\": 1             | \"step\": 0                         | The instrument odi: step is not above"
                        + " 0",
                "\"step\": 1             | \"step\": 7                         | The instrument odi: its steps do not"
                        + " lead to maximum",
                "LOWER_IS_BETTER         | DOWN                                | The instrument odi: direction has an"
                        + " unknown value DOWN",
                "97909-6                 | 97909-7                             | The instrument odi, code: code is not"
                        + " a LOINC number",
                "\"code\": {             | \"scoreCode\": {                    | The instrument odi: code is missing",
                "\"points\": 10          | \"points\": 101                     | The instrument odi:"
                        + " minimalImportantChange is larger than the scale",
                "\"source\": \"Ostelo 2008\" | \"source\": \" \"                | The instrument odi,"
                        + " minimalImportantChange: source is blank or has space around it",
                "\"instruments\"         | \"measures\"                        | The catalogue has an unknown field"
                        + " measures",
            })
    void a_malformed_catalogue_is_refused_naming_the_entry(String original, String broken, String message) {
        assertThat(SMALL).contains(original);
        var replacement = broken == null ? "" : broken;
        assertThatExceptionOfType(MalformedCatalogue.class)
                .isThrownBy(() -> load(SMALL.replace(original, replacement)))
                .withMessage(message);
    }

    private static Instrument instrument(String key) {
        return STANDARD.find(key).orElseThrow();
    }

    private static String code(String key) {
        return instrument(key).code().code();
    }

    private static InstrumentCatalogue load(String json) {
        return InstrumentCatalogue.load(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
