package care.anamnesis.query.blame;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RecordedHourly;
import care.anamnesis.query.change.Patch;
import care.anamnesis.query.change.Steps;
import care.anamnesis.query.entry.RecordedEvent;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BlameLawsTest {

    @Property(seed = "20250113", tries = 100)
    void what_an_entry_has_set_stands_there_ever_since(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
        var journey = RecordedHourly.journey(seed, length);
        var states = journey.stream()
                .<JsonNode>map(it -> Patch.content(Steps.at(journey, it.version())))
                .toList();

        for (var field : Blame.of(journey)) {
            for (var version = field.setBy().version(); version <= length; version++) {
                assertThat(Patch.find(states.get((int) version - 1), field.path()))
                        .isEqualTo(field.value());
            }
        }
    }

    @Property(seed = "20250113", tries = 100)
    void what_stood_there_before_is_what_the_state_before_says(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
        var journey = RecordedHourly.journey(seed, length);

        for (var field : Blame.of(journey)) {
            if (field.before() != null) {
                var before = Patch.content(Steps.at(journey, field.setBy().version() - 1));
                assertThat(Patch.find(before, field.path())).isEqualTo(field.before());
                assertThat(field.before()).isNotEqualTo(field.value());
            }
        }
    }

    @Test
    void in_the_founding_story_each_field_is_blamed_on_the_entry_that_set_it() {
        var story = FoundingStory.recorded(FoundingStory.events());

        assertThat(field(story, "/name").setBy().version()).isEqualTo(1);
        assertThat(field(story, "/episodes/@2/findings/@3/structure").setBy().version())
                .isEqualTo(3);
        var severity = field(story, "/episodes/@2/findings/@3/severityNow");
        assertThat(severity.setBy().event()).isEqualTo("FindingReassessed");
        assertThat(severity.before()).hasToString("\"MODERATE\"");
        var status = field(story, "/episodes/@2/status");
        assertThat(status.setBy().event()).isEqualTo("ClientDischarged");
        assertThat(status.before()).hasToString("\"OPEN\"");
        var release = field(story, "/episodes/@2/homePractices/@7/instructions");
        assertThat(release.setBy().reason()).isEqualTo("The restriction moved.");
        assertThat(release.before()).hasToString("\"As shown, slowly.\"");
    }

    private static Blame field(List<RecordedEvent> story, String path) {
        return Blame.of(story).stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
