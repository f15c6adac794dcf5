package care.anamnesis.query.careplan;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static care.anamnesis.query.Course.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.TreatmentPlanResumed;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExpectedVisitsTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final LocalDate END = START.plusWeeks(12).minusDays(1);

    @Test
    void once_a_week_for_twelve_weeks_is_twelve_visits() {
        assertThat(expected(weekly(), START, END)).isEqualTo(12);
        assertThat(expected(weekly(), START.minusYears(1), END.plusYears(1))).isEqualTo(12);
        assertThat(expected(weekly(), START, START.plusDays(6))).isEqualTo(1);
        assertThat(expected(weekly(), END.plusDays(1), END.plusYears(1))).isZero();
    }

    @Test
    void the_founding_story_expects_fifteen_weekly_visits_and_seven_every_other_week() {
        var episode = episode(FoundingStory.recorded(FoundingStory.events()));

        assertThat(ExpectedVisits.between(episode, START, FoundingStory.LESS_OFTEN.minusDays(1)))
                .isEqualTo(15);
        assertThat(ExpectedVisits.between(episode, FoundingStory.LESS_OFTEN, FoundingStory.DISCHARGE))
                .isEqualTo(7);
    }

    @Test
    void a_change_of_frequency_counts_from_its_day_on() {
        var course = weekly().then(new VisitFrequencyAdjusted(
                CLIENT,
                EPISODE,
                PLAN,
                FoundingStory.WEEKLY,
                FoundingStory.EVERY_OTHER_WEEK,
                START.plusWeeks(6),
                "Better",
                START));

        assertThat(expected(course, START, END)).isEqualTo(6 + 3);
    }

    @Test
    void nothing_is_expected_on_hold() {
        var course = weekly().then(new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Surgery", START.plusWeeks(2)))
                .then(new TreatmentPlanResumed(CLIENT, EPISODE, PLAN, null, START.plusWeeks(5)));

        assertThat(expected(course, START, END)).isEqualTo(12 - 3);
        assertThat(expected(course, START.plusWeeks(2), START.plusWeeks(5).minusDays(1)))
                .isZero();
    }

    @Test
    void nothing_is_expected_from_the_discharge_on() {
        assertThat(expected(weekly().discharged(START.plusWeeks(4)), START, END))
                .isEqualTo(4);
    }

    @Test
    void once_a_month_from_the_31st_is_once_in_every_month_of_a_leap_year() {
        var course = course(
                LocalDate.of(2024, 1, 31), LocalDate.of(2024, 12, 31), new VisitFrequency(1, 1, PeriodUnit.MONTH));

        for (var month = 1; month <= 12; month++) {
            var first = LocalDate.of(2024, month, 1);
            assertThat(expected(course, first, first.plusMonths(1).minusDays(1)))
                    .isEqualTo(1);
        }
        assertThat(expected(course, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)))
                .isEqualTo(1);
    }

    @Test
    void daylight_saving_changes_nothing_because_days_have_no_hours_here() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            var spring = course(
                    LocalDate.of(2025, 3, 24), LocalDate.of(2025, 4, 6), new VisitFrequency(1, 1, PeriodUnit.DAY));
            assertThat(expected(spring, LocalDate.of(2025, 3, 30), LocalDate.of(2025, 3, 30)))
                    .isEqualTo(1);
            assertThat(expected(spring, LocalDate.of(2025, 3, 24), LocalDate.of(2025, 4, 6)))
                    .isEqualTo(14);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property(seed = "20250113")
    void neighbouring_windows_add_up(
            @ForAll long seed,
            @ForAll @IntRange(max = 400) int from,
            @ForAll @IntRange(max = 400) int middle,
            @ForAll @IntRange(max = 400) int until) {
        var sorted = IntStream.of(from, middle, until)
                .sorted()
                .mapToObj(START.minusDays(50)::plusDays)
                .toList();
        var plan = CarePlan.of(FoundingStory.recorded(RandomJourney.events(CLIENT, seed, 80)));

        for (var episode : plan.episodes()) {
            var left = ExpectedVisits.between(episode, sorted.get(0), sorted.get(1));
            var right = ExpectedVisits.between(episode, sorted.get(1).plusDays(1), sorted.get(2));
            assertThat(left + right).isEqualTo(ExpectedVisits.between(episode, sorted.get(0), sorted.get(2)));
        }
    }

    @Property(seed = "20250113")
    void every_whole_cycle_holds_its_number_of_times(
            @ForAll @IntRange(min = 1, max = 6) int times,
            @ForAll @IntRange(min = 1, max = 8) int every,
            @ForAll PeriodUnit unit,
            @ForAll @IntRange(max = 3000) int first,
            @ForAll @IntRange(max = 40) int cycle) {
        var recurrence =
                new Recurrence(times, every, unit, LocalDate.of(2023, 1, 1).plusDays(first));
        var spans = recurrence.between(recurrence.first(), recurrence.first().plusYears(30));
        var start = spans.get(cycle * times).cycleFrom();

        assertThat(recurrence.between(start, spans.get(cycle * times).cycleUntil()))
                .hasSize(times);
    }

    @Test
    void visits_held_are_counted_against_those_expected_so_far() {
        var course = weekly().visits(START, START.plusWeeks(1), START.plusWeeks(3));

        var tally = Objects.requireNonNull(CarePlan.of(FoundingStory.recorded(course.events()))
                .seenOn(START.plusWeeks(4))
                .episodes()
                .getFirst()
                .visitsSoFar());

        assertThat(tally).isEqualTo(new VisitTally(START, START.plusWeeks(4), 5, 3, 0, 0, 1));
    }

    @Test
    void a_later_visit_does_not_stand_for_an_earlier_one() {
        var course = weekly().visits(START, START.plusWeeks(1), START.plusWeeks(3), START.plusWeeks(4));

        assertThat(soFar(course, START.plusWeeks(4)))
                .isEqualTo(new VisitTally(START, START.plusWeeks(4), 5, 4, 0, 0, 1));
    }

    @Test
    void visits_of_one_week_stand_for_each_other_and_are_missed_when_the_week_is_over() {
        var twice = course(START, END, new VisitFrequency(2, 1, PeriodUnit.WEEK))
                .visits(START.plusDays(4), START.plusDays(5), START.plusDays(8));

        assertThat(soFar(twice, START.plusDays(6)).missed()).isZero();
        assertThat(soFar(twice, START.plusDays(13)).missed()).isZero();
        assertThat(soFar(twice, START.plusDays(14)).missed()).isEqualTo(1);
        assertThat(soFar(twice, END.plusDays(1)).missed()).isEqualTo(24 - 3);
    }

    @Test
    void a_visit_whose_time_was_cut_short_is_not_missed() {
        var course = weekly().visits(START)
                .then(new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Surgery", START.plusDays(9)))
                .discharged(START.plusWeeks(8));

        assertThat(soFar(course, START.plusWeeks(9)))
                .isEqualTo(new VisitTally(START, START.plusWeeks(9), 2, 1, 0, 0, 0));
    }

    @Test
    void a_shorter_new_plan_replaces_the_old_one_from_its_start() {
        var start = START.plusWeeks(4);
        var end = START.plusWeeks(6).minusDays(1);
        var course = weekly().then(new TreatmentPlanEstablished(
                        CLIENT,
                        EPISODE,
                        FoundingStory.id(77),
                        start,
                        end,
                        FoundingStory.EVERY_OTHER_WEEK,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        start))
                .then(new VisitFrequencyAdjusted(
                        CLIENT,
                        EPISODE,
                        PLAN,
                        FoundingStory.WEEKLY,
                        new VisitFrequency(3, 1, PeriodUnit.WEEK),
                        START.plusWeeks(5),
                        "Sooner",
                        START));
        var episode = episode(FoundingStory.recorded(course.events()));

        assertThat(expected(course, START, END)).isEqualTo(4 + 1);
        assertThat(episode.frequencyOn(start.minusDays(1))).contains(FoundingStory.WEEKLY);
        assertThat(episode.frequencyOn(end)).contains(FoundingStory.EVERY_OTHER_WEEK);
        assertThat(episode.frequencyOn(end.plusDays(1))).isEmpty();
        assertThat(episode.frequencies())
                .extracting(FrequencyPeriod::frequency)
                .containsExactly(FoundingStory.WEEKLY, FoundingStory.EVERY_OTHER_WEEK);
        assertThat(soFar(course, END)).isEqualTo(new VisitTally(start, end, 1, 0, 0, 0, 1));
    }

    private static VisitTally soFar(Course course, LocalDate day) {
        return Objects.requireNonNull(CarePlan.of(FoundingStory.recorded(course.events()))
                .seenOn(day)
                .episodes()
                .getFirst()
                .visitsSoFar());
    }

    private static Course weekly() {
        return course(START, END, FoundingStory.WEEKLY);
    }

    private static Course course(LocalDate from, LocalDate until, VisitFrequency frequency) {
        return Course.from(from).plan(from, until, frequency);
    }

    private static int expected(Course course, LocalDate from, LocalDate until) {
        return ExpectedVisits.between(episode(FoundingStory.recorded(course.events())), from, until);
    }

    private static Episode episode(List<RecordedEvent> history) {
        return CarePlan.of(history).episodes().getFirst();
    }
}
