package care.anamnesis.query.projection;

import static care.anamnesis.query.FoundingStory.EPISODE;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.query.RunningQuerySide;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "anamnesis.query.wait=2s")
@DirtiesContext
class ParkingTest extends RunningQuerySide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    Positions positions;

    @Test
    void an_event_that_cannot_be_folded_parks_its_client_and_nothing_else() {
        var client = client("Robin Ashdown");
        var other = client("Mika Lund");

        append(client, List.of(resolved(client, 77), resolved(client, 3)));
        append(other, List.of(resolved(other, 3)));

        get("therapist", "/api/clients/" + client + "/care-plan").expectStatus().isEqualTo(503);
        get("therapist", "/api/clients/" + other + "/care-plan").expectStatus().isOk();
        get("therapist", "/api/clients/" + client).expectStatus().isOk();
        assertThat(positions.of("care-plan")).isGreaterThanOrEqualTo(position(other, 25));
        assertThat(version("query.care_plan", client)).isEqualTo(24);
        assertThat(parked("care-plan", client))
                .containsExactly(new ParkedEvent(
                        client.toString(), 25, position(client, 25), "FindingResolved", "IllegalStateException"));
    }

    @Test
    void a_row_that_was_lost_parks_its_client() {
        var client = client("Mika Lund");
        get("therapist", "/api/clients/" + client).expectStatus().isOk();
        jdbc.sql("delete from query.caseload where client_id = :client")
                .param("client", client)
                .update();

        append(client, List.of(resolved(client, 3)));

        get("therapist", "/api/clients/" + client).expectStatus().isEqualTo(503);
        assertThat(positions.of("caseload")).isGreaterThanOrEqualTo(position(client, 25));
        assertThat(parked("caseload", client)).hasSize(1);
    }

    private long position(UUID client, long version) {
        return log.stream(client.toString(), version, 1).getFirst().position();
    }

    private long version(String table, UUID client) {
        return jdbc.sql("select version from %s where client_id = :client".formatted(table))
                .param("client", client)
                .query(Long.class)
                .single();
    }

    private List<@Nullable ParkedEvent> parked(String projection, UUID client) {
        return jdbc.sql("""
                        select stream_id, version, position, event, failure from query.parked
                        where projection = :projection and stream_id = :client
                        """)
                .param("projection", projection)
                .param("client", client.toString())
                .query(ParkedEvent.class)
                .list();
    }

    private static ClinicalEvent resolved(UUID client, int finding) {
        return new FindingResolved(client, EPISODE, id(finding), LocalDate.of(2025, 9, 15), null);
    }
}
