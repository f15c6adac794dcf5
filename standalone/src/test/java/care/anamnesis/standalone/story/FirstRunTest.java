package care.anamnesis.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.standalone.Standalone;
import care.anamnesis.standalone.people.DemoPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

class FirstRunTest {
    private static final List<StoryCommand> STORY = FoundingStory.commands();

    @TempDir
    private Path data;

    @Test
    void every_command_of_the_story_is_accepted_on_an_empty_log() {
        try (var standalone = start(true)) {
            assertThat(log(standalone).head()).isEqualTo(STORY.size());
        }
    }

    @Test
    void a_story_that_was_cut_short_is_told_to_its_end_and_only_once() {
        try (var standalone = start(false)) {
            teller(standalone).tell(STORY.subList(0, 40));
        }
        try (var standalone = start(true)) {
            assertThat(log(standalone).head()).isEqualTo(STORY.size());
        }
        try (var standalone = start(true)) {
            assertThat(log(standalone).head()).isEqualTo(STORY.size());
        }
    }

    @Test
    void the_story_is_not_mixed_into_a_log_that_began_without_it() {
        var somebodyElse = Map.<String, Object>of("name", "Jonas Weber", "dateOfBirth", "1984-11-30");
        try (var standalone = start(false)) {
            teller(standalone).tell(List.of(new StoryCommand(0, "register", somebodyElse)));
        }
        try (var standalone = start(true)) {
            assertThat(log(standalone).head()).isOne();
        }
    }

    private ConfigurableApplicationContext start(boolean withStory) {
        return Standalone.application()
                .run(
                        "--server.port=0",
                        "--demo-clients=0",
                        "--anamnesis.data=" + data,
                        "--anamnesis.founding-story=" + withStory);
    }

    private static EventLog log(ConfigurableApplicationContext standalone) {
        return standalone.getBean(EventLog.class);
    }

    private static StoryTeller teller(ConfigurableApplicationContext standalone) {
        var port = standalone.getEnvironment().getRequiredProperty("local.server.port");
        return new StoryTeller(RestClient.builder(), "http://127.0.0.1:" + port, DemoPeople.PASSWORD);
    }
}
