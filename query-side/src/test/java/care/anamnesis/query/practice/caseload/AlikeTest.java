package care.anamnesis.query.practice.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AlikeTest {
    private static final LocalDate BORN = LocalDate.of(1984, 9, 12);

    private final Alike person = new Alike("Søren O'Connor", BORN);

    @Test
    void the_same_name_is_the_same_however_it_is_spelled_and_in_any_order() {
        assertThat(person.isCalledAndBornAs("OConnor, Soren", BORN)).isTrue();
        assertThat(person.isCalledAndBornAs("Søren O’Connor", BORN.plusDays(1))).isFalse();
        assertThat(person.mayBe("Soren OConnor", BORN.minusYears(40))).isTrue();
    }

    @Test
    void a_word_of_the_name_with_the_same_date_of_birth_may_be_the_same_person() {
        assertThat(person.mayBe("Soren Madsen", BORN)).isTrue();
        assertThat(person.mayBe("Soren Madsen", BORN.plusDays(1))).isFalse();
        assertThat(person.mayBe("Mira Solberg", BORN)).isFalse();
    }
}
