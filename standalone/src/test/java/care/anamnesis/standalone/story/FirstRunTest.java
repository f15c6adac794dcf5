package care.anamnesis.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.standalone.Standalone;
import care.anamnesis.standalone.people.DemoPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
            assertThat(written(standalone)).hasSize(STORY.size());
        }
    }

    @Test
    void a_story_that_was_cut_short_is_told_to_its_end_and_only_once() {
        try (var standalone = start(false)) {
            teller(standalone).tell(STORY.subList(0, 40));
        }
        try (var standalone = start(true)) {
            assertThat(written(standalone)).hasSize(STORY.size());
        }
        try (var standalone = start(true)) {
            assertThat(written(standalone)).hasSize(STORY.size());
        }
    }

    @Test
    void the_story_is_not_mixed_into_a_log_that_began_without_it() {
        var somebodyElse = Map.<String, Object>of("name", "Jonas Weber", "dateOfBirth", "1984-11-30");
        try (var standalone = start(false)) {
            teller(standalone).tell(List.of(new StoryCommand(0, "register", somebodyElse)));
        }
        try (var standalone = start(true)) {
            assertThat(written(standalone)).hasSize(1);
        }
    }

    @Test
    void somebody_who_was_refused_before_does_not_keep_the_story_away() throws Exception {
        try (var standalone = start(false);
                var browser = HttpClient.newHttpClient()) {
            var clients = URI.create("http://127.0.0.1:" + port(standalone) + "/api/clients");
            var refused = browser.send(HttpRequest.newBuilder(clients).build(), BodyHandlers.discarding());
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(log(standalone).head()).isOne();
        }
        try (var standalone = start(true)) {
            assertThat(written(standalone)).hasSize(STORY.size());
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

    /** What was written into the records of clients; who looked at them is in the log too. */
    private static List<UnreadEvent> written(ConfigurableApplicationContext standalone) {
        return log(standalone).byStream(null, log(standalone).head(), ClinicalEvent.class, 1_000);
    }

    private static String port(ConfigurableApplicationContext standalone) {
        return standalone.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static StoryTeller teller(ConfigurableApplicationContext standalone) {
        return new StoryTeller(RestClient.builder(), "http://127.0.0.1:" + port(standalone), DemoPeople.PASSWORD);
    }
}
