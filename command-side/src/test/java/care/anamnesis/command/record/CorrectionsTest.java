package care.anamnesis.command.record;

import static care.anamnesis.command.record.Journey.APRIL;
import static care.anamnesis.command.record.Journey.CLIENT;
import static care.anamnesis.command.record.Journey.EPISODE;
import static care.anamnesis.command.record.Journey.EVALUATION;
import static care.anamnesis.command.record.Journey.FINDING;
import static care.anamnesis.command.record.Journey.OTHER_EPISODE;
import static care.anamnesis.command.record.Journey.PLAN_END;
import static care.anamnesis.command.record.Journey.VISIT;
import static care.anamnesis.command.record.Journey.discharged;
import static care.anamnesis.command.record.Journey.found;
import static care.anamnesis.command.record.Journey.id;
import static care.anamnesis.command.record.Journey.opened;
import static care.anamnesis.command.record.Journey.planned;
import static care.anamnesis.command.record.Journey.recordFinding;
import static care.anamnesis.command.record.Journey.registered;
import static care.anamnesis.command.record.Journey.visited;

import care.anamnesis.command.CorrectionCommands.AmendEntry;
import care.anamnesis.command.CorrectionCommands.MarkEnteredInError;
import care.anamnesis.command.FindingCommands.ReassessFinding;
import care.anamnesis.command.FindingCommands.RecordFinding;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.FindingChange;
import care.anamnesis.events.FindingEvent.FindingReassessed;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.RecordKeepingEvent.LegalHoldPlaced;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import care.anamnesis.events.Severity;
import care.anamnesis.events.Signature;
import care.anamnesis.events.VisitEvent.AddendumAdded;
import care.anamnesis.events.VisitEvent.VisitSigned;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Corrections are new entries; the rules use the corrected record. */
class CorrectionsTest {
    private static final Signature SIGNATURE = new Signature("therapist", "Thea Lindqvist", "OTR/L");
    private static final long THIRD = 3;

    private final FixtureConfiguration<ClientRecord> record = new AggregateTestFixture<>(ClientRecord.class);

    @Test
    void an_amendment_keeps_what_the_fields_said_and_what_they_say_now() {
        record.given(registered(), opened(), found())
                .when(amend(THIRD, "{\"severity\": \"SEVERE\", \"note\": \"Left more than right\"}"))
                .expectEvents(amended(
                        THIRD,
                        "{\"note\": null, \"severity\": \"MODERATE\"}",
                        "{\"note\": \"Left more than right\", \"severity\": \"SEVERE\"}"));
    }

    @Test
    void a_second_amendment_starts_from_what_the_first_one_left() {
        record.given(registered(), opened(), found(), severity("MODERATE", "SEVERE"))
                .when(amend(THIRD, "{\"severity\": \"MILD\"}"))
                .expectEvents(severity("SEVERE", "MILD"));
    }

    @Test
    void an_optional_field_can_be_emptied() {
        record.given(registered(), opened(), found())
                .when(amend(THIRD, "{\"severity\": null}"))
                .expectEvents(amended(THIRD, "{\"severity\": \"MODERATE\"}", "{\"severity\": null}"));
    }

    @Test
    void an_entry_of_a_discharged_client_can_be_amended() {
        record.given(registered(), opened(), found(), discharged(PLAN_END))
                .when(amend(THIRD, "{\"severity\": \"SEVERE\"}"))
                .expectEvents(severity("MODERATE", "SEVERE"));
    }

