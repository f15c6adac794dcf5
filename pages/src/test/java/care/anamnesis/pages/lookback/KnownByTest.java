package care.anamnesis.pages.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownByTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_form_that_is_sent_unchanged_keeps_the_second_of_the_two_hours_when_clocks_go_back() {
        var second = "2025-10-26T01:30:00Z";

        assertThat(KnownBy.field("2025-10-26T02:30:00", second, BERLIN).instant())
                .isEqualTo(second);
        assertThat(KnownBy.field("2025-10-26T02:30:00", null, BERLIN).instant()).isEqualTo("2025-10-26T00:30:00Z");
    }

    @Test
    void a_form_that_is_sent_unchanged_keeps_fractions_of_a_second_and_a_day_that_counts_to_its_end() {
        var exactly = Instant.parse("2025-03-04T10:15:30.123456Z");
        var day = KnownBy.field("2025-03-04T23:59:59", "2025-03-04", BERLIN);

        assertThat(KnownBy.field("2025-03-04T11:15:30", exactly.toString(), BERLIN)
                        .instant())
                .isEqualTo(exactly);
        assertThat(day.isDay()).isTrue();
        assertThat(day.instant()).isEqualTo("2025-03-04T22:59:59.999999999Z");
    }

    @Test
    void a_field_that_was_changed_or_emptied_counts_as_it_stands() {
        var shown = "2025-03-04T10:15:30.123456Z";

        assertThat(KnownBy.field("2025-03-04T11:15:31", shown, BERLIN).instant())
                .isEqualTo("2025-03-04T10:15:31Z");
        assertThat(KnownBy.field("", shown, BERLIN).instant()).isNull();
    }

    @Test
    void refuses_what_lies_in_no_year_of_a_record_and_names_its_field() {
        for (var given :
                List.of("1899-12-31", "2201-01-02", "+999999999-12-31", "+1000000000-12-31T23:59:59.999999999Z")) {
            assertThatThrownBy(() -> KnownBy.field(given, "2025-03-04", BERLIN).instant())
                    .as(given)
                    .hasMessageContaining("The value of knownBy cannot be used.");
        }
    }
}
