package care.anamnesis.command.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.anamnesis.command.asking.FormField.Kind;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void a_form_holds_what_a_person_fills_in_with_the_limits_of_the_command() {
        assertThat(form("log-home-practice").fields())
                .contains(
                        new FormField("practicedOn", Kind.DAY, true, null, null, List.of(), List.of()),
                        new FormField("done", Kind.YES_NO, true, null, null, List.of(), List.of()),
                        new FormField("times", Kind.NUMBER, false, 1L, 24L, List.of(), List.of()),
                        new FormField("minutes", Kind.NUMBER, false, 1L, 1440L, List.of(), List.of()),
                        new FormField("note", Kind.PROSE, false, null, 10_000L, List.of(), List.of()));
    }

    @Test
    void a_form_does_not_ask_for_the_client_the_episode_or_an_id_that_the_service_gives() {
        assertThat(form("open-episode").fields())
                .extracting(FormField::name)
                .containsExactly("presentingComplaint", "statedGoal", "openedOn");
        assertThat(form("hold-treatment-plan").ofEpisode()).isTrue();
        assertThat(form("place-legal-hold").ofEpisode()).isFalse();
        assertThat(form("open-episode").ofEpisode()).isFalse();
    }

    @Test
    void a_part_of_a_field_has_the_limits_of_the_value_that_the_field_holds() {
        assertThat(form("assign-home-practice").field("dose/times"))
                .extracting(FormField::least, FormField::most)
                .containsExactly(1L, 24L);
        assertThat(form("record-visit").field("interventions/minutes"))
                .extracting(FormField::least, FormField::most)
                .containsExactly(1L, 1440L);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> form("record-visit").field("interventions/weight"));
    }

    @Test
    void a_form_is_plain_when_nothing_in_it_is_named_drawn_or_tabled() {
        assertThat(form("place-legal-hold").isPlain()).isTrue();
        assertThat(form("resolve-finding").isPlain()).isFalse();
        assertThat(form("record-visit").isPlain()).isFalse();
        assertThat(form("assign-therapist").isPlain()).isFalse();
    }

    private static Form form(String command) {
        return Form.of(command).orElseThrow();
    }
}