    @Test
    void an_amendment_sent_twice_is_recorded_once() {
        record.given(registered(), opened(), found(), severity("MODERATE", "SEVERE"))
                .when(amend(THIRD, "{\"severity\": \"SEVERE\"}"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_frequency_of_an_adjustment_can_be_amended() {
        record.given(registered(), opened(), planned(), adjusted())
                .when(amend(4, "{\"to\": {\"visits\": 1, \"every\": 3, \"unit\": \"WEEK\"}}"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_line_is_amended_to_what_its_command_would_keep() {
        record.given(registered(), opened(), found())
                .when(amend(THIRD, "{\"part\": \" ma\u0308chtig \"}"))
                .expectEvents(amended(THIRD, "{\"part\": null}", "{\"part\": \"m\u00e4chtig\"}"));
    }

    @Test
    void what_an_older_rule_let_pass_in_one_field_does_not_keep_another_from_being_amended() {
        var older = new FindingReassessed(
                CLIENT, EPISODE, FINDING, FindingChange.WORSE, Severity.MODERATE, EVALUATION, "\u3164");

        record.given(registered(), opened(), found(), older)
                .when(amend(4, "{\"severity\": \"SEVERE\"}"))
                .expectEvents(amended(4, "{\"severity\": \"MODERATE\"}", "{\"severity\": \"SEVERE\"}"));
        record.given(registered(), opened(), found(), older)
                .when(amend(4, "{\"note\": \"\u2800\"}"))
                .expectException(UnfitChanges.class);
    }

    @Test
    void rules_go_by_the_amended_date() {
        var moved = amended(THIRD, "{\"observedOn\": \"2025-01-13\"}", "{\"observedOn\": \"2025-04-14\"}");

        record.given(registered(), opened(), found(), moved)
                .when(new ReassessFinding(
                        CLIENT, FINDING, FindingChange.WORSE, Severity.SEVERE, APRIL.minusDays(1), null))
                .expectException(RuleViolation.class)
                .expectNoEvents();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("{}", "/changes"),
                Arguments.of("{\"colour\": \"red\"}", "/changes/colour"),
                Arguments.of("{\"a/b\": 1}", "/changes/a~1b"),
                Arguments.of("{\"note\": 7}", "/changes/note"),
                Arguments.of("{\"side\": \"BOTH\"}", "/changes/side"),
                Arguments.of("{\"quality\": null}", "/changes/quality"),
                Arguments.of("{\"observedOn\": \"2025-02-30\"}", "/changes/observedOn"),
                Arguments.of("{\"structure\": \" \"}", "/changes/structure"),
                Arguments.of("{\"structure\": \"" + "x".repeat(201) + "\"}", "/changes/structure"),
                Arguments.of("{\"structure\": \"\u3164\"}", "/changes/structure"),
                Arguments.of("{\"part\": \"inner\\nupper\"}", "/changes/part"),
                Arguments.of("{\"note\": \"" + "x".repeat(10_001) + "\"}", "/changes/note"),
                Arguments.of("{\"note\": \"a\\u0000b\"}", "/changes/note"),
                Arguments.of("{\"note\": \"a\\ud800b\"}", "/changes/note"),
                Arguments.of("{\"findingId\": \"0198a1b2-0000-7000-8000-000000000099\"}", "/changes/findingId"),
                Arguments.of("{\"episodeId\": \"0198a1b2-0000-7000-8000-000000000099\"}", "/changes/episodeId"),
                Arguments.of("{\"clientId\": \"0198a1b2-0000-7000-8000-000000000099\"}", "/changes/clientId"),
                Arguments.of("{\"severity\": \"MODERATE\"}", "/changes/severity"),
                Arguments.of("{\"severity\": \"MODERATE\", \"note\": \"New\"}", "/changes/severity"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refuses_changes_that_a_finding_cannot_hold_and_says_where(String changes, String pointer) {
        refusesAt(pointer, record.given(registered(), opened(), found()).when(amend(THIRD, changes)));
    }

    @Test
    void refuses_an_amended_score_off_the_scale_of_its_instrument() {
        var measured = new OutcomeMeasured(CLIENT, EPISODE, "pain-nrs", BigDecimal.valueOf(7), EVALUATION, null);

        refusesAt(
                "/changes/score", record.given(registered(), opened(), measured).when(amend(THIRD, "{\"score\": 11}")));
    }

    @Test
    void refuses_an_amended_frequency_out_of_range_by_the_name_it_has_in_the_entry() {
        refusesAt(
                "/changes/to/visits",
                record.given(registered(), opened(), planned(), adjusted())
                        .when(amend(4, "{\"to\": {\"visits\": 0, \"every\": 1, \"unit\": \"WEEK\"}}")));
    }

    @Test
    void refuses_to_amend_what_follows_from_other_entries() {
        refusesAt(
                "/changes/from",
                record.given(registered(), opened(), planned(), adjusted())
                        .when(amend(4, "{\"from\": {\"visits\": 2, \"every\": 1, \"unit\": \"WEEK\"}}")));
    }

    @Test
    void refuses_to_amend_a_plan_so_that_it_ends_before_it_starts() {
        refusesAt(
                "/changes/endsOn",
                record.given(registered(), opened(), planned()).when(amend(THIRD, "{\"endsOn\": \"2025-01-12\"}")));
    }

    @Test
    void refuses_to_amend_the_goals_that_a_plan_names() {
        refusesAt(
                "/changes/goalIds",
                record.given(registered(), opened(), planned()).when(amend(THIRD, "{\"goalIds\": []}")));
    }

    @Test
    void refuses_to_let_an_assessment_at_discharge_name_another_goal() {
        var goal = "{\"goals\": [{\"goalId\": \"" + id(9) + "\", \"status\": \"MET\", \"assessment\": \"Done\"}]}";

        refusesAt(
                "/changes/goals",
                record.given(registered(), opened(), discharged(PLAN_END)).when(amend(THIRD, goal)));
    }

    @Test
    void refuses_to_amend_an_entry_that_the_record_does_not_have() {
        record.given(registered(), opened())
                .when(amend(THIRD, "{\"note\": \"x\"}"))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_amend_what_was_entered_in_error() {
        refuses(record.given(registered(), opened(), found(), marked(THIRD)).when(amend(THIRD, "{\"note\": \"x\"}")));
    }

    @Test
    void refuses_to_amend_what_belongs_to_an_entry_in_error() {
        refuses(record.given(registered(), opened(), found(), reassessed(), marked(THIRD))
                .when(amend(4, "{\"note\": \"x\"}")));
    }

    @Test
    void refuses_an_amended_date_after_the_day_of_the_amendment() {
        refuses(record.given(registered(), opened(), found())
                .when(amend(THIRD, "{\"observedOn\": \"" + PLAN_END.plusDays(1) + "\"}")));
    }

    @Test
    void refuses_an_amended_date_before_the_episode_was_opened() {
        refuses(record.given(registered(), opened(), found()).when(amend(THIRD, "{\"observedOn\": \"2025-01-12\"}")));
    }

    @Test
    void refuses_to_open_an_episode_after_something_in_it_happened() {
        refuses(record.given(registered(), opened(), found()).when(amend(2, "{\"openedOn\": \"2025-01-14\"}")));
    }

    @Test
    void an_episode_can_be_opened_earlier() {
        record.given(registered(), opened(), found())
                .when(amend(2, "{\"openedOn\": \"2025-01-10\"}"))
                .expectEvents(amended(2, "{\"openedOn\": \"2025-01-13\"}", "{\"openedOn\": \"2025-01-10\"}"));
    }

    @Test
    void refuses_to_move_a_visit_behind_the_discharge_and_the_discharge_before_a_visit() {
        var given = List.of(registered(), opened(), visited(EVALUATION.plusDays(7)), discharged(APRIL));

        refuses(new AggregateTestFixture<>(ClientRecord.class)
                .given(given)
                .when(amend(THIRD, "{\"visitedOn\": \"2025-04-15\"}")));
        refuses(new AggregateTestFixture<>(ClientRecord.class)
                .given(given)
                .when(amend(4, "{\"dischargedOn\": \"2025-01-19\"}")));
    }

    static Stream<List<ClinicalEvent>> notCorrectable() {
        return Stream.of(
                List.of(signed()),
                List.of(new AddendumAdded(CLIENT, EPISODE, VISIT, "More", EVALUATION)),
                List.of(new ProgressReportRecorded(
                        CLIENT, EPISODE, id(20), List.of(), "Go on", null, SIGNATURE, EVALUATION)),
                List.of(new AmendmentRequested(CLIENT, id(21), "Wrong", List.of(), EVALUATION, APRIL)),
                List.of(new LegalHoldPlaced(CLIENT, id(22), "Claim", "Court", EVALUATION)),
                List.of(amended(2, "{\"statedGoal\": \"To exercise\"}", "{\"statedGoal\": \"To run\"}")));
    }

    @ParameterizedTest
    @MethodSource("notCorrectable")
    void refuses_to_correct_signatures_addenda_reports_requests_holds_and_corrections(List<ClinicalEvent> last) {
        var given = Stream.concat(Stream.of(registered(), opened(), visited(EVALUATION)), last.stream())
                .toList();

        refuses(new AggregateTestFixture<>(ClientRecord.class).given(given).when(amend(4, "{\"reason\": \"x\"}")));
        refuses(new AggregateTestFixture<>(ClientRecord.class).given(given).when(mark(4)));
    }

    @Test
    void refuses_to_correct_a_registration() {
        refuses(record.given(registered()).when(amend(1, "{\"name\": \"Jon Weber\"}")));
        refuses(new AggregateTestFixture<>(ClientRecord.class)
                .given(registered())
                .when(mark(1)));
    }

    @Test
    void r48_refuses_to_correct_a_signed_note() {
        var given = List.of(registered(), opened(), visited(EVALUATION), signed());

        refuses(record.given(given).when(amend(THIRD, "{\"plan\": \"Other\"}")));
        refuses(new AggregateTestFixture<>(ClientRecord.class).given(given).when(mark(THIRD)));
    }

    @Test
    void an_entry_is_marked_as_entered_in_error_with_a_reason() {
        record.given(registered(), opened(), found()).when(mark(THIRD)).expectEvents(marked(THIRD));
    }

    @Test
    void a_mark_sent_twice_is_recorded_once() {
        record.given(registered(), opened(), found(), marked(THIRD))
                .when(mark(THIRD))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_to_mark_an_entry_again_for_another_reason() {
        refuses(record.given(registered(), opened(), found(), marked(THIRD))
                .when(new MarkEnteredInError(CLIENT, THIRD, "Another reason", PLAN_END)));
    }

    @Test
    void refuses_to_mark_an_entry_that_the_record_does_not_have() {
        record.given(registered())
                .when(mark(2))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void refuses_to_mark_an_episode_while_something_in_it_counts() {
        refuses(record.given(registered(), opened(), found()).when(mark(2)));
    }

    @Test
    void an_episode_in_which_nothing_counts_can_be_marked() {
        record.given(registered(), opened(), found(), marked(THIRD))
                .when(mark(2))
                .expectEvents(marked(2));
    }

    @Test
    void refuses_to_mark_a_reopening_after_which_something_was_recorded() {
        var reopened = new EpisodeReopened(CLIENT, EPISODE, "Relapse", PLAN_END);

        refuses(record.given(registered(), opened(), discharged(APRIL), reopened, found())
                .when(mark(4)));
    }

    @Test
    void a_discharge_in_error_leaves_the_episode_open() {
        record.given(registered(), opened(), discharged(APRIL), marked(THIRD))
                .when(recordFinding(EVALUATION))
                .expectEvents(found());
    }

    @Test
    void what_was_entered_in_error_is_unknown_to_the_rules() {
        record.given(registered(), opened(), found(), marked(THIRD))
                .when(new ReassessFinding(CLIENT, FINDING, FindingChange.WORSE, null, APRIL, null))
                .expectException(UnknownEntry.class)
                .expectNoEvents();
    }

    @Test
    void r35_the_id_of_what_was_entered_in_error_is_never_used_again() {
        refuses(record.given(registered(), opened(), found(), marked(THIRD)).when(recordFinding(EVALUATION)));
    }

    @Test
    void with_one_of_two_episodes_in_error_the_other_is_the_open_one() {
        record.given(registered(), opened(), opened(OTHER_EPISODE), marked(THIRD))
                .when(new RecordFinding(
                        CLIENT,
                        null,
                        id(30),
                        "sartorius",
                        null,
                        null,
                        null,
                        FindingQuality.PAIN,
                        null,
                        EVALUATION,
                        null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_supervisor_of_a_visit_and_the_name_of_a_therapist_stay_as_they_are() {
        refusesAt(
                "/changes/supervisor",
                record.given(registered(), opened(), Journey.visited(EVALUATION))
                        .when(amend(THIRD, "{\"supervisor\": \"15\"}")));
        refusesAt(
                "/changes/supervisorId",
                record.given(registered(), opened(), Journey.visited(EVALUATION))
                        .when(amend(THIRD, "{\"supervisorId\": \"noor\"}")));
        var assigned =
                new TherapistAssigned(CLIENT, "mira", "Mira Sol", CareResponsibility.PRIMARY, null, null, EVALUATION);
        refusesAt(
                "/changes/therapistName",
                record.given(registered(), assigned).when(amend(2, "{\"therapistName\": \"Mira\"}")));
    }

    private static void refuses(ResultValidator<ClientRecord> result) {
        result.expectException(RuleViolation.class).expectNoEvents();
    }

    private static void refusesAt(String pointer, ResultValidator<ClientRecord> result) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<UnfitChanges>("names " + pointer) {
            @Override
            protected boolean matchesSafely(UnfitChanges refused) {
                return refused.violations().stream()
                        .anyMatch(violation -> violation.pointer().equals(pointer));
            }
        });
    }

    static AmendEntry amend(long entry, String changes) {
        return new AmendEntry(CLIENT, entry, json(changes), "Mistyped", PLAN_END);
    }

    static MarkEnteredInError mark(long entry) {
        return new MarkEnteredInError(CLIENT, entry, "Other client", PLAN_END);
    }

    static EntryMarkedEnteredInError marked(long entry) {
        return new EntryMarkedEnteredInError(CLIENT, entry, "Other client", PLAN_END);
    }

    static EntryAmended amended(long entry, String from, String to) {
        return new EntryAmended(CLIENT, entry, json(from), json(to), "Mistyped", PLAN_END);
    }

    private static EntryAmended severity(String from, String to) {
        return amended(THIRD, "{\"severity\": \"" + from + "\"}", "{\"severity\": \"" + to + "\"}");
    }

    private static VisitSigned signed() {
        return new VisitSigned(CLIENT, EPISODE, VISIT, SIGNATURE, EVALUATION);
    }

    private static FindingReassessed reassessed() {
        return new FindingReassessed(CLIENT, EPISODE, FINDING, FindingChange.WORSE, Severity.SEVERE, APRIL, null);
    }

    private static VisitFrequencyAdjusted adjusted() {
        return new VisitFrequencyAdjusted(
                CLIENT,
                EPISODE,
                Journey.PLAN,
                Journey.WEEKLY,
                Journey.EVERY_OTHER_WEEK,
                APRIL,
                "Symptoms improved",
                APRIL);
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
