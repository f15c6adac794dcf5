package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.MIRA;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.recordVisit;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.reopened;
import static care.anamnesis.command.record.Journey.visited;

import care.anamnesis.command.ClinicalCommand;
import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.CorrectionCommands.MarkEnteredInError;
import care.anamnesis.command.EpisodeCommands.PauseCare;
import care.anamnesis.command.EpisodeCommands.ResumeCare;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.PauseReason;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** When care can be paused and resumed, and what a pause asks about. */
class CarePausesTest {
    private static final LocalDate MAY = APRIL.plusMonths(1);
    private static final LocalDate JUNE = APRIL.plusMonths(2);

    @Test
    void care_is_paused_with_a_reason_and_an_expected_return() {
        when(new PauseCare(CLIENT, null, PauseReason.SURGERY, "Knee", APRIL, JUNE))
                .expectEvents(new CarePaused(CLIENT, EPISODE, PauseReason.SURGERY, "Knee", JUNE, APRIL));
    }

    @Test
    void refuses_to_pause_what_is_paused() {
        refuses(when(pause(MAY), paused(APRIL)), "Care is paused already.");
    }

    @Test
    void refuses_to_pause_before_the_episode_was_opened() {
        refuses(
                when(pause(EVALUATION.minusDays(10))),
                "Nothing in an episode of care can be dated before the day it was opened.");
    }

    @Test
    void refuses_to_pause_before_care_was_last_resumed_or_reopened() {
        var sentence =
                "Care cannot be paused before it was last resumed, nor before the episode of care was last reopened.";

        refuses(when(pause(APRIL.plusDays(7)), paused(APRIL), resumed(MAY)), sentence);
        refuses(when(pause(MAY.minusDays(1)), discharged(APRIL), reopened(MAY)), sentence);
        when(pause(MAY), paused(APRIL), resumed(MAY)).expectEvents(paused(MAY));
    }

    @Test
    void care_is_resumed() {
        when(resume(MAY), paused(APRIL)).expectEvents(resumed(MAY));
    }

    @Test
    void refuses_to_resume_what_is_not_paused() {
        refuses(when(resume(MAY)), "Care is not paused.");
        refuses(when(resume(JUNE), paused(APRIL), resumed(MAY)), "Care is not paused.");
    }

    @Test
    void refuses_to_resume_before_the_pause() {
        refuses(when(resume(APRIL.minusDays(1)), paused(APRIL)), "Care cannot be resumed before it was paused.");
    }

    @Test
    void a_reopened_episode_is_not_paused() {
        refuses(when(resume(JUNE), paused(APRIL), discharged(MAY), reopened(JUNE)), "Care is not paused.");
    }

    @Test
    void a_pause_that_ended_before_the_discharge_is_recorded_late() {
        when(pause(APRIL), discharged(JUNE)).expectEvents(paused(APRIL));
        when(resume(MAY), discharged(JUNE), paused(APRIL)).expectEvents(resumed(MAY));
        refuses(
                when(pause(JUNE.plusDays(1)), discharged(JUNE)),
                "The client has been discharged: no episode of care is open.");
    }

    @Test
    void a_visit_while_care_is_paused_is_asked_about() {
        asks(when(recordVisit(APRIL.plusDays(1)), paused(APRIL)));
        asks(when(recordVisit(MAY.minusDays(1)), paused(APRIL), resumed(MAY)));
    }

    @Test
    void a_visit_on_the_first_day_of_a_pause_or_after_it_is_taken() {
        when(recordVisit(APRIL), paused(APRIL)).expectSuccessfulHandlerExecution();
        when(recordVisit(MAY), paused(APRIL), resumed(MAY)).expectSuccessfulHandlerExecution();
        when(recordVisit(MAY), paused(APRIL), discharged(APRIL.plusDays(7)), reopened(MAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_pause_over_a_visit_that_is_recorded_is_asked_about() {
        asks(when(pause(APRIL), visited(MAY)));
    }

    @Test
    void a_pause_that_was_entered_in_error_leaves_care_as_it_was() {
        refuses(when(resume(MAY), paused(APRIL), marked(3)), "Care is not paused.");
        when(resume(JUNE), paused(APRIL), resumed(MAY), marked(4)).expectEvents(resumed(JUNE));
        when(new MarkEnteredInError(CLIENT, 3, "Other client", MAY), paused(APRIL))
                .expectEvents(new EntryMarkedEnteredInError(CLIENT, 3, "Other client", MAY));
    }

    @Test
    void an_amendment_keeps_the_pause_before_its_end() {
        var changes = JsonNodeFactory.instance
                .objectNode()
                .put("pausedOn", MAY.plusDays(1).toString());
        refuses(
                when(new AmendEntry(CLIENT, 3, changes, "Mistyped", JUNE), paused(APRIL), resumed(MAY)),
                "Care cannot be resumed before it was paused.");
    }

    private static ResultValidator<ClientRecord> when(ClinicalCommand command, ClinicalEvent... since) {
        var given = Stream.concat(Stream.of(registered(), opened()), Stream.of(since))
                .toList();
        return new AggregateTestFixture<>(ClientRecord.class).given(given).when(command, MIRA);
    }

    private static void refuses(ResultValidator<ClientRecord> result, String sentence) {
        result.expectException(RuleViolation.class)
                .expectExceptionMessage(sentence)
                .expectNoEvents();
    }

    private static void asks(ResultValidator<ClientRecord> result) {
        result.expectException(ConfirmationRequired.class).expectNoEvents();
    }

    private static PauseCare pause(LocalDate day) {
        return new PauseCare(CLIENT, null, PauseReason.HOLIDAY, null, day, null);
    }

    private static ResumeCare resume(LocalDate day) {
        return new ResumeCare(CLIENT, null, day, null);
    }

    private static CarePaused paused(LocalDate day) {
        return new CarePaused(CLIENT, EPISODE, PauseReason.HOLIDAY, null, null, day);
    }

    private static CareResumed resumed(LocalDate day) {
        return new CareResumed(CLIENT, EPISODE, null, day);
    }

    private static EntryMarkedEnteredInError marked(long entry) {
        return new EntryMarkedEnteredInError(CLIENT, entry, "Other client", JUNE);
    }
}
