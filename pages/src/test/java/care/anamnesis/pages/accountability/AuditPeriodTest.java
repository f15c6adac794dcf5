package care.anamnesis.pages.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditPeriodTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 15);

    @Test
    void a_period_that_is_named_relative_to_a_day_ends_with_it() {
        assertThat(AuditPeriod.of(AuditPeriod.Preset.WEEK, null, null, MONDAY))
                .isEqualTo(new AuditPeriod(LocalDate.of(2025, 9, 9), MONDAY));
        assertThat(AuditPeriod.of(AuditPeriod.Preset.TODAY, null, null, MONDAY))
                .isEqualTo(new AuditPeriod(MONDAY, MONDAY));
    }

    @Test
    void the_lasting_address_of_who_looked_asks_for_the_same_days_later() {
        var client = UUID.fromString("0198a1b2-0000-7000-8000-000000000001");
        var week = new AccessSearch(AuditPeriod.Preset.WEEK, null, null, null, null, null);
        var later = new AccessSearch(AuditPeriod.Preset.WEEK, null, null, MONDAY, null, null);

        assertThat(week.lasting(client, MONDAY).link())
                .isEqualTo("/clients/" + client + "/access?period=WEEK&on=2025-09-15");
        assertThat(later.days(MONDAY.plusDays(40))).isEqualTo(week.days(MONDAY));
        assertThat(later.lasting(client, MONDAY.plusDays(40)).link())
                .isEqualTo(week.lasting(client, MONDAY).link());
    }
}
