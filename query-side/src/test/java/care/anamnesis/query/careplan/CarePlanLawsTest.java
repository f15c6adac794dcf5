package care.anamnesis.query.careplan;

import static care.anamnesis.query.FoundingStory.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.events.StoredName;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.record.RecordedEvent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CarePlanLawsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(seed = "20250113")
    void stopping_and_going_on_anywhere_gives_the_same_plan_as_folding_in_one_go(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int length) {
        var journey = journey(seed, length);

        CarePlan stored = null;
        for (var event : journey) {
            var history = journey.subList(0, (int) event.version());
            stored = readBack(
                    event.event() instanceof CorrectionEvent ? CarePlan.of(history) : CarePlan.evolve(stored, event));
        }

        assertThat(JSON.writeValueAsString(stored)).isEqualTo(JSON.writeValueAsString(CarePlan.of(journey)));
    }

    @Property(seed = "20250113")
    void any_day_can_be_looked_at(@ForAll long seed, @ForAll @IntRange(min = -50, max = 500) int days) {
        var day = FoundingStory.EVALUATION.plusDays(days);

        var seen = CarePlan.of(journey(seed, 100)).seenOn(day);

        assertThat(readBack(seen).due()).isEqualTo(seen.due());
        assertThat(seen.episodes())
                .allSatisfy(episode -> assertThat(episode.homePractices())
                        .allSatisfy(practice -> assertAddsUp(Objects.requireNonNull(practice.adherence()))));
    }

    @Property(seed = "20250113")
    void every_list_stands_in_clinical_order_whatever_the_order_of_writing(@ForAll long seed) {
        var plan = CarePlan.of(journey(seed, 100));

        for (var episode : plan.episodes()) {
            assertThat(episode.visits()).isSortedAccordingTo(Comparator.comparing(Visit::visitedOn));
            for (var finding : episode.findings()) {
                assertThat(finding.assessments())
                        .isSortedAccordingTo(
                                Comparator.comparing(it -> it.entry().occurredOn()));
            }
        }
    }

    @Property(seed = "20250113")
    void the_trail_holds_every_correction(@ForAll long seed) {
        var journey = journey(seed, 100);

        assertThat(CarePlan.of(journey).corrections())
                .extracting(correction -> correction.entry().version())
                .containsExactlyElementsOf(journey.stream()
                        .filter(recorded -> recorded.event() instanceof CorrectionEvent)
                        .map(RecordedEvent::version)
                        .toList());
    }

    @Test
    void random_journeys_hold_every_kind_of_event() {
        var seen = new HashSet<Class<?>>();
        for (var seed = 0; seed < 60; seed++) {
            journey(seed, 120).forEach(recorded -> seen.add(recorded.event().getClass()));
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(StoredName.clinical().values());
    }

    /** Corrections are in no plan of their own: the record is folded again without what they correct. */
    @Test
    void every_event_leaves_something_in_the_plan() {
        var kept = new HashSet<Class<?>>();
        for (var seed = 0; seed < 60; seed++) {
            CarePlan plan = null;
            for (var recorded : journey(seed, 120)) {
                if (!(recorded.event() instanceof CorrectionEvent)) {
                    var next = CarePlan.evolve(plan, recorded);
                    if (plan == null || !next.unchangedUntil(plan.version()).equals(plan)) {
                        kept.add(recorded.event().getClass());
                    }
                    plan = next;
                }
            }
        }

        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(StoredName.clinical().values().stream()
                        .filter(kind -> !CorrectionEvent.class.isAssignableFrom(kind))
                        .toList());
    }

    private static void assertAddsUp(Adherence adherence) {
        assertThat(adherence.done()).isBetween(0, adherence.asked());
        assertThat(adherence.practised()).isBetween(0, adherence.reported());
        assertThat(adherence.reported()).isLessThanOrEqualTo(adherence.days());
    }

    private static List<RecordedEvent> journey(long seed, int length) {
        return FoundingStory.recorded(RandomJourney.events(CLIENT, seed, length));
    }

    private static CarePlan readBack(CarePlan plan) {
        return JSON.readValue(JSON.writeValueAsString(plan), CarePlan.class);
    }
}
