package care.anamnesis.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlphabetTest {
    private static final List<String> IN_ORDER = List.of(
            "Adam",
            "Ángel",
            "Angela",
            "Åse",
            "Émile",
            "Emilia",
            "Łukasz",
            "Lukasza",
            "O’Brien",
            "Oakley",
            "örjan",
            "Øystein",
            "Søren",
            "Sørensen",
            "Zakari",
            "Zoë",
            "Ивaн",
            "李雷");

    @Test
    void names_stand_as_in_a_dictionary_and_no_accent_comes_after_z() {
        var shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(8));
        assertThat(shuffled.stream().sorted(Alphabet.ORDER)).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void sort_keys_stand_in_the_same_order_as_the_names() {
        var names = new ArrayList<>(IN_ORDER);
        names.addAll(List.of("", "a", "A", "ab", "a b", "a-b", "Client 2", "Client 10", "\uD83D\uDE00"));
        for (var one : names) {
            for (var other : names) {
                assertThat(Integer.signum(Alphabet.sortKey(one).compareTo(Alphabet.sortKey(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(Alphabet.ORDER.compare(one, other)));
            }
        }
    }

    @Test
    void numbers_in_names_count_as_numbers() {
        assertThat(List.of("L10", "L2", "L1").stream().sorted(Alphabet.ORDER)).containsExactly("L1", "L2", "L10");
    }

    @ParameterizedTest
    @CsvSource({
        "soren, Søren Kierkegaard",
        "soeren, Søren Kierkegaard",
        "Søren, Soren Lind",
        "SØREN, søren",
        "oconnor, Maeve O'Connor",
        "oconnor, Maeve O’Connor",
        "o'connor, Maeve OConnor",
        "o’connor, Maeve O'Connor",
        "o connor, Maeve O'Connor",
        "smith-jones, Ann Smith-Jones",
        "smith-jones, Ann Smith\u2010Jones",
        "smith-jones, Ann Smith\u2011Jones",
        "smith\u2011jones, Ann Smith-Jones",
        "smith\u2013jones, Ann Smith-Jones",
        "smith jones, Ann Smith-Jones",
        "smithjones, Ann Smith-Jones",
        "jose, José Marti",
        "josé, Jose Marti",
        "jose\u0301, Jos\u00E9 Marti",
        "muller, Ada Müller",
        "mueller, Ada Müller",
        "müller, Ada Mueller",
        "strasse, Karl Straße",
        "lukasz, Łukasz Żak",
        "zak lukasz, Łukasz Żak",
        "delacruz, Inés de la Cruz",
        "annemarie, Anne Marie Holm",
        "ivan, Иван Ильин",
        "ilin, Иван Ильин",
        "иван, Иван Ильин",
        "йорг, ЙОРГ",
        "李, 李雷",
        "li lei, 李雷",
        "istanbul, İstanbul",
        "nguyen, Nguyễn Thị Định",
        "dinh, Nguyễn Thị Định",
        "aase, Åse Dahl",
        "ase, Åse Dahl",
        "more, Dan Whitmore",
        "dan whit, Dan Whitmore",
        "dan\u00A0whit, Dan Whitmore",
        "שלום, שָׁלוֹם",
        "محمد, مُحَمَّد",
    })
    void a_name_is_found_however_it_is_typed(String typed, String name) {
        assertThat(Sought.of(typed).isIn(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "soren, Sorin Lind",
        "李, Oliver Lindt",
        "nab, Ann Abel",
        "smith ann bo, Ann Smith",
        "иван, Ivana Maslo",
        "か, が",
        "whitmor dan, Whitman Dan",
    })
    void another_name_is_not(String typed, String name) {
        assertThat(Sought.of(typed).isIn(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "'", "\u200B"})
    void nothing_typed_finds_everybody(String typed) {
        assertThat(Sought.of(typed).isIn("Ann Smith")).isTrue();
    }
}
