package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.pages.Rendered;
import care.anamnesis.pages.record.PracticeCalendar.Day;
import care.anamnesis.pages.record.PracticeCalendar.Standing;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeCalendarTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final LocalDate AFTERWARDS = LocalDate.of(2025, 9, 30);

    @Test
    void a_day_is_done_not_done_due_or_nothing() {
        var march = march(AFTERWARDS, Locale.UK);

        assertThat(on(march, 2)).isEqualTo(Standing.NONE);
        assertThat(on(march, 3)).isEqualTo(Standing.DUE);
        assertThat(on(march, 11)).isEqualTo(Standing.DONE);
        assertThat(on(march, 12)).isEqualTo(Standing.NOT_DONE);
        assertThat(march.count(Standing.DUE)).isEqualTo(27);
    }

    @Test
    void what_lies_ahead_is_not_due_yet() {
        var march = march(LocalDate.of(2025, 3, 13), Locale.UK);

        assertThat(on(march, 13)).isEqualTo(Standing.DUE);
        assertThat(on(march, 14)).isEqualTo(Standing.NONE);
    }

    @Test
    void nothing_is_due_after_the_discharge() {
        var september = PracticeCalendar.of(
                story().homePractices().getFirst(), story(), YearMonth.of(2025, 9), AFTERWARDS, Locale.UK);

        assertThat(on(september, 14)).isEqualTo(Standing.DUE);
        assertThat(on(september, 16)).isEqualTo(Standing.NONE);
    }

    @Test
    void weeks_begin_as_the_reader_expects() {
        assertThat(march(AFTERWARDS, Locale.UK).weekdays().getFirst()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(march(AFTERWARDS, Locale.US).weekdays().getFirst()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(march(AFTERWARDS, Locale.US).weeks())
                .allSatisfy(week -> assertThat(week)
                        .hasSize(7)
                        .first()
                        .extracting(day -> day.date().getDayOfWeek())
                        .isEqualTo(DayOfWeek.SUNDAY));
    }

    @Test
    void the_last_months_end_with_the_discharge() {
        var months = PracticeCalendar.latest(
                3, story().homePractices().getFirst(), story(), LocalDate.of(2026, 2, 1), Locale.UK);

        assertThat(months)
                .extracting(PracticeCalendar::month)
                .isEqualTo(List.of(YearMonth.of(2025, 7), YearMonth.of(2025, 8), YearMonth.of(2025, 9)));
    }

    @Test
    void each_day_says_in_a_word_what_its_shape_shows() {
        var page = Rendered.fragment(
                "components/practice-calendar",
                "calendar",
                Locale.UK,
                Map.of("calendar", march(AFTERWARDS, Locale.UK)));

        assertThat(page)
                .contains("Self-myofascial release", "March 2025", "1 day done, 1 not done, 27 not reported")
                .contains("<span class=\"practice-word\">not done</span>")
                .contains("abbr=\"Monday\"")
                .doesNotContain("??");
    }

    private static PracticeCalendar march(LocalDate today, Locale locale) {
        return PracticeCalendar.of(story().homePractices().getFirst(), story(), MARCH, today, locale);
    }

    private static Standing on(PracticeCalendar calendar, int dayOfMonth) {
        return calendar.weeks().stream()
                .flatMap(List::stream)
                .filter(day -> day.inMonth() && day.date().getDayOfMonth() == dayOfMonth)
                .map(Day::standing)
                .findFirst()
                .orElseThrow();
    }

    private static Episode story() {
        return CarePlan.of(FoundingStory.recorded(FoundingStory.events()))
                .currentEpisode()
                .orElseThrow();
    }
}
