package care.anamnesis.pages.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.pages.RunningPages;
import care.anamnesis.query.FoundingStory;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseloadPageTest extends RunningPages {
    private static final String OFFICER = "privacy_officer";

    @Test
    void an_empty_caseload_blames_no_filter_and_leads_to_all_clients() {
        client("Anna Sommer");

        var page = page("supervisor");

        assertThat(page)
                .contains("No client is assigned to you yet", "href=\"/clients?whose=ALL&amp;stage=ALL\"")
                .doesNotContain("No client matches");
    }

    @Test
    void when_all_clients_of_a_therapist_are_discharged_the_page_says_so() {
        var client = client("Anna Sommer");
        append(
                client,
                List.of(new TherapistAssigned(
                        client,
                        OFFICER,
                        "Noor Haddad",
                        CareResponsibility.PRIMARY,
                        null,
                        null,
                        FoundingStory.DISCHARGE)));

        assertThat(page(OFFICER))
                .contains("No current clients", "Every client here has been discharged.")
                .doesNotContain("No client matches");
    }

    private String page(String person) {
        return text(get(person, "/clients?whose=MINE"));
    }
}
