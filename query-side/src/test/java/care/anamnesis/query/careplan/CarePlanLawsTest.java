package care.anamnesis.query.careplan;

import static care.anamnesis.query.FoundingStory.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RandomJourney;
import care.anamnesis.query.entry.RecordedEvent;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

class CarePlanLawsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Property(tries = 200)
    void stopping_and_going_on_anywhere_gives_the_same_plan_as_folding_in_one_go(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int length) {
        var journey = FoundingStory.recorded(RandomJourney.events(CLIENT, seed, length));

        var inOneGo = fold(null, journey);
        CarePlan stored = null;
        for (var event : journey) {
            stored = readBack(fold(stored, List.of(event)));
        }

        assertThat(JSON.writeValueAsString(stored)).isEqualTo(JSON.writeValueAsString(inOneGo));
    }

    @Property(tries = 200)
    void every_list_stands_in_clinical_order_whatever_the_order_of_writing(@ForAll long seed) {
        var plan = fold(null, FoundingStory.recorded(RandomJourney.events(CLIENT, seed, 100)));

        for (var episode : plan.episodes()) {
            assertThat(episode.visits())
                    .isSortedAccordingTo((a, b) -> a.visitedOn().compareTo(b.visitedOn()));
            for (var finding : episode.findings()) {
                assertThat(finding.assessments())
                        .isSortedAccordingTo((a, b) ->
                                a.entry().occurredOn().compareTo(b.entry().occurredOn()));
            }
        }
    }

    private static CarePlan fold(@Nullable CarePlan plan, List<RecordedEvent> events) {
        for (var event : events) {
            plan = CarePlan.evolve(plan, event);
        }
        return Objects.requireNonNull(plan);
    }

    private static CarePlan readBack(CarePlan plan) {
        return JSON.readValue(JSON.writeValueAsString(plan), CarePlan.class);
    }
}
