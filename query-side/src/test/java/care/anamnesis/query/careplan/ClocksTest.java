package care.anamnesis.query.careplan;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static care.anamnesis.query.Course.GOAL;
import static care.anamnesis.query.Course.OTHER_EPISODE;
import static care.anamnesis.query.Course.PLAN;
import static care.anamnesis.query.FoundingStory.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestAccepted;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequestExtended;
import care.anamnesis.events.AmendmentRequestEvent.AmendmentRequested;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.CorrectionEvent.EntryAmended;
import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.EpisodeEvent.EpisodeOpened;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.PlanEvent.PlanCertified;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.Due.What;
import care.anamnesis.query.words.DueWords;
import care.anamnesis.query.words.MessageFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ClocksTest {
    private static final DueWords WORDS = new DueWords(MessageFiles.texts());
    private static final LocalDate START = LocalDate.of(2025, 3, 3);

    /** The version of the certification of {@link #certified}. */
    private static final long ORDER = 6;

    @Test
    void r33_a_progress_report_is_due_on_the_tenth_treatment_day() {
        var course = Course.from(START).visits(days(9));
        assertThat(due(course, START.plusDays(70), What.PROGRESS_REPORT))
                .extracting(Due::dueOn, WORDS::why)
                .containsExactly(tuple(null, "9 of 10 treatment days since the beginning"));

        course.visits(START.plusWeeks(9));

        assertThat(due(course, START.plusWeeks(9), What.PROGRESS_REPORT))
                .extracting(Due::dueOn, Due::overdue)
                .containsExactly(tuple(START.plusWeeks(9), false));
        assertThat(due(course, START.plusWeeks(9).plusDays(1), What.PROGRESS_REPORT))
                .extracting(Due::overdue)
                .containsExactly(true);
    }

    @Test
    void r33_visits_that_were_not_attended_and_second_visits_of_a_day_do_not_count() {
        var course = Course.from(START).visits(days(9));
        course.visit(EPISODE, id(61), START.plusWeeks(9), Attendance.NO_SHOW);
        course.visit(EPISODE, id(62), START.plusWeeks(10), Attendance.CANCELLED);
        course.visit(EPISODE, id(63), START, Attendance.ATTENDED);

        assertThat(due(course, START.plusWeeks(11), What.PROGRESS_REPORT))
                .extracting(Due::dueOn)
                .containsExactly((LocalDate) null);
    }

    @Test
    void r33_a_visit_in_error_does_not_count() {
        var course = Course.from(START);
        course.visit(EPISODE, id(61), START.plusWeeks(10), Attendance.ATTENDED).visits(days(9));
        course.then(new EntryMarkedEnteredInError(CLIENT, 3, "Other client", START.plusWeeks(10)));

        assertThat(due(course, START.plusWeeks(11), What.PROGRESS_REPORT))
                .extracting(WORDS::why)
                .containsExactly("9 of 10 treatment days since the beginning");
    }

    @Test
    void r33_the_days_are_counted_anew_after_a_report() {
        var course =
                Course.from(START).visits(days(10)).report(START.plusWeeks(9)).visits(START.plusWeeks(10));

        assertThat(due(course, START.plusWeeks(11), What.PROGRESS_REPORT))
                .extracting(WORDS::why)
                .containsExactly("1 of 10 treatment days since the last report");
    }

    @Test
    void r33_two_episodes_do_not_mix() {
        var course = Course.from(START)
                .visits(days(6))
                .then(new EpisodeOpened(CLIENT, OTHER_EPISODE, "Stiff shoulder", "To reach the shelf", START));
        IntStream.range(0, 6)
                .forEach(week -> course.visit(
                        OTHER_EPISODE, id(60 + week), START.plusWeeks(week).plusDays(1), Attendance.ATTENDED));

        assertThat(due(course, START.plusWeeks(11), What.PROGRESS_REPORT))
                .extracting(Due::episodeId, Due::dueOn)
                .containsExactlyInAnyOrder(tuple(EPISODE, null), tuple(OTHER_EPISODE, null));
    }

    @Test
    void r33_nothing_is_due_after_the_discharge() {
        var course = Course.from(START).visits(days(10)).discharged(START.plusWeeks(10));

        assertThat(due(course, START.plusWeeks(11), What.PROGRESS_REPORT)).isEmpty();
        assertThat(due(course, START.plusWeeks(11), What.CERTIFICATION)).isEmpty();
    }

    @Test
    void r31_the_first_plan_is_to_be_certified_within_30_days_of_the_first_treatment() {
        var planned = Course.from(START).plan(START, START.plusDays(200), FoundingStory.WEEKLY);
        assertThat(due(planned, START.plusDays(100), What.CERTIFICATION)).isEmpty();

        planned.visits(START.plusDays(7));

        assertThat(due(planned, START.plusDays(37), What.CERTIFICATION))
                .extracting(Due::dueOn, Due::overdue)
                .containsExactly(tuple(START.plusDays(37), false));
        assertThat(due(planned, START.plusDays(38), What.CERTIFICATION))
                .extracting(Due::overdue)
                .containsExactly(true);
    }

    @Test
    void r31_a_verbal_order_is_to_be_signed_within_14_days() {
        var course = certified(CertificationMethod.VERBAL_ORDER);

        assertThat(due(course, START, What.VERBAL_ORDER_SIGNATURE))
                .extracting(Due::dueOn)
                .containsExactly(START.plusDays(14));
        assertThat(due(course, START.plusDays(15), What.VERBAL_ORDER_SIGNATURE))
                .extracting(Due::overdue)
                .containsExactly(true);

        course.then(signed("Ada Bergström", START, START.plusDays(80)));
        assertThat(due(course, START.plusDays(15), What.VERBAL_ORDER_SIGNATURE)).isEmpty();
    }

    @Test
    void a_verbal_order_stays_to_be_signed_after_a_signature_for_another_interval_or_of_another_physician() {
        var course = certified(CertificationMethod.VERBAL_ORDER)
                .then(signed("Ada Bergström", START.plusDays(81), START.plusDays(150)))
                .then(signed("Ada Bergström", START, START.plusDays(79)))
                .then(signed("Mei Tan", START, START.plusDays(80)));

        assertThat(due(course, START.plusDays(15), What.VERBAL_ORDER_SIGNATURE))
                .extracting(Due::dueOn, Due::overdue)
                .containsExactly(tuple(START.plusDays(14), true));
    }

    @Test
    void r31_an_order_stays_signed_after_the_name_of_its_physician_was_corrected() {
        var course = certified(CertificationMethod.VERBAL_ORDER)
                .then(signed("Ada Bergström", START, START.plusDays(80), ORDER))
                .then(renamed(ORDER, "Ada Bergstrøm"));

        assertThat(due(course, START.plusDays(15), What.VERBAL_ORDER_SIGNATURE)).isEmpty();
    }

    @Test
    void a_signature_that_names_its_order_signs_no_other() {
        var course = certified(CertificationMethod.VERBAL_ORDER)
                .then(signed("Ada Bergström", START, START.plusDays(80), ORDER - 1));

        assertThat(due(course, START.plusDays(15), What.VERBAL_ORDER_SIGNATURE)).hasSize(1);
    }

    @Test
    void an_order_is_open_again_when_its_physician_is_corrected_and_the_signature_names_no_order() {
        var course = certified(CertificationMethod.VERBAL_ORDER)
                .then(signed("Ada Bergström", START, START.plusDays(80)))
                .then(renamed(ORDER, "Ada Bergstrøm"));
        assertThat(due(course, START.plusDays(15), What.VERBAL_ORDER_SIGNATURE)).hasSize(1);

        course.then(renamed(ORDER + 1, "Ada Bergstrøm"));
        assertThat(due(course, START.plusDays(15), What.VERBAL_ORDER_SIGNATURE)).isEmpty();
    }

    private static EntryAmended renamed(long entry, String physician) {
        var json = JsonMapper.builder().build();
        return new EntryAmended(
                CLIENT,
                entry,
                json.createObjectNode().put("certifierName", "Ada Bergström"),
                json.createObjectNode().put("certifierName", physician),
                "Misspelt",
                START.plusDays(12));
    }

    private static PlanCertified signed(String physician, LocalDate from, LocalDate until) {
        return signed(physician, from, until, null);
    }

    private static PlanCertified signed(String physician, LocalDate from, LocalDate until, @Nullable Long order) {
        return new PlanCertified(
                CLIENT,
                EPISODE,
                PLAN,
                CertificationMethod.SIGNATURE,
                physician,
                "MD",
                from,
                until,
                START.plusDays(10),
                order);
    }

    @Test
    void r32_the_plan_is_to_be_certified_again_when_the_interval_ends() {
        assertThat(due(certified(CertificationMethod.SIGNATURE), START.plusDays(81), What.RECERTIFICATION))
                .extracting(Due::dueOn, Due::overdue)
                .containsExactly(tuple(START.plusDays(80), true));
    }

    @Test
    void r32_the_plan_is_to_be_certified_again_when_long_term_goals_change() {
        var course = certified(CertificationMethod.SIGNATURE).goal(START.plusDays(20));

        assertThat(due(course, START.plusDays(21), What.RECERTIFICATION))
                .extracting(Due::dueOn, WORDS::why)
                .containsExactly(tuple(START.plusDays(50), "Long-term goals have changed"));
    }

    @Test
    void r31_a_treated_plan_is_to_be_certified_also_after_the_discharge() {
        var course = Course.from(START)
                .plan(START, START.plusDays(200), FoundingStory.WEEKLY)
                .visits(START)
                .discharged(START.plusDays(20));

        assertThat(due(course, START.plusDays(25), What.CERTIFICATION))
                .extracting(Due::dueOn, Due::overdue)
                .containsExactly(tuple(START.plusDays(30), false));
        assertThat(due(course, START.plusDays(90), What.CERTIFICATION))
                .extracting(Due::overdue)
                .containsExactly(true);
    }

    @Test
    void r31_treatment_without_a_plan_says_that_there_is_none() {
        var course = Course.from(START).visits(START);

        assertThat(due(course, START, What.CERTIFICATION))
                .extracting(WORDS::why)
                .containsExactly("There has been treatment, and no plan of care has begun");
        assertThat(due(course.discharged(START.plusDays(1)), START.plusDays(90), What.CERTIFICATION))
                .isEmpty();
    }

    @Test
    void r32_a_certification_that_was_overdue_stays_so_after_the_discharge() {
        var late = certified(CertificationMethod.SIGNATURE).discharged(START.plusDays(100));
        var inTime = certified(CertificationMethod.SIGNATURE).discharged(START.plusDays(80));

        assertThat(due(late, START.plusDays(150), What.RECERTIFICATION))
                .extracting(Due::dueOn, Due::overdue)
                .containsExactly(tuple(START.plusDays(80), true));
        assertThat(due(inTime, START.plusDays(150), What.RECERTIFICATION)).isEmpty();
    }

    @Test
    void r32_days_between_two_certified_intervals_are_to_be_certified_also_after_the_discharge() {
        var course = certified(CertificationMethod.SIGNATURE)
                .certified(CertificationMethod.SIGNATURE, START.plusDays(95), START.plusDays(150));

        assertThat(due(course, START.plusDays(94), What.CERTIFICATION_GAP)).isEmpty();
        assertThat(due(course, START.plusDays(96), What.CERTIFICATION_GAP))
                .extracting(Due::dueOn, Due::overdue, WORDS::why)
                .containsExactly(tuple(START.plusDays(80), true, "Not certified from 23 May 2025 to 5 June 2025"));
        course.discharged(START.plusDays(120));
        assertThat(due(course, START.plusDays(160), What.CERTIFICATION_GAP)).hasSize(1);

        course.then(new PlanCertified(
                CLIENT,
                EPISODE,
                PLAN,
                CertificationMethod.SIGNATURE,
                "Ada Bergström",
                "MD",
                START.plusDays(81),
                START.plusDays(94),
                START.plusDays(100),
                null));
        assertThat(due(course, START.plusDays(160), What.CERTIFICATION_GAP)).isEmpty();
    }

    @Test
    void r32_days_on_hold_need_no_certificate() {
        var course = certified(CertificationMethod.SIGNATURE)
                .then(new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Surgery", START.plusDays(70)))
                .then(new TreatmentPlanResumed(CLIENT, EPISODE, PLAN, null, START.plusDays(95)))
                .certified(CertificationMethod.SIGNATURE, START.plusDays(95), START.plusDays(150));

        assertThat(due(course, START.plusDays(100), What.CERTIFICATION_GAP)).isEmpty();
    }

    @Test
    void a_goal_is_due_on_its_day_until_it_is_met_or_care_ends() {
        var course = Course.from(START)
                .then(new GoalSet(
                        CLIENT,
                        EPISODE,
                        GOAL,
                        "Runs 5 km",
                        null,
                        GoalTerm.SHORT_TERM,
                        START.plusDays(30),
                        null,
                        null,
                        START));
        assertThat(due(course, START.plusDays(30), What.GOAL))
                .extracting(Due::about, Due::dueOn, Due::overdue)
                .containsExactly(tuple(GOAL, START.plusDays(30), false));

        course.then(progress(GoalStatus.PARTLY_MET, 29)).then(progress(GoalStatus.MET, 35));
        assertThat(due(course, START.plusDays(34), What.GOAL))
                .extracting(Due::overdue)
                .containsExactly(true);
        assertThat(due(course, START.plusDays(35), What.GOAL)).isEmpty();
        assertThat(due(course.discharged(START.plusDays(32)), START.plusDays(34), What.GOAL))
                .isEmpty();
    }

    private static GoalProgressRecorded progress(GoalStatus status, int day) {
        return new GoalProgressRecorded(CLIENT, EPISODE, GOAL, status, null, null, null, null, START.plusDays(day));
    }

    @Test
    void the_note_of_an_attended_visit_is_to_be_signed_also_after_the_discharge() {
        var course = Course.from(START).visits(START);
        course.visit(EPISODE, id(61), START.plusDays(7), Attendance.ATTENDED);
        course.visit(EPISODE, id(62), START.plusDays(8), Attendance.NO_SHOW).discharged(START.plusDays(9));

        assertThat(due(course, START.plusDays(30), What.VISIT_SIGNATURE))
                .extracting(Due::about, Due::dueOn, Due::overdue)
                .containsExactly(tuple(id(61), START.plusDays(10), true));
    }

    @Test
    void r23_a_request_for_amendment_is_due_after_60_days_and_one_extension() {
        var course = Course.from(START)
                .then(new AmendmentRequested(
                        CLIENT, id(70), "It was the right knee.", List.of(2L), START, START.plusDays(60)));
        assertThat(due(course, START, What.AMENDMENT_REQUEST))
                .extracting(Due::dueOn)
                .containsExactly(START.plusDays(60));

        course.then(new AmendmentRequestExtended(
                CLIENT, id(70), "Records are off site", START.plusDays(90), START.plusDays(50)));
        assertThat(due(course, START.plusDays(91), What.AMENDMENT_REQUEST))
                .extracting(Due::dueOn, Due::overdue)
                .containsExactly(tuple(START.plusDays(90), true));

        course.then(new AmendmentRequestAccepted(CLIENT, id(70), List.of(2L), null, START.plusDays(91)));
        assertThat(due(course, START.plusDays(91), What.AMENDMENT_REQUEST)).isEmpty();
    }

    private static Course certified(CertificationMethod method) {
        return Course.from(START)
                .plan(START, START.plusDays(200), FoundingStory.WEEKLY)
                .visits(START)
                .certified(method, START, START.plusDays(80));
    }

    private static LocalDate[] days(int count) {
        return IntStream.range(0, count).mapToObj(START::plusWeeks).toArray(LocalDate[]::new);
    }

    private static List<Due> due(Course course, LocalDate day, What what) {
        return CarePlan.of(FoundingStory.recorded(course.events())).seenOn(day).due().stream()
                .filter(due -> due.what() == what)
                .toList();
    }
}
