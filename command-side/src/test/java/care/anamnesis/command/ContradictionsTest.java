package care.anamnesis.command;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.command.ClinicalCommand.RecordVisit;
import care.anamnesis.command.ClinicalCommand.SetGoal;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.events.Intervention;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is contradictory in a request, whatever the record says. */
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

    private static SetGoal goal(LocalDate targetDate) {
        return new SetGoal(ID, null, ID, "Sits for an hour", null, GoalTerm.LONG_TERM, targetDate, null, null, APRIL);
    }
}
