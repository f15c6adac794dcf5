package care.anamnesis.pages.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.pages.RunningPages;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlamePageTest extends RunningPages {

    @Test
    void a_person_is_named_and_their_id_is_not_shown() {
        var client = client("Anna Sommer");
        append(
                client,
                List.of(new TherapistAssigned(
                        client,
                        "hannah",
                        "Hannah Brandt",
                        CareResponsibility.PRIMARY,
                        null,
                        null,
                        LocalDate.of(2025, 3, 3))));

        assertThat(page("/clients/" + client + "/blame?section=CLIENT"))
                .contains("Hannah Brandt")
                .doesNotContainIgnoringCase("therapist id");
        assertThat(page("/clients/" + client + "/diff?from=1"))
                .contains("Hannah Brandt")
                .doesNotContainIgnoringCase("therapist id")
                .doesNotContainIgnoringCase("supervisor id");
    }

    private String page(String address) {
        return text(get("auditor", address));
    }
}
