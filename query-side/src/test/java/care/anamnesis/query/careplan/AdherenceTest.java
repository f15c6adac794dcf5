package care.anamnesis.query.careplan;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static care.anamnesis.query.FoundingStory.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.Dose;
import care.anamnesis.events.HomePracticeEvent.HomePracticeAssigned;
import care.anamnesis.events.HomePracticeEvent.HomePracticeDiscontinued;
import care.anamnesis.events.HomePracticeEvent.HomePracticeLogged;
import care.anamnesis.events.HomePracticeEvent.HomePracticeRevised;
import care.anamnesis.events.HomePracticeKind;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdherenceTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final Dose DAILY = FoundingStory.DAILY;
    private static final Dose TWICE_A_DAY = new Dose(2, 1, PeriodUnit.DAY, null);
    private static final Dose THREE_A_WEEK = new Dose(3, 1, PeriodUnit.WEEK, null);

    @Test
    void what_is_not_reported_counts_neither_way() {
        var course = assigned(DAILY).then(logged(0, true)).then(logged(1, false));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 2, 1, 2, 1, 50));
    }

    @Test
    void a_client_who_reports_nothing_has_no_percent() {
        assertThat(week(assigned(DAILY), 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 0, 0, 0, 0, null));
    }

    @Test
    void a_log_that_does_not_say_how_often_stands_for_the_dose_of_the_day() {
        var course = assigned(TWICE_A_DAY);
        IntStream.range(0, 7).forEach(day -> course.then(logged(day, true)));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 7, 7, 14, 14, 100));
    }

    @Test
    void a_log_that_says_how_often_counts_so_often() {
        var course = assigned(TWICE_A_DAY).then(logged(0, 1)).then(logged(1, 2)).then(logged(2, 5));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 3, 3, 6, 5, 83));
    }

    @Test
    void fourteen_times_a_week_is_twice_a_day() {
        var course = assigned(new Dose(14, 1, PeriodUnit.WEEK, null));
        IntStream.range(0, 7).forEach(day -> course.then(logged(day, true)));

        assertThat(week(course, 0).percent()).isEqualTo(100);
    }

    @Test
    void three_logs_on_one_day_are_one_day_of_practice() {
        var daily = assigned(DAILY).then(logged(0, true)).then(logged(0, true)).then(logged(0, true));
        var weekly = assigned(THREE_A_WEEK)
                .then(logged(0, true))
                .then(logged(0, true))
                .then(logged(0, true));

        assertThat(week(daily, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 1, 1, 1, 1, 100));
        assertThat(week(weekly, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 1, 1, 3, 1, 33));
    }

    @Test
    void what_was_said_last_of_a_day_counts_and_both_stay() {
        var course = assigned(DAILY).then(logged(0, true)).then(logged(0, false));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 1, 0, 1, 0, 0));
        assertThat(practice(course).logs()).extracting(HomePractice.Log::done).containsExactly(true, false);
    }

    @Test
    void three_times_a_week_may_be_done_on_any_days_of_the_week() {
        var course = assigned(THREE_A_WEEK)
                .then(logged(4, true))
                .then(logged(5, true))
                .then(logged(6, true));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 7, 3, 3, 3, 3, 100));
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void twice_a_week_on_two_fixed_days_is_all_of_it_whatever_the_weekday_of_the_beginning(DayOfWeek beginning) {
        var start = START.with(TemporalAdjusters.next(beginning));
        for (var one : DayOfWeek.values()) {
            for (var other : DayOfWeek.values()) {
                if (one != other) {
                    assertAllDone(done(start, EnumSet.of(one, other)), start);
                }
            }
        }
    }

    @Test
    void neighbouring_windows_add_up() {
        var dice = new Random(20_261_130);
        for (var trial = 0; trial < 200; trial++) {
            var course = assigned(new Dose(
                    1 + dice.nextInt(5),
                    1 + dice.nextInt(3),
                    List.of(PeriodUnit.values()).get(dice.nextInt(3)),
                    null));
            for (var day = 0; day < 70; day++) {
                if (dice.nextInt(3) > 0) {
                    course.then(logged(day, dice.nextBoolean()));
                }
            }
            if (dice.nextBoolean()) {
                course.then(new HomePracticeRevised(
                        CLIENT, EPISODE, RELEASE, "Slower", List.of(), THREE_A_WEEK, "Sore", START.plusDays(33)));
            }
            if (dice.nextBoolean()) {
                course.discharged(START.plusDays(60));
            }
            var cut = dice.nextInt(70);
            var whole = between(course, START, START.plusDays(70));
            var parts = List.of(
                    between(course, START, START.plusDays(cut)),
                    between(course, START.plusDays(cut + 1L), START.plusDays(70)));
            assertThat(parts.stream().mapToInt(Adherence::asked).sum()).isEqualTo(whole.asked());
            assertThat(parts.stream().mapToInt(Adherence::done).sum()).isEqualTo(whole.done());
            assertThat(parts.stream().mapToInt(Adherence::days).sum()).isEqualTo(whole.days());
            assertThat(parts.stream().mapToInt(Adherence::reported).sum()).isEqualTo(whole.reported());
        }
    }

    @Test
    void a_revised_dose_applies_from_its_day_on() {
        var course = assigned(DAILY)
                .then(new HomePracticeRevised(
                        CLIENT, EPISODE, RELEASE, "Slower", List.of(), THREE_A_WEEK, "Sore", START.plusDays(7)));
        IntStream.range(0, 14).forEach(day -> course.then(logged(day, true)));

        assertThat(week(course, 0).asked()).isEqualTo(7);
        assertThat(week(course, 7).asked()).isEqualTo(3);
    }

    @Test
    void a_week_cut_short_asks_for_what_was_done_and_for_what_could_not_have_been_done_in_the_days_it_lost() {
        var four = assigned(THREE_A_WEEK).then(logged(0, true)).then(stopped(4));
        var six = assigned(THREE_A_WEEK).then(logged(0, true)).then(stopped(6));

        assertThat(week(four, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 4, 1, 1, 1, 1, 100));
        assertThat(week(six, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 6, 1, 1, 2, 1, 50));
    }

    @Test
    void nothing_is_asked_for_once_the_practice_is_discontinued() {
        var course = assigned(DAILY).then(stopped(2));
        IntStream.range(0, 7).forEach(day -> course.then(logged(day, true)));

        assertThat(week(course, 0)).isEqualTo(new Adherence(START, START.plusDays(6), 2, 2, 2, 2, 2, 100));
        assertThat(week(course, 7))
                .isEqualTo(new Adherence(START.plusDays(7), START.plusDays(13), 0, 0, 0, 0, 0, null));
    }

    @Test
    void nothing_is_asked_for_after_the_discharge() {
        assertThat(week(assigned(DAILY).discharged(START.plusDays(3)), 0).days())
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
                .isEqualTo(new Adherence(START, START.plusDays(27), 28, 1, 1, 1, 1, 100));
    }

    /** In every week from Monday to Sunday, in the four weeks before every day, and in the calendar. */
    private static void assertAllDone(Course course, LocalDate start) {
        for (var day = start; day.isBefore(start.plusWeeks(9)); day = day.plusDays(1)) {
            var fourWeeks = between(course, day.minusDays(28), day.minusDays(1));
            assertThat(fourWeeks.done()).isEqualTo(fourWeeks.asked());
            var week = between(course, day, day.plusDays(6));
            assertThat(week.asked()).isEqualTo(day.isAfter(start) ? 2 : week.done());
            assertThat(week.done()).isEqualTo(week.asked());
        }
        var episode = episode(course);
        assertThat(PracticeDays.missing(episode.homePractices().getFirst(), episode, start.plusWeeks(9)))
                .isEmpty();
    }

    private static Course done(LocalDate start, Set<DayOfWeek> days) {
        var course = assigned(new Dose(2, 1, PeriodUnit.WEEK, null), start);
        start.datesUntil(start.plusWeeks(10))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .forEach(day ->
                        course.then(new HomePracticeLogged(CLIENT, EPISODE, RELEASE, day, true, null, null, null)));
        return course;
    }

    private static Course assigned(Dose dose) {
        return assigned(dose, START);
    }

    private static Course assigned(Dose dose, LocalDate day) {
        return Course.from(START)
                .then(new HomePracticeAssigned(
                        CLIENT, EPISODE, RELEASE, HomePracticeKind.BREATHING, "As shown", List.of(), dose, day));
    }

    private static HomePracticeDiscontinued stopped(int day) {
        return new HomePracticeDiscontinued(CLIENT, EPISODE, RELEASE, "Learnt", START.plusDays(day));
    }

    private static HomePracticeLogged logged(int day, boolean done) {
        return new HomePracticeLogged(CLIENT, EPISODE, RELEASE, START.plusDays(day), done, null, null, null);
    }

    private static HomePracticeLogged logged(int day, int times) {
        return new HomePracticeLogged(CLIENT, EPISODE, RELEASE, START.plusDays(day), true, times, null, null);
    }

    private static Adherence week(Course course, int firstDay) {
        var from = START.plusDays(firstDay);
        return between(course, from, from.plusDays(6));
    }

    private static Adherence between(Course course, LocalDate from, LocalDate until) {
        var episode = episode(course);
        return Adherence.between(from, until, episode.homePractices().getFirst(), episode);
    }

    private static HomePractice practice(Course course) {
        return episode(course).homePractices().getFirst();
    }

    private static Episode episode(Course course) {
        return CarePlan.of(FoundingStory.recorded(course.events())).episodes().getFirst();
    }
}
