package care.anamnesis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SideTest {
    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void without_a_choice_a_process_runs_all_of_them() {
        assertThat(Side.of(settings)).containsExactly(Side.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "command | COMMAND",
                "query | QUERY",
                "query, command | COMMAND,QUERY",
                "pages,query,command | COMMAND,QUERY,PAGES"
            })
    void it_runs_what_is_chosen(String chosen, String sides) {
        settings.setProperty(Side.PROPERTY, chosen);

        assertThat(Side.of(settings)).map(Side::name).containsExactly(sides.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Command", "commands", "command,", "command;query", "command query", "all"})
    void an_unknown_side_is_refused(String chosen) {
        settings.setProperty(Side.PROPERTY, chosen);

        assertThatThrownBy(() -> Side.of(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("\"" + chosen + "\"")
                .hasMessageContaining("no such side");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "pages,query", "command,pages"})
    void pages_alone_are_refused(String chosen) {
        settings.setProperty(Side.PROPERTY, chosen);

        assertThatThrownBy(() -> Side.of(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("need command and query");
    }
}
