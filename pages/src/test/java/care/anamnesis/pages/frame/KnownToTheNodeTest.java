package care.anamnesis.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.CommandSide;
import care.anamnesis.pages.Pages;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.projection.HeldProjections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/** Nobody names a position here: the node itself knows what was written. */
@Import({Pages.class, CommandSide.class})
@TestPropertySource(properties = "anamnesis.query.wait=5s")
class KnownToTheNodeTest extends HeldProjections {

    @ParameterizedTest
    @ValueSource(strings = {"/clients/{client}", "/clients/{client}/panels/record-finding"})
    void what_was_written_is_waited_for(String address) throws Exception {
        assertIsWaitedFor(address);
    }

    @Test
    void a_list_waits_as_well() throws Exception {
        var client = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> answer;
            try (var _ = held()) {
                append(client, FoundingStory.evaluation(client, "Quentin Marlowe"));
                var before = waits();
                answer = threads.submit(() -> text("/clients?whose=ALL"));
                while (waits() == before && !answer.isDone()) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
            assertThat(answer.get()).contains("Quentin Marlowe");
        }
    }

    @Test
    void a_page_that_waited_in_vain_says_what_it_lacks_and_a_panel_does_not_open() throws Exception {
        var client = UUID.randomUUID();
        var other = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        append(other, FoundingStory.evaluation(other, "Sam Ashdown"));
        positions.reach(null, "care-plan", "caseload");
        try (var _ = held()) {
            append(client, List.of(FoundingStory.pain(client, "4", FoundingStory.EVALUATION.plusDays(1))));

            assertThat(text("/clients/" + client)).contains("This page shows what was written before");

            var waits = waits();
            assertThat(text("/clients/" + client)).contains("This page shows what was written before");
            assertThat(status("/clients/" + client + "/panels/record-finding"))
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
            assertThat(waits()).as("nobody waits again").isEqualTo(waits);

            assertThat(text("/clients/" + other)).doesNotContain("This page shows what was written before");
            assertThat(status("/clients/" + other + "/panels/record-finding")).isEqualTo(HttpStatus.OK.value());
        }

        positions.await(() -> positions.of("care-plan"), log.head());
        assertThat(text("/clients/" + client)).doesNotContain("This page shows what was written before");
        assertThat(status("/clients/" + client + "/panels/record-finding")).isEqualTo(HttpStatus.OK.value());
    }

    @Test
    void a_position_beyond_the_end_is_refused_at_once_and_not_waited_for() {
        positions.await(() -> positions.of("care-plan"), log.head());
        var waits = waits();

        http("auditor")
                .get()
                .uri("/audit?upTo=999999999")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(409);

        assertThat(waits()).isEqualTo(waits);
    }
}
