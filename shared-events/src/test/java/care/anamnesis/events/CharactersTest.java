package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Søren O’Connor",
                "李雷",
                "محمد",
                "می‌خواهم",
                "क्‍ष",
                "Łukasz-Özil (jr.)",
                "7",
                "—",
                "😀",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "Zoë"
            })
    void names_of_any_language_fit_a_line_and_are_visible(String name) {
        assertThat(Characters.fitsLine(name)).isTrue();
        assertThat(Characters.hasVisible(name)).isTrue();
        assertThat(Characters.asLine(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x09, 0x0A, 0x0D, 0x7F, 0x85, 0x9F, 0xAD, 0x2028, 0x2029, 0x200B, 0xFEFF, 0x2060})
    void controls_line_ends_and_invisible_characters_do_not_fit_inside_a_line(int codePoint) {
        assertThat(Characters.fitsLine("Mira" + Character.toString(codePoint) + "Solberg"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void marks_of_direction_do_not_fit_a_line(int codePoint) {
        assertThat(Characters.fitsLine("Mira" + Character.toString(codePoint))).isFalse();
    }

    @Test
    void prose_takes_line_ends_tabs_and_marks_of_direction_but_no_override_and_no_other_control() {
        assertThat(Characters.fitsProse("One\r\n\ttwo \u2066three\u2069")).isTrue();
        assertThat(Characters.fitsProse("One\u202Eeno")).isFalse();
        assertThat(Characters.fitsProse("One\u001B[2J")).isFalse();
    }

    @Test
    void a_character_counts_as_a_reader_counts_it() {
        assertThat(Characters.areAtMost(200, FAMILY.repeat(200))).isTrue();
        assertThat(Characters.areAtMost(200, FAMILY.repeat(201))).isFalse();
        assertThat(Characters.areAtMost(200, "n\u0303".repeat(200))).isTrue();
        assertThat(Characters.areAtMost(200, "x".repeat(201))).isFalse();
    }

    @Test
    void a_heap_of_marks_on_one_letter_is_not_one_character() {
        assertThat(Characters.areAtMost(200, "a" + "\u0301".repeat(100_000))).isFalse();
    }
}
