package care.anamnesis.query.careplan;

import static care.anamnesis.query.FoundingStory.CLIENT;
import static care.anamnesis.query.FoundingStory.EPISODE;
import static care.anamnesis.query.FoundingStory.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CorrectionEvent.EntryMarkedEnteredInError;
import care.anamnesis.events.Dose;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.EpisodeEvent.EpisodeReopened;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.Due.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is not expected while care is paused, and what goes on all the same. */
class PauseTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final LocalDate PAUSED = START.plusWeeks(2);
    private static final LocalDate RESUMED = START.plusWeeks(5);

    @Test
    void no_visits_are_expected_while_care_is_paused() {
        var episode = episode(weekly().then(paused(PAUSED)).then(resumed(RESUMED)));

        assertThat(ExpectedVisits.between(episode, START, START.plusWeeks(12).minusDays(1)))
                .isEqualTo(12 - 3);
        assertThat(episode.frequencyOn(PAUSED)).isEmpty();
        assertThat(episode.frequencyOn(RESUMED)).contains(FoundingStory.WEEKLY);
    }

    @Test
    void no_visit_of_a_pause_is_missed() {
        var course = weekly().visits(START, START.plusWeeks(1)).then(paused(PAUSED));

        assertThat(Objects.requireNonNull(seen(course, START.plusWeeks(9)).visitsSoFar()))
                .extracting(VisitTally::expected, VisitTally::missed)
                .containsExactly(2, 0);
    }

    @Test
    void no_report_is_due_while_care_is_paused_and_the_treatment_days_before_it_count_afterwards() {
        var tenDays = IntStream.range(0, 10).mapToObj(START::plusDays).toArray(LocalDate[]::new);
        var course = weekly().visits(tenDays).then(paused(PAUSED)).then(resumed(RESUMED));

        assertThat(due(course, PAUSED.minusDays(1))).contains(What.PROGRESS_REPORT);
        assertThat(due(course, PAUSED)).doesNotContain(What.PROGRESS_REPORT);
        assertThat(due(course, RESUMED)).contains(What.PROGRESS_REPORT);
    }

    @Test
    void a_certification_is_due_also_while_care_is_paused() {
        assertThat(due(weekly().visits(START).then(paused(PAUSED)), START.plusWeeks(6)))
                .contains(What.CERTIFICATION);
    }

    @Test
    void no_home_practice_is_asked_for_while_care_is_paused() {
        var daily = new Dose(1, 1, PeriodUnit.DAY, null);
        var course = weekly().then(new HomePracticeAssigned(
                        CLIENT,
                        EPISODE,
                        FoundingStory.id(90),
                        HomePracticeKind.BREATHING,
                        "Breathe",
                        List.of(),
                        daily,
                        START))
                .then(paused(PAUSED))
                .then(resumed(RESUMED));
        var episode = episode(course);
        var practice = episode.homePractices().getFirst();

        assertThat(Adherence.between(START, RESUMED.plusDays(6), practice, episode)
                        .days())
                .isEqualTo(14 + 7);
        assertThat(PracticeDays.missing(practice, episode, RESUMED.plusDays(6)))
                .noneMatch(day -> !day.isBefore(PAUSED) && day.isBefore(RESUMED));
    }

    @Test
    void the_plan_shows_the_pause_of_the_day_on_which_one_looks_and_stays_on_hold_beside_it() {
        var course = weekly().then(new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Sore", START.plusWeeks(1)))
                .then(paused(PAUSED))
                .then(resumed(RESUMED));
        var now = seen(course, PAUSED.plusDays(3));

        assertThat(Objects.requireNonNull(now.pauseInForce()).expectedReturnOn())
                .isEqualTo(PAUSED.plusWeeks(4));
        assertThat(Objects.requireNonNull(now.treatmentPlan()).holdInForce()).isNotNull();
        assertThat(seen(course, RESUMED).pauseInForce()).isNull();
        assertThat(seen(course, PAUSED.minusDays(1)).pauseInForce()).isNull();
    }

    @Test
    void a_discharge_ends_a_pause_also_one_that_is_recorded_late() {
        var discharge = START.plusWeeks(4);
        var reopening = new EpisodeReopened(CLIENT, EPISODE, "Pain", START.plusWeeks(6));

        assertThat(onlyPause(weekly().then(paused(PAUSED)).discharged(discharge).then(reopening)))
                .extracting(Pause::until, Pause::resumption)
                .containsExactly(discharge, null);
        assertThat(onlyPause(weekly().discharged(discharge).then(paused(PAUSED)).then(reopening))
                        .until())
                .isEqualTo(discharge);
    }

    @Test
    void a_resumption_that_is_recorded_after_the_discharge_ends_the_pause_before_it() {
        var course =
                weekly().discharged(START.plusWeeks(8)).then(paused(PAUSED)).then(resumed(RESUMED));

        assertThat(onlyPause(course).until()).isEqualTo(RESUMED);
        assertThat(onlyPause(course).resumption()).isNotNull();
    }

    @Test
    void a_pause_in_error_leaves_nothing_behind_and_a_resumption_in_error_lets_it_last() {
        var course = weekly().then(paused(PAUSED)).then(resumed(RESUMED));
        var versions = course.events().size();
        var pause = new EntryMarkedEnteredInError(CLIENT, versions - 1L, "Other client", RESUMED);
        var resumption = new EntryMarkedEnteredInError(CLIENT, versions, "Other client", RESUMED);

        assertThat(onlyPause(course.then(resumption)).until()).isNull();
        assertThat(episode(course.then(pause)).pauses()).isEmpty();
    }

    private static Course weekly() {
        return Course.from(START).plan(START, START.plusWeeks(12).minusDays(1), FoundingStory.WEEKLY);
    }

    private static CarePaused paused(LocalDate day) {
        return new CarePaused(CLIENT, EPISODE, PauseReason.SURGERY, "Knee", day.plusWeeks(4), day);
    }

    private static CareResumed resumed(LocalDate day) {
        return new CareResumed(CLIENT, EPISODE, null, day);
    }

    private static Pause onlyPause(Course course) {
        assertThat(episode(course).pauses()).hasSize(1);
        return episode(course).pauses().getFirst();
    }

    private static Episode seen(Course course, LocalDate day) {
        return plan(course).seenOn(day).episodes().getFirst();
    }

    private static List<What> due(Course course, LocalDate day) {
        return plan(course).seenOn(day).due().stream().map(Due::what).toList();
    }

    private static Episode episode(Course course) {
        return plan(course).episodes().getFirst();
    }

    private static CarePlan plan(Course course) {
        return CarePlan.of(FoundingStory.recorded(course.events()));
    }
}
