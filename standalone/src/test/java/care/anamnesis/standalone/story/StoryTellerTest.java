package care.anamnesis.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.anamnesis.standalone.story.PracticeService.Received;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryTellerTest {
    private static final List<StoryCommand> STORY = FoundingStory.commands();

    private final PracticeService service;

    StoryTellerTest() throws IOException {
        service = new PracticeService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_therapist_sends_every_command_in_order_under_its_key() {
        service.teller().tell(STORY);

        assertThat(service.keys())
                .containsExactlyElementsOf(
                        STORY.stream().map(StoryCommand::idempotencyKey).toList());
        assertThat(service.received().get(0).path()).isEqualTo("/api/clients");
        assertThat(service.received().get(1).path())
                .isEqualTo("/api/clients/" + FoundingStory.CLIENT + "/commands/open-episode");
        assertThat(service.received()).extracting(Received::authorization).containsOnly("Basic dGhlcmFwaXN0OmRlbW8=");
    }

    @Test
    void the_care_plan_is_asked_for_as_of_the_last_command() {
        var teller = service.teller();
        var plan = teller.carePlan(teller.tell(STORY));

        var asked = service.received().getLast();
        assertThat(asked.path()).isEqualTo("/api/clients/" + FoundingStory.CLIENT + "/care-plan");
        assertThat(asked.position()).isEqualTo(Integer.toString(STORY.size()));
        assertThat(CarePlanInBrief.of(plan)).contains("Daniel Whitmore").contains("“To exercise.”");
    }

    @Test
    void a_refused_command_stops_the_story_and_is_named() {
        service.refuseFrom(3);

        assertThatThrownBy(() -> service.teller().tell(STORY))
                .hasMessageContaining("stopped at command 3, record-visit, with status 409");
        assertThat(service.keys()).hasSize(3);
    }
}
