package care.anamnesis.query.careplan;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static care.anamnesis.query.FoundingStory.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.ClinicalEvent.HomePracticeAssigned;
import care.anamnesis.events.ClinicalEvent.HomePracticeDiscontinued;
import care.anamnesis.events.ClinicalEvent.HomePracticeLogged;
import care.anamnesis.events.ClinicalEvent.HomePracticeRevised;
import care.anamnesis.events.Dose;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdherenceTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final Dose DAILY = FoundingStory.DAILY;
    private static final Dose THREE_A_WEEK = new Dose(3, 1, PeriodUnit.WEEK, null);

    @Test
    void a_day_without_a_log_is_a_missed_day() {
        var course = assigned(DAILY).then(logged(0, true)).then(logged(1, false));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 1, 6, 14));
    }

    @Test
    void twice_on_one_day_does_not_make_up_for_another_day() {
        var course = assigned(DAILY).then(logged(0, true)).then(logged(0, true));

        assertThat(week(course, 0).done()).isEqualTo(1);
    }

    @Test
    void three_times_a_week_may_be_done_on_any_days_of_the_week() {
        var course = assigned(THREE_A_WEEK)
                .then(logged(4, true))
                .then(logged(5, true))
                .then(logged(6, true));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 3, 3, 0, 100));
    }

    @Test
    void a_revised_dose_applies_from_its_day_on() {
        var course = assigned(DAILY)
                .then(new HomePracticeRevised(
                        CLIENT, EPISODE, RELEASE, "Slower", List.of(), THREE_A_WEEK, "Sore", START.plusDays(7)));

        assertThat(week(course, 0).expected()).isEqualTo(7);
        assertThat(week(course, 7).expected()).isEqualTo(3);
    }

    @Test
    void nothing_is_expected_once_the_practice_is_discontinued() {
        var course = assigned(DAILY)
                .then(new HomePracticeDiscontinued(CLIENT, EPISODE, RELEASE, "Learnt", START.plusDays(2)));

        assertThat(week(course, 0).expected()).isEqualTo(2);
        assertThat(week(course, 7)).isEqualTo(new Adherence(START.plusDays(7), START.plusDays(13), 0, 0, 0, null));
    }

    @Test
    void nothing_is_expected_after_the_discharge() {
        assertThat(week(assigned(DAILY).discharged(START.plusDays(3)), 0).expected())
                .isEqualTo(3);
    }

    @Test
    void the_plan_shows_the_four_weeks_that_have_passed() {
        var practice = CarePlan.of(FoundingStory.recorded(
                        assigned(DAILY).then(logged(0, true)).events()))
                .seenOn(START.plusDays(28))
                .episodes()
                .getFirst()
                .homePractices()
                .getFirst();

        assertThat(Objects.requireNonNull(practice.adherence()))
                .isEqualTo(new Adherence(START, START.plusDays(27), 28, 1, 27, 4));
    }

    private static Course assigned(Dose dose) {
        return Course.from(START)
                .then(new HomePracticeAssigned(
                        CLIENT, EPISODE, RELEASE, HomePracticeKind.BREATHING, "As shown", List.of(), dose, START));
    }

    private static HomePracticeLogged logged(int day, boolean done) {
        return new HomePracticeLogged(CLIENT, EPISODE, RELEASE, START.plusDays(day), done, null, null);
    }

    private static Adherence week(Course course, int firstDay) {
        var episode =
                CarePlan.of(FoundingStory.recorded(course.events())).episodes().getFirst();
        var from = START.plusDays(firstDay);
        return Adherence.between(from, from.plusDays(6), episode.homePractices().getFirst(), episode);
    }
}
