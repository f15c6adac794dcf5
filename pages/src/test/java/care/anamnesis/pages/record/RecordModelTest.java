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
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.FrequencyPeriod;
import care.anamnesis.query.practice.caseload.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.ErrorResponseException;

class RecordModelTest {
    private static final LocalDate IN_JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate AFTERWARDS = LocalDate.of(2025, 10, 1);

    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void tells_how_often_the_client_comes_and_how_that_came_about() {
        fill(IN_JULY);

        assertThat(model.getAttribute("frequency")).isEqualTo(FoundingStory.EVERY_OTHER_WEEK);
        assertThat(frequencies())
                .extracting(FrequencyPeriod::frequency)
                .containsExactly(FoundingStory.WEEKLY, FoundingStory.EVERY_OTHER_WEEK);
        assertThat(frequencies().getLast().reason()).isEqualTo("Symptoms improved.");
    }

    @Test
    void a_change_that_lies_ahead_is_not_told_as_what_is() {
        fill(FoundingStory.LESS_OFTEN.minusDays(1));

        assertThat(model.getAttribute("frequency")).isEqualTo(FoundingStory.WEEKLY);
        assertThat(frequencies()).hasSize(1);
    }

    @Test
    void draws_each_finding_from_the_first_assessment_to_the_last() {
        fill(AFTERWARDS);

        assertThat(course(FoundingStory.LATISSIMUS))
                .extracting(Step::shade)
                .containsExactly(Shade.MODERATE, Shade.MILD);
        assertThat(course(FoundingStory.SARTORIUS))
                .extracting(Step::shade)
                .containsExactly(Shade.MODERATE, Shade.RESOLVED);
    }

    @Test
    void shows_two_months_of_each_practice_up_to_the_day() {
        fill(IN_JULY);

        assertThat(calendars().get(FoundingStory.BREATHING))
                .extracting(PracticeCalendar::month)
                .containsExactly(YearMonth.of(2025, 6), YearMonth.of(2025, 7));
    }

    @Test
    void has_a_chart_for_each_measure_and_all_findings_on_the_map() {
        fill(AFTERWARDS);

        assertThat((List<?>) attribute("charts", List.class)).singleElement().isInstanceOf(OutcomeChart.class);
        assertThat(attribute("map", BodyMap.class).marks()).hasSize(3);
        assertThat(model.getAttribute("stage")).isEqualTo(Stage.DISCHARGED);
    }

    @Test
    void shows_the_record_as_it_was_after_any_of_its_entries() {
        var begun = FoundingStory.events().subList(0, 3);

        var episode = new RecordModel()
                .fill(model, CarePlan.of(FoundingStory.recorded(begun)), FoundingStory.EVALUATION, null);

        assertThat(episode).isPresent();
        assertThat(attribute("map", BodyMap.class).marks()).hasSize(1);
        assertThat(frequencies()).isEmpty();
        assertThat((List<?>) attribute("charts", List.class)).isEmpty();
    }

    @Test
    void before_the_first_episode_there_is_a_client_and_nothing_else() {
        var registered = FoundingStory.events().subList(0, 1);

        var episode = new RecordModel()
                .fill(model, CarePlan.of(FoundingStory.recorded(registered)), FoundingStory.EVALUATION, null);

        assertThat(episode).isEmpty();
        assertThat(model.getAttribute("plan")).isNotNull();
        assertThat(model.getAttribute("map")).isNull();
    }

    @Test
    void an_episode_of_another_record_is_unknown() {
        var plan = CarePlan.of(FoundingStory.recorded(FoundingStory.events()));

        assertThatThrownBy(() -> new RecordModel().fill(model, plan, AFTERWARDS, Course.OTHER_EPISODE))
                .isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void offers_to_record_only_where_it_would_be_accepted() {
        var open = fill(IN_JULY);

        assertThat(Allowed.to(Role.THERAPIST, open, IN_JULY).recording()).isTrue();
        assertThat(Allowed.to(Role.THERAPIST, open, AFTERWARDS).recording()).isFalse();
        assertThat(Allowed.to(Role.THERAPIST, open, AFTERWARDS).keeping()).isTrue();
        assertThat(Allowed.to(Role.THERAPIST, Optional.empty(), IN_JULY).recording())
                .isFalse();
        assertThat(Allowed.to(Role.AUDITOR, open, IN_JULY)).isEqualTo(new Allowed(false, false, false, false));
        assertThat(Allowed.to(Role.PRIVACY_OFFICER, open, IN_JULY)).isEqualTo(new Allowed(false, false, true, true));
    }

    private Optional<Episode> fill(LocalDate day) {
        return new RecordModel().fill(model, CarePlan.of(FoundingStory.recorded(FoundingStory.events())), day, null);
    }

    @SuppressWarnings("unchecked")
    private List<FrequencyPeriod> frequencies() {
        return attribute("frequencies", List.class);
    }

    private List<Step> course(UUID finding) {
        var course = requireNonNull(attribute("courses", Map.class).get(finding));
        return ((FindingCourse) course).steps();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, List<PracticeCalendar>> calendars() {
        return attribute("calendars", Map.class);
    }

    private <T> T attribute(String name, Class<T> type) {
        return requireNonNull(type.cast(model.getAttribute(name)));
    }
}
