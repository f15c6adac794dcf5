package care.anamnesis.query.practice.caseload;

import static care.anamnesis.query.Course.CLIENT;
import static care.anamnesis.query.Course.EPISODE;
import static care.anamnesis.query.Course.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CareResponsibility;
import care.anamnesis.events.ClientEvent.TherapistAssigned;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.EpisodeEvent.CarePaused;
import care.anamnesis.events.EpisodeEvent.CareResumed;
import care.anamnesis.events.PauseReason;
import care.anamnesis.events.PlanEvent.TreatmentPlanEstablished;
import care.anamnesis.events.PlanEvent.TreatmentPlanHeld;
import care.anamnesis.events.PlanEvent.VisitFrequencyAdjusted;
import care.anamnesis.query.Course;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.careplan.Adherence;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StandingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate START = LocalDate.of(2025, 3, 3);

    @Property(seed = "20250113")
    void going_on_after_every_event_gives_the_same_as_folding_in_one_go(@ForAll long seed) {
        var journey = FoundingStory.recorded(RandomJourney.events(CLIENT, seed, 100));

        CarePlan standing = null;
        for (var recorded : journey) {
            standing = recorded.event() instanceof CorrectionEvent
                    ? Standing.of(journey.subList(0, (int) recorded.version()))
                    : Standing.evolve(standing, recorded);
        }

        assertThat(JSON.writeValueAsString(standing)).isEqualTo(JSON.writeValueAsString(Standing.of(journey)));
    }

    @Property(seed = "20250113")
    void the_list_is_due_when_the_plan_is_due(@ForAll long seed) {
        var journey = FoundingStory.recorded(RandomJourney.events(CLIENT, seed, 100));
        var day = START.plusDays(150);

        assertThat(Standing.of(journey).seenOn(day).due())
                .isEqualTo(CarePlan.of(journey).seenOn(day).due());
    }

    @Property(seed = "20250113")
    void the_list_says_of_practice_at_home_what_the_plan_says(@ForAll long seed) {
        var journey = FoundingStory.recorded(RandomJourney.events(CLIENT, seed, 100));
        var day = FoundingStory.EVALUATION.plusDays(201); // the newest entry is not younger

        assertThat(adherence(Standing.of(journey).seenOn(day)))
                .isEqualTo(adherence(CarePlan.of(journey).seenOn(day)));
    }

    private static List<Adherence> adherence(CarePlan seen) {
        return seen.episodes().stream()
                .flatMap(episode -> episode.homePractices().stream())
                .flatMap(practice -> Stream.ofNullable(practice.adherence()))
                .toList();
    }

    @Test
    void a_client_who_comes_less_often_is_tapering() {
        var course = Course.from(START).plan(START, START.plusDays(200), FoundingStory.WEEKLY);
        assertThat(summary(course, START).stage()).isEqualTo(Stage.TREATMENT);

        course.then(new VisitFrequencyAdjusted(
                CLIENT,
                EPISODE,
                PLAN,
                FoundingStory.WEEKLY,
                FoundingStory.EVERY_OTHER_WEEK,
                START.plusDays(60),
                "Better",
                START));

        assertThat(summary(course, START.plusDays(59)).stage()).isEqualTo(Stage.TREATMENT);
        assertThat(summary(course, START.plusDays(60)).stage()).isEqualTo(Stage.TAPERING);
    }

    @Test
    void a_new_plan_that_replaces_a_frequency_before_it_came_into_force_leaves_the_client_in_treatment() {
        var course = Course.from(START)
                .plan(START, START.plusDays(200), FoundingStory.EVERY_OTHER_WEEK)
                .then(new VisitFrequencyAdjusted(
                        CLIENT,
                        EPISODE,
                        PLAN,
                        FoundingStory.EVERY_OTHER_WEEK,
                        FoundingStory.WEEKLY,
                        START.plusDays(60),
                        "Worse",
                        START))
                .then(new TreatmentPlanEstablished(
                        CLIENT,
                        EPISODE,
                        FoundingStory.id(77),
                        START.plusDays(30),
                        START.plusDays(50),
                        FoundingStory.EVERY_OTHER_WEEK,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        START));

        assertThat(summary(course, START.plusDays(40)).stage()).isEqualTo(Stage.TREATMENT);
        assertThat(summary(course, START.plusDays(70)).stage()).isEqualTo(Stage.TREATMENT);
        assertThat(summary(course, START.plusDays(70)).frequencyInForce()).isNull();
    }

    @Test
    void a_client_whose_plan_is_held_is_on_hold_from_that_day() {
        var course = Course.from(START)
                .plan(START, START.plusDays(200), FoundingStory.WEEKLY)
                .then(new TreatmentPlanHeld(CLIENT, EPISODE, PLAN, "Surgery", START.plusDays(10)));

        assertThat(summary(course, START.plusDays(9)).stage()).isEqualTo(Stage.TREATMENT);
        assertThat(summary(course, START.plusDays(10)).stage()).isEqualTo(Stage.ON_HOLD);
    }

    @Test
    void a_client_whose_care_is_paused_is_on_hold_also_before_there_is_a_plan() {
        var course = Course.from(START)
                .then(new CarePaused(CLIENT, EPISODE, PauseReason.ILLNESS, null, null, START.plusDays(10)))
                .then(new CareResumed(CLIENT, EPISODE, null, START.plusDays(20)));

        assertThat(summary(course, START.plusDays(9)).stage()).isEqualTo(Stage.EVALUATION);
        assertThat(summary(course, START.plusDays(10)).stage()).isEqualTo(Stage.ON_HOLD);
        assertThat(summary(course, START.plusDays(20)).stage()).isEqualTo(Stage.EVALUATION);
    }

    @Test
    void a_client_is_shown_with_the_primary_therapist_and_what_is_due_next() {
        var course = Course.from(START)
                .then(new TherapistAssigned(CLIENT, "thea", "Thea", CareResponsibility.PRIMARY, null, null, START))
                .plan(START, START.plusDays(200), FoundingStory.WEEKLY)
                .visits(START);

        var summary = summary(course, START.plusDays(31));

        assertThat(Objects.requireNonNull(summary.primaryTherapist()).name()).isEqualTo("Thea");
        assertThat(Objects.requireNonNull(summary.nextDue()).what()).isEqualTo(Due.What.CERTIFICATION);
        assertThat(summary.overdue()).isEqualTo(1);
        assertThat(summary.lastVisitOn()).isEqualTo(START);
    }

    private static ClientSummary summary(Course course, LocalDate day) {
        var history = FoundingStory.recorded(course.events());
        return ClientSummary.of(Standing.of(history), history.size(), day);
    }
}
