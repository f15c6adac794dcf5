package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.MIRA;
import static care.anamnesis.command.record.Journey.NOOR;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.discharge;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.visited;

import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.EpisodeCommands.DischargeClient;
import care.anamnesis.command.EpisodeCommands.OpenEpisode;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who the client is, and the episodes of care. */
class ClientAndEpisodesTest {
    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void a_client_whom_a_supervisor_registers_has_no_therapist_yet() {
        record.givenNoPriorActivity().when(register(null), NOOR).expectEvents(registered());
    }

    @Test
    void a_client_whom_a_therapist_registers_is_hers() {
        record.givenNoPriorActivity()
                .when(register(null), MIRA)
                .expectEvents(registered(), isPrimary("mira", "Mira Sol"));
    }

    @Test
    void a_client_is_registered_for_another_therapist() {
        record.givenNoPriorActivity()
                .when(register("olga"), MIRA)
                .expectEvents(registered(), isPrimary("olga", "Olga Reyes"));
        record.givenNoPriorActivity()
                .when(register("olga"), NOOR)
                .expectEvents(registered(), isPrimary("olga", "Olga Reyes"));
    }

    private static RegisterClient register(@Nullable String primaryTherapistId) {
        return new RegisterClient(
                CLIENT, "Jonas Weber", LocalDate.of(1979, 4, 2), primaryTherapistId, LocalDate.of(2025, 1, 8));
    }

    private static TherapistAssigned isPrimary(String id, String name) {
        return new TherapistAssigned(
                CLIENT, id, name, CareResponsibility.PRIMARY, null, null, LocalDate.of(2025, 1, 8));
    }

    @Test
    void opens_an_episode_of_care() {
        record.given(registered()).when(openEpisode(EPISODE)).expectEvents(opened());
    }

    @Test
    void opens_a_second_episode_beside_the_first() {
        record.given(registered(), opened()).when(openEpisode(OTHER_EPISODE)).expectEvents(opened(OTHER_EPISODE));
    }

    @Test
    void opens_another_episode_after_discharge() {
        record.given(registered(), opened(), discharged(PLAN_END))
                .when(openEpisode(OTHER_EPISODE))
                .expectEvents(opened(OTHER_EPISODE));
    }

    @Test
    void opening_the_same_episode_again_changes_nothing() {
        record.given(registered(), opened())
                .when(openEpisode(EPISODE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_an_episode_id_that_names_another_episode() {
        record.given(registered(), new EpisodeOpened(CLIENT, EPISODE, "Headache", "To sleep", EVALUATION))
                .when(openEpisode(EPISODE))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void discharges_the_client() {
        record.given(registered(), opened()).when(discharge(PLAN_END)).expectEvents(discharged(PLAN_END));
    }

    @Test
    void refuses_a_second_discharge() {
        record.given(registered(), opened(), discharged(PLAN_END))
                .when(discharge(PLAN_END))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_discharge_before_any_episode() {
        record.given(registered())
                .when(discharge(PLAN_END))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_discharge_dated_before_the_last_visit() {
        record.given(registered(), opened(), visited(PLAN_END))
                .when(discharge(APRIL))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_discharge_dated_before_the_episode_was_opened() {
        record.given(registered(), opened())
                .when(discharge(EVALUATION.minusDays(1)))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void asks_which_episode_is_meant_when_several_are_open() {
        record.given(registered(), opened(), opened(OTHER_EPISODE))
                .when(discharge(PLAN_END))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    @Test
    void discharges_from_the_episode_that_is_named() {
        record.given(registered(), opened(), opened(OTHER_EPISODE))
                .when(new DischargeClient(
                        CLIENT,
                        EPISODE,
                        PLAN_END,
                        DischargeReason.GOALS_MET,
                        null,
                        "Pain resolved",
                        "No pain.",
                        null,
                        null))
                .expectEvents(discharged(PLAN_END));
    }

    @Test
    void refuses_an_unknown_episode() {
        record.given(registered(), opened())
                .when(new DischargeClient(
                        CLIENT, UNKNOWN, PLAN_END, DischargeReason.GOALS_MET, null, "Pain resolved", null, null, null))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_command_that_was_meant_for_an_earlier_version() {
        record.given(registered(), opened())
                .when(discharge(PLAN_END), Map.of(ClientRecord.EXPECTED_VERSION, 1L))
                .expectException(StaleRecord.class)
                .expectNoEvents();
    }

    @Test
    void accepts_a_command_that_was_meant_for_this_version() {
        record.given(registered(), opened())
                .when(discharge(PLAN_END), Map.of(ClientRecord.EXPECTED_VERSION, 2L))
                .expectEvents(discharged(PLAN_END));
    }

    private static OpenEpisode openEpisode(UUID episodeId) {
        return new OpenEpisode(CLIENT, episodeId, "Back and neck pain", "To exercise", EVALUATION);
    }
}
