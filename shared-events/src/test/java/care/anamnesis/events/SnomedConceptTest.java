package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnomedConceptTest {
    @ParameterizedTest
    @ValueSource(strings = {"206007", "15665001", "419161000", "900000000000207008", "511000202101"})
    void a_published_identifier_is_well_formed(String code) {
        assertThat(SnomedConcept.isWellFormed(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15665002", "15656001", "0206007", "20600", "15665001 ", "15665o01", "100022012"})
    void a_wrong_check_digit_or_another_kind_of_identifier_is_not(String code) {
        assertThat(SnomedConcept.isWellFormed(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"51665001", "16565001", "15656001"})
    void two_digits_that_changed_places_are_noticed(String code) {
        assertThat(SnomedConcept.isWellFormed(code)).isFalse();
    }

    /** The unilateral ones, 419161000 and 419465000, are reported inactive. */
    @Test
    void sides_have_the_codes_of_the_qualifiers_left_right_and_both() {
        assertThat(Side.values()).extracting(Side::snomedCode).containsExactly("7771000", "24028007", "51440002");
        assertThat(Side.values()).extracting(Side::snomedCode).allMatch(SnomedConcept::isWellFormed);
    }
}
