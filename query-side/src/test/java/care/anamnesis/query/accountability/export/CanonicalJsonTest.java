package care.anamnesis.query.accountability.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    /** The example of RFC 8785, section 3.2. */
    @Test
    void the_example_of_the_standard_reads_as_the_standard_says() {
        assertThat(canonical("""
                        {
                          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                          "literals": [null, true, false]
                        }""")).isEqualTo("""
                        {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                        "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "7.0, 7",
        "-0, 0",
        "100, 100",
        "1e21, 1e+21",
        "999999999999999900000, 999999999999999900000",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "-1.5e-9, -1.5e-9",
        "9007199254740991, 9007199254740991"
    })
    void a_number_has_one_text(String written, String canonical) {
        assertThat(canonical(written)).isEqualTo(canonical);
    }

    private static String canonical(String json) {
        return CanonicalJson.of(CanonicalJson.JSON.readTree(json));
    }
}
