package care.anamnesis.pages.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.RunningPages;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that ignored a filter would show more than requested. */
class UnknownParameterTest extends RunningPages {

    @ParameterizedTest
    @CsvSource({"/audit?kind=GoalSet, kind", "/clients/%s/access?refused=true, refused"})
    void a_parameter_that_the_page_does_not_know_is_named_and_refused(String address, String parameter) {
        var page = get("auditor", address.formatted(UUID.randomUUID()))
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page)
                .contains("This address does not work", "This page has no parameter “" + parameter + "”.")
                .doesNotContain("GoalSet");
    }

    @Test
    void a_field_that_was_left_empty_narrows_nothing() {
        var client = client("Anna Sommer");

        get("auditor", "/audit?what=&person=&since=").expectStatus().isOk();
        get("auditor", "/clients/" + client + "/access?how=&person=")
                .expectStatus()
                .isOk();
    }
}
