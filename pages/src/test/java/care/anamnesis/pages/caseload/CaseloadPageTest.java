package care.anamnesis.pages.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.RunningPages;
import org.junit.jupiter.api.Test;

class CaseloadPageTest extends RunningPages {

    @Test
    void an_empty_caseload_blames_no_filter_and_leads_to_all_clients() {
        client("Anna Sommer");

        var page = String.valueOf(get("supervisor", "/clients?whose=MINE", Long.toString(log.head()))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(page)
                .contains("No client is assigned to you yet", "href=\"/clients?whose=ALL&amp;stage=ALL\"")
                .doesNotContain("No client fits");
    }
}
