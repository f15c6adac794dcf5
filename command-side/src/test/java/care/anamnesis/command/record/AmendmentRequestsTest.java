package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.UNKNOWN;
import static care.anamnesis.command.record.Journey.found;
import static care.anamnesis.command.record.Journey.id;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.registered;

import care.anamnesis.command.AmendmentRequestCommands.AcceptAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.DenyAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.ExtendAmendmentRequest;
import care.anamnesis.command.AmendmentRequestCommands.RequestAmendment;
import care.anamnesis.command.AmendmentRequestCommands.StateDisagreement;
import care.anamnesis.command.AmendmentRequestCommands.WriteRebuttal;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestDenied;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.AmendmentRequestEvent.DisagreementStated;
import care.anamnesis.events.AmendmentRequestEvent.RebuttalWritten;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.DenialBasis;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's right to have the record amended, and its clock (45 CFR 164.526; R23 to R25). */
class AmendmentRequestsTest {
    private static final UUID REQUEST = id(40);
    private static final LocalDate RECEIVED = LocalDate.of(2025, 2, 3);
    private static final LocalDate DUE = LocalDate.of(2025, 4, 4);
    private static final LocalDate DECIDED = LocalDate.of(2025, 3, 3);
    private static final LocalDate LATER = LocalDate.of(2025, 3, 20);

    @Test
    void r23_a_request_is_due_sixty_days_after_it_was_received() {
        given().when(request(List.of(3L))).expectEvents(requested());
    }

    @Test
    void a_request_may_name_no_entry() {
        given().when(request(null)).expectEvents(requested(List.of()));
    }

    @Test
    void a_request_sent_twice_is_recorded_once() {
        unchanged(given(requested()).when(request(List.of(3L))));
    }

    @Test
    void refuses_another_request_under_the_same_id() {
        refuses(given(requested()).when(request(List.of(2L))));
    }

