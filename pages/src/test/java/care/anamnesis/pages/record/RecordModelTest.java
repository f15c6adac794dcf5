package care.anamnesis.pages.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.events.Role;
import care.anamnesis.pages.record.FindingCourse.Step;
import care.anamnesis.pages.record.Mark.Shade;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.FrequencyPeriod;
import care.anamnesis.query.practice.caseload.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class RecordModelTest {
    private static final LocalDate IN_JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate AFTERWARDS = LocalDate.of(2025, 10, 1);

    @Test
    void tells_how_often_the_client_comes_and_how_that_came_about() {
        var shown = on(IN_JULY);

        assertThat(shown.frequency()).isEqualTo(FoundingStory.EVERY_OTHER_WEEK);
        assertThat(shown.frequencies())
                .extracting(FrequencyPeriod::frequency)
                .containsExactly(FoundingStory.WEEKLY, FoundingStory.EVERY_OTHER_WEEK);
        assertThat(shown.frequencies().getLast().reason()).isEqualTo("Symptoms improved.");
    }

    @Test
    void a_change_that_lies_ahead_is_not_told_as_what_is() {
        var shown = on(FoundingStory.LESS_OFTEN.minusDays(1));

        assertThat(shown.frequency()).isEqualTo(FoundingStory.WEEKLY);
        assertThat(shown.frequencies()).hasSize(1);
    }

    @Test
    void draws_each_finding_from_the_first_assessment_to_the_last() {
        var shown = on(AFTERWARDS);

        assertThat(course(shown, FoundingStory.LATISSIMUS))
                .extracting(Step::shade)
                .containsExactly(Shade.MODERATE, Shade.MILD);
        assertThat(course(shown, FoundingStory.SARTORIUS))
                .extracting(Step::shade)
                .containsExactly(Shade.MODERATE, Shade.RESOLVED);
    }

    @Test
    void shows_two_months_of_each_practice_up_to_the_day() {
        var shown = on(IN_JULY);

        assertThat(shown.calendars().get(FoundingStory.BREATHING))
                .extracting(PracticeCalendar::month)
                .containsExactly(YearMonth.of(2025, 6), YearMonth.of(2025, 7));
    }

    @Test
    void has_a_chart_for_each_measure_and_all_findings_on_the_map() {
        var shown = on(AFTERWARDS);

        assertThat(shown.charts()).hasSize(1);
        assertThat(requireNonNull(shown.map()).marks()).hasSize(3);
        assertThat(shown.stage()).isEqualTo(Stage.DISCHARGED);
    }

    @Test
    void shows_the_record_as_it_was_after_any_of_its_entries() {
        var begun = FoundingStory.events().subList(0, 3);

        var shown = RecordModel.of(CarePlan.of(FoundingStory.recorded(begun)), FoundingStory.EVALUATION, null);

        assertThat(shown.episode()).isNotNull();
        assertThat(requireNonNull(shown.map()).marks()).hasSize(1);
        assertThat(shown.frequencies()).isEmpty();
        assertThat(shown.charts()).isEmpty();
    }

    @Test
    void before_the_first_episode_there_is_a_client_and_nothing_else() {
        var registered = FoundingStory.events().subList(0, 1);

        var plan = CarePlan.of(FoundingStory.recorded(registered));

        var shown = RecordModel.of(plan, FoundingStory.EVALUATION, null);

        assertThat(shown).isEqualTo(RecordModel.withoutEpisode(plan, FoundingStory.EVALUATION));
    }

    @Test
    void an_episode_of_another_record_is_unknown() {
        var plan = CarePlan.of(FoundingStory.recorded(FoundingStory.events()));

        assertThatThrownBy(() -> RecordModel.of(plan, AFTERWARDS, Course.OTHER_EPISODE))
                .isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void offers_to_record_only_where_it_would_be_accepted() {
        var open = Optional.ofNullable(on(IN_JULY).episode());

        assertThat(Allowed.to(Role.THERAPIST, open, IN_JULY).recording()).isTrue();
        assertThat(Allowed.to(Role.THERAPIST, open, AFTERWARDS).recording()).isFalse();
        assertThat(Allowed.to(Role.THERAPIST, open, AFTERWARDS).may("amend-entry"))
                .isTrue();
        assertThat(Allowed.to(Role.THERAPIST, Optional.empty(), IN_JULY).recording())
                .isFalse();
        assertThat(Allowed.to(Role.AUDITOR, open, IN_JULY)).isEqualTo(Allowed.NOTHING);
        assertThat(Allowed.to(Role.PRIVACY_OFFICER, open, IN_JULY).recording()).isFalse();
        assertThat(Allowed.to(Role.PRIVACY_OFFICER, open, IN_JULY).commands())
                .contains("place-legal-hold", "deny-amendment-request")
                .doesNotContain("record-visit", "amend-entry", "open-episode");
    }

    private static RecordModel on(LocalDate day) {
        return RecordModel.of(CarePlan.of(FoundingStory.recorded(FoundingStory.events())), day, null);
    }

    private static List<Step> course(RecordModel shown, UUID finding) {
        return requireNonNull(shown.courses().get(finding)).steps();
    }
}
