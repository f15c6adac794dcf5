package care.anamnesis.pages.frame;

import static care.anamnesis.query.FoundingStory.EPISODE;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandSide;
import care.anamnesis.eventlog.TestDatabase;
import care.anamnesis.events.Actor;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.FindingEvent.FindingResolved;
import care.anamnesis.events.Role;
import care.anamnesis.pages.Pages;
import care.anamnesis.query.AskedQuerySide;
import care.anamnesis.query.operating.AcceptedLoss;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Projections;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

/** What pages say of a record that is not up to date, and of a log that has lost its end. */
@Import({Pages.class, CommandSide.class})
@TestPropertySource(properties = "anamnesis.query.wait=2s")
@DirtiesContext
class IncompleteRecordsTest extends AskedQuerySide {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Positions positions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Projections projections;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    AcceptedLoss loss;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register((name, value) -> properties.add(name, () -> value));
    }

    @Test
    void the_pages_show_a_parked_client_as_it_was_and_say_so() {
        var client = client("Robin Ashdown");
        var other = client("Mika Lund");
        append(client, List.of(resolved(client, 77)));
        get("therapist", "/api/clients/" + client + "/care-plan").expectStatus().isEqualTo(503);

        assertThat(page("supervisor", "/clients/" + client, 200))
                .contains("This record is not up to date", "Entry 25", "Finding resolved", "Robin Ashdown");
        assertThat(page("supervisor", "/clients/" + other, 200)).doesNotContain("not up to date");
        assertThat(page("supervisor", "/clients?whose=ALL&stage=ALL", 200)).containsOnlyOnce(">Not up to date<");
    }

    @Test
    void what_was_seen_and_is_gone_stops_the_reading_and_the_pages_say_why_until_the_loss_is_accepted() {
        var kept = client("Robin Ashdown");
        lose();

        assertThat(page("therapist", "/clients/" + kept, 503))
                .contains("entries are missing from the service’s log", "No record is shown now")
                .doesNotContain("Nothing was lost");
        assertThat(page("auditor", "/operations", 200))
                .contains("entries are missing from the service’s log")
                .contains("The log ends at position " + log.head() + ".", "Accept the loss");
        assertThat(page("manager", "/operations", 200))
                .contains("The log is in doubt")
                .doesNotContain("Accept the loss");

        loss.accept(new Actor("auditor", "Ada Auditor", Role.AUDITOR), log.head(), null, "The standby was behind");
        until(() -> log.doubt().isEmpty());

        assertThat(page("auditor", "/operations", 200)).doesNotContain("entries are missing from the service’s log");
        until(() -> asked("therapist", "/clients/" + kept).getStatus().is2xxSuccessful());
    }

    private void lose() {
        caughtUp();
        var end = log.head();
        client("Sam Okafor");
        caughtUp();
        DATABASE.loseLogAfter(end);
        until(() -> log.doubt().isPresent());
    }

    private void caughtUp() {
        projections.names().forEach(name -> positions.await(() -> positions.of(name), log.head()));
    }

    private String page(String person, String address, int status) {
        var answer = asked(person, address);
        assertThat(answer.getStatus().value()).isEqualTo(status);
        return String.valueOf(answer.getResponseBody());
    }

    private EntityExchangeResult<String> asked(String person, String address) {
        return http(person)
                .get()
                .uri(address)
                .header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB")
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static ClinicalEvent resolved(UUID client, int finding) {
        return new FindingResolved(client, EPISODE, id(finding), LocalDate.of(2025, 9, 15), null);
    }
}