    @Test
    void refuses_a_request_about_an_entry_that_the_record_does_not_have() {
        unknown(given().when(request(List.of(3L, 4L))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 30})
    void r23_the_time_to_answer_is_extended_by_up_to_thirty_days(long days) {
        given(requested()).when(extend(DUE.plusDays(days), LATER)).expectEvents(extended(DUE.plusDays(days)));
    }

    @Test
    void an_extension_sent_twice_is_recorded_once() {
        unchanged(given(requested(), extended(DUE.plusDays(30))).when(extend(DUE.plusDays(30), LATER)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 31})
    void r23_refuses_an_extension_by_nothing_or_by_more_than_thirty_days(long days) {
        refuses(given(requested()).when(extend(DUE.plusDays(days), LATER)));
    }

    @Test
    void r23_refuses_a_second_extension() {
        refuses(given(requested(), extended(DUE.plusDays(10))).when(extend(DUE.plusDays(20), LATER)));
    }

    @Test
    void r23_refuses_to_extend_what_is_overdue() {
        refuses(given(requested()).when(extend(DUE.plusDays(30), DUE.plusDays(1))));
    }

    @Test
    void refuses_to_extend_before_the_request_was_received() {
        refuses(given(requested()).when(extend(DUE.plusDays(30), RECEIVED.minusDays(1))));
    }

    @Test
    void refuses_to_extend_what_has_been_decided() {
        refuses(given(requested(), accepted()).when(extend(DUE.plusDays(30), LATER)));
        refuses(given(requested(), denied()).when(extend(DUE.plusDays(30), LATER)));
    }

    @Test
    void refuses_to_extend_an_unknown_request() {
        unknown(given().when(extend(DUE, LATER)));
    }

    @Test
    void r24_an_acceptance_names_the_entries_concerned() {
        given(requested()).when(accept(DECIDED, 3L)).expectEvents(accepted());
    }

    @Test
    void an_answer_after_the_due_date_is_recorded_all_the_same() {
        given(requested()).when(accept(DUE.plusDays(5), 3L)).expectSuccessfulHandlerExecution();
    }

    @Test
    void an_acceptance_sent_twice_is_recorded_once() {
        unchanged(given(requested(), accepted()).when(accept(DECIDED, 3L)));
    }

    @Test
    void r24_refuses_to_accept_for_an_entry_that_the_record_does_not_have() {
        unknown(given(requested()).when(accept(DECIDED, 99L)));
    }

    @Test
    void r24_refuses_to_accept_when_no_entry_named_can_take_an_amendment_or_addendum() {
        refuses(given(requested(), report()).when(accept(DECIDED, 4L, 5L)));
        refuses(given(requested(), new EntryMarkedEnteredInError(CLIENT, 3, "Other client", DECIDED))
                .when(accept(DECIDED, 3L)));
    }

    @Test
    void r24_one_entry_that_can_be_amended_is_enough() {
        given(requested(), report()).when(accept(DECIDED, 3L, 5L)).expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_to_accept_an_unknown_request() {
        unknown(given().when(accept(DECIDED, 3L)));
    }

    @Test
    void refuses_to_decide_before_the_request_was_received() {
        refuses(given(requested()).when(accept(RECEIVED.minusDays(1), 3L)));
        refuses(given(requested()).when(deny(DenialBasis.NOT_CREATED_BY_US, RECEIVED.minusDays(1))));
    }

    @Test
    void refuses_to_decide_twice() {
        refuses(given(requested(), denied()).when(accept(DECIDED, 3L)));
        refuses(given(requested(), accepted()).when(deny(DenialBasis.NOT_CREATED_BY_US, DECIDED)));
        refuses(given(requested(), accepted()).when(accept(LATER, 3L)));
        refuses(given(requested(), denied()).when(deny(DenialBasis.NOT_CREATED_BY_US, DECIDED)));
    }

    @ParameterizedTest
    @EnumSource(DenialBasis.class)
    void r25_a_denial_names_one_of_four_bases(DenialBasis basis) {
        given(requested()).when(deny(basis, DECIDED)).expectEvents(denied(basis));
    }

    @Test
    void a_denial_sent_twice_is_recorded_once() {
        unchanged(given(requested(), denied()).when(deny(DenialBasis.ACCURATE_AND_COMPLETE, DECIDED)));
    }

    @Test
    void refuses_to_deny_an_unknown_request() {
        unknown(given().when(deny(DenialBasis.NOT_CREATED_BY_US, DECIDED)));
    }

    @Test
    void r25_the_client_may_disagree_with_a_denial() {
        given(requested(), denied()).when(disagree("I do not smoke", LATER)).expectEvents(disagreed());
    }

    @Test
    void a_disagreement_sent_twice_is_recorded_once() {
        unchanged(given(requested(), denied(), disagreed()).when(disagree("I do not smoke", LATER)));
    }

    @Test
    void r25_refuses_a_disagreement_without_a_denial() {
        refuses(given(requested()).when(disagree("I do not smoke", LATER)));
        refuses(given(requested(), accepted()).when(disagree("I do not smoke", LATER)));
    }

    @Test
    void refuses_a_second_disagreement_and_one_before_the_denial() {
        refuses(given(requested(), denied(), disagreed()).when(disagree("Never", LATER)));
        refuses(given(requested(), denied()).when(disagree("I do not smoke", DECIDED.minusDays(1))));
    }

    @Test
    void refuses_to_disagree_about_an_unknown_request() {
        unknown(given().when(disagree("I do not smoke", LATER)));
    }

    @Test
    void r25_a_rebuttal_answers_a_disagreement() {
        given(requested(), denied(), disagreed()).when(rebut("As noted", LATER)).expectEvents(rebutted());
    }

    @Test
    void a_rebuttal_sent_twice_is_recorded_once() {
        unchanged(given(requested(), denied(), disagreed(), rebutted()).when(rebut("As noted", LATER)));
    }

    @Test
    void r25_refuses_a_rebuttal_without_a_disagreement() {
        refuses(given(requested(), denied()).when(rebut("As noted", LATER)));
    }

    @Test
    void refuses_a_second_rebuttal_and_one_before_the_disagreement() {
        refuses(given(requested(), denied(), disagreed(), rebutted()).when(rebut("Again", LATER)));
        refuses(given(requested(), denied(), disagreed()).when(rebut("As noted", LATER.minusDays(1))));
    }

    @Test
    void refuses_a_rebuttal_about_an_unknown_request() {
        unknown(given().when(new WriteRebuttal(CLIENT, UNKNOWN, "As noted", LATER)));
    }

    @Test
    void a_request_outlives_corrections_of_the_record() {
        given(requested(), new EntryMarkedEnteredInError(CLIENT, 3, "Other client", DECIDED))
                .when(deny(DenialBasis.ACCURATE_AND_COMPLETE, DECIDED))
                .expectEvents(denied());
    }

    private static TestExecutor<ClientRecord> given(ClinicalEvent... more) {
        return new AggregateTestFixture<>(ClientRecord.class)
                .given(Stream.concat(Stream.of(registered(), opened(), found()), Stream.of(more))
                        .toList());
    }

    private static void refuses(ResultValidator<ClientRecord> result) {
        result.expectException(RuleViolation.class).expectNoEvents();
    }

    private static void unknown(ResultValidator<ClientRecord> result) {
        result.expectException(UnknownEntry.class).expectNoEvents();
    }

    private static void unchanged(ResultValidator<ClientRecord> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static RequestAmendment request(@Nullable List<Long> entries) {
        return new RequestAmendment(CLIENT, REQUEST, "I never smoked", entries, RECEIVED);
    }

    private static AmendmentRequested requested() {
        return requested(List.of(3L));
    }

    private static AmendmentRequested requested(List<Long> entries) {
        return new AmendmentRequested(CLIENT, REQUEST, "I never smoked", entries, RECEIVED, DUE);
    }

    private static ExtendAmendmentRequest extend(LocalDate dueOn, LocalDate extendedOn) {
        return new ExtendAmendmentRequest(CLIENT, REQUEST, "Archive to be searched", dueOn, extendedOn);
    }

    private static AmendmentRequestExtended extended(LocalDate dueOn) {
        return new AmendmentRequestExtended(CLIENT, REQUEST, "Archive to be searched", dueOn, LATER);
    }

    private static AcceptAmendmentRequest accept(LocalDate decidedOn, Long... entries) {
        return new AcceptAmendmentRequest(CLIENT, REQUEST, List.of(entries), null, decidedOn);
    }

    private static AmendmentRequestAccepted accepted() {
        return new AmendmentRequestAccepted(CLIENT, REQUEST, List.of(3L), null, DECIDED);
    }

    private static DenyAmendmentRequest deny(DenialBasis basis, LocalDate decidedOn) {
        return new DenyAmendmentRequest(CLIENT, REQUEST, basis, "As said at the interview", decidedOn);
    }

    private static AmendmentRequestDenied denied() {
        return denied(DenialBasis.ACCURATE_AND_COMPLETE);
    }

    private static AmendmentRequestDenied denied(DenialBasis basis) {
        return new AmendmentRequestDenied(CLIENT, REQUEST, basis, "As said at the interview", DECIDED);
    }

    private static StateDisagreement disagree(String statement, LocalDate receivedOn) {
        return new StateDisagreement(CLIENT, REQUEST, statement, receivedOn);
    }

    private static DisagreementStated disagreed() {
        return new DisagreementStated(CLIENT, REQUEST, "I do not smoke", LATER);
    }

    private static WriteRebuttal rebut(String statement, LocalDate writtenOn) {
        return new WriteRebuttal(CLIENT, REQUEST, statement, writtenOn);
    }

    private static RebuttalWritten rebutted() {
        return new RebuttalWritten(CLIENT, REQUEST, "As noted", LATER);
    }

    private static ProgressReportRecorded report() {
        var signature = new Signature("therapist", "Thea Lindqvist", "OTR/L");
        return new ProgressReportRecorded(CLIENT, EPISODE, id(41), List.of(), "Go on", null, signature, DECIDED);
    }
}
