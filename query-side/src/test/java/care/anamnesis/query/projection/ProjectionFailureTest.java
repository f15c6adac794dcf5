package care.anamnesis.query.projection;

import static care.anamnesis.query.FoundingStory.EPISODE;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent.FindingResolved;
import care.anamnesis.query.RunningQuerySide;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "anamnesis.query.wait=1s")
@DirtiesContext
class ProjectionFailureTest extends RunningQuerySide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    Positions positions;

    @Test
    void an_event_that_cannot_be_folded_stops_the_projection_and_is_never_skipped() {
        var client = client("Robin Ashdown");
        var before = log.head();
        get("therapist", "/api/clients/" + client + "/care-plan").expectStatus().isOk();

        append(client, List.of(new FindingResolved(client, EPISODE, id(77), LocalDate.of(2025, 9, 15), null)));
        append(client, List.of(new FindingResolved(client, EPISODE, id(78), LocalDate.of(2025, 9, 15), null)));

        get("therapist", "/api/clients/" + client + "/care-plan").expectStatus().isEqualTo(503);
        assertThat(positions.of("care-plan")).isEqualTo(before);
        get("therapist", "/api/clients/" + client).expectStatus().isOk();
    }

    @Test
    void a_row_that_was_lost_stops_the_projection() {
        var client = client("Mika Lund");
        get("therapist", "/api/clients/" + client).expectStatus().isOk();
        var before = positions.of("caseload");
        jdbc.sql("delete from query.caseload where client_id = :client")
                .param("client", client)
                .update();

        append(client, List.of(new FindingResolved(client, EPISODE, id(3), LocalDate.of(2025, 9, 15), null)));

        get("therapist", "/api/clients/" + client).expectStatus().isEqualTo(503);
        assertThat(positions.of("caseload")).isEqualTo(before);
    }
}
