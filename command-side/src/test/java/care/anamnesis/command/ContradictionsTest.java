package care.anamnesis.command;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClientCommands.CorrectClientDetails;
import care.anamnesis.command.ClientCommands.RecordConsent;
import care.anamnesis.command.ClientCommands.RegisterClient;
import care.anamnesis.command.EpisodeCommands.PauseCare;
import care.anamnesis.command.FindingCommands.RecordFinding;
import care.anamnesis.command.GoalCommands.RecordGoalProgress;
import care.anamnesis.command.GoalCommands.SetGoal;
import care.anamnesis.command.HomePracticeCommands.LogHomePractice;
import care.anamnesis.command.PlanCommands.AdjustVisitFrequency;
import care.anamnesis.command.PlanCommands.CertifyPlan;
import care.anamnesis.command.PlanCommands.EstablishTreatmentPlan;
import care.anamnesis.command.VisitCommands.RecordVisit;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.ConsentScope;
import care.anamnesis.events.FindingQuality;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.Intervention;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.Side;
import care.anamnesis.events.StructureCatalogue;
import care.anamnesis.events.VisitFrequency;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contradictions within a request, independent of the record. */
class ContradictionsTest {
    private static final UUID ID = new UUID(0x0198a1b200007000L, 0x8000000000000001L);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 14);
    private static final List<Intervention> AN_HOUR =
            List.of(new Intervention("Myofascial release", 45), new Intervention("Breathing", 15));

    @Test
    void r36_the_total_minutes_of_a_visit_cannot_be_less_than_those_of_its_interventions() {
        assertThat(visit(Attendance.ATTENDED, AN_HOUR, 59).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/totalMinutes");
    }

    @Test
    void r36_the_total_minutes_of_a_visit_may_be_those_of_its_interventions_or_more() {
        assertThat(visit(Attendance.ATTENDED, AN_HOUR, 60).contradictions()).isEmpty();
        assertThat(visit(Attendance.ATTENDED, AN_HOUR, 75).contradictions()).isEmpty();
    }

    @Test
    void the_total_minutes_of_a_visit_may_be_left_out() {
        assertThat(visit(Attendance.ATTENDED, AN_HOUR, null).contradictions()).isEmpty();
    }

    @Test
    void a_visit_that_did_not_take_place_has_no_interventions() {
        assertThat(visit(Attendance.NO_SHOW, AN_HOUR, null).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/interventions");
    }

    @Test
    void a_visit_that_did_not_take_place_took_no_minutes() {
        assertThat(visit(Attendance.NO_SHOW, List.of(), 50).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/totalMinutes");
        assertThat(visit(Attendance.CANCELLED, List.of(), null).contradictions())
                .isEmpty();
    }

    @Test
    void the_interventions_of_a_visit_take_no_more_than_a_day_together() {
        var twoDays = List.of(new Intervention("Breathing", 1440), new Intervention("Movement", 1));

        assertThat(visit(Attendance.ATTENDED, twoDays, null).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/interventions");
    }

    @ParameterizedTest
    @CsvSource({
        "3,1,DAY,true",
        "4,1,DAY,false",
        "21,1,WEEK,true",
        "22,1,WEEK,false",
        "31,1,MONTH,true",
        "31,1,DAY,false"
    })
    void nobody_comes_more_than_three_times_a_day(int visits, int every, PeriodUnit unit, boolean possible) {
        var frequency = new VisitFrequency(visits, every, unit);
        var adjusted = new AdjustVisitFrequency(ID, null, frequency, APRIL, "Flare", APRIL);

        assertThat(adjusted.contradictions().isEmpty()).isEqualTo(possible);
        assertThat(plan(frequency, APRIL.plusDays(9)).contradictions().isEmpty())
                .isEqualTo(possible);
    }

    @Test
    void a_plan_of_one_day_is_a_plan_and_one_that_ends_before_it_starts_is_none() {
        var weekly = new VisitFrequency(1, 1, PeriodUnit.WEEK);

        assertThat(plan(weekly, APRIL).contradictions()).isEmpty();
        assertThat(plan(weekly, APRIL.minusDays(1)).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/endsOn");
    }

    @Test
    void a_structure_on_the_midline_has_no_side() {
        var midline = StructureCatalogue.standard().all().stream()
                .filter(structure -> !structure.paired())
                .findFirst()
                .orElseThrow()
                .key();

        assertThat(finding(midline, Side.LEFT).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/side");
        assertThat(finding(midline, null).contradictions()).isEmpty();
        assertThat(finding("sartorius", Side.LEFT).contradictions()).isEmpty();
        assertThat(finding("scar below the navel", Side.LEFT).contradictions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MET,-1,false", "MET,0,true", "MET,2,true", "NOT_MET,0,false", "NOT_MET,-2,true", "PARTLY_MET,-1,true"})
    void attainment_agrees_with_whether_the_goal_is_met(GoalStatus status, int attainment, boolean agrees) {
        var progress = new RecordGoalProgress(ID, ID, status, attainment, null, null, null, APRIL);

        assertThat(progress.contradictions().isEmpty()).isEqualTo(agrees);
    }

    @Test
    void nobody_is_registered_or_corrected_before_birth() {
        assertThat(new RegisterClient(ID, "Jonas Weber", APRIL, null, APRIL.minusDays(1)).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/dateOfBirth");
        assertThat(new RegisterClient(ID, "Jonas Weber", APRIL, null, APRIL).contradictions())
                .isEmpty();
        assertThat(new CorrectClientDetails(ID, "Jonas Weber", APRIL, "Mistyped", APRIL.minusDays(1)).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/dateOfBirth");
    }

    @Test
    void a_certified_interval_has_at_least_one_day_and_at_most_ninety() {
        assertThat(certified(APRIL).contradictions()).isEmpty();
        assertThat(certified(APRIL.plusDays(89)).contradictions()).isEmpty();
        assertThat(certified(APRIL.plusDays(90)).contradictions()).hasSize(1);
        assertThat(certified(APRIL.minusDays(1)).contradictions()).hasSize(1);
    }

    @Test
    void a_pause_for_another_reason_says_which_and_the_return_lies_after_it() {
        assertThat(new PauseCare(ID, null, PauseReason.OTHER, null, APRIL, APRIL).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/note", "/expectedReturnOn");
        assertThat(new PauseCare(ID, null, PauseReason.OTHER, "Jury duty", APRIL, APRIL.plusDays(1)).contradictions())
                .isEmpty();
    }

    @Test
    void a_practice_that_was_not_done_took_no_minutes() {
        assertThat(new LogHomePractice(ID, ID, APRIL, false, null, 5, null).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/minutes");
        assertThat(new LogHomePractice(ID, ID, APRIL, false, 2, null, null).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/times");
    }

    @Test
    void a_goal_is_dropped_for_a_reason() {
        assertThat(new RecordGoalProgress(ID, ID, GoalStatus.DROPPED, null, null, null, null, APRIL).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/reason");
    }

    @Test
    void a_consent_expires_after_it_was_given() {
        assertThat(new RecordConsent(ID, ID, ConsentScope.TREATMENT, "Jonas", APRIL, APRIL, null).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/expiresOn");
    }

    @Test
    void the_target_date_of_a_goal_cannot_lie_before_it_was_set() {
        assertThat(goal(APRIL.minusDays(1)).contradictions())
                .extracting(Violation::pointer)
                .containsExactly("/targetDate");
        assertThat(goal(APRIL).contradictions()).isEmpty();
    }

    private static RecordVisit visit(
            Attendance attendance, List<Intervention> interventions, @Nullable Integer totalMinutes) {
        return new RecordVisit(
                ID, null, ID, APRIL, attendance, interventions, totalMinutes, null, null, null, null, null);
    }

    private static EstablishTreatmentPlan plan(VisitFrequency frequency, LocalDate endsOn) {
        return new EstablishTreatmentPlan(
                ID, null, ID, APRIL, endsOn, frequency, List.of("Breathing"), null, null, null, APRIL);
    }

    private static RecordFinding finding(String structure, @Nullable Side side) {
        return new RecordFinding(ID, null, ID, structure, side, null, null, FindingQuality.PAIN, null, APRIL, null);
    }

    private static CertifyPlan certified(LocalDate until) {
        return new CertifyPlan(ID, ID, CertificationMethod.SIGNATURE, "Dr Ada Lind", "MD", APRIL, until, APRIL);
    }

    private static SetGoal goal(LocalDate targetDate) {
        return new SetGoal(ID, null, ID, "Sits for an hour", null, GoalTerm.LONG_TERM, targetDate, null, null, APRIL);
    }
}
