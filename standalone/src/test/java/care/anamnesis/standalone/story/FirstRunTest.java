package care.anamnesis.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.RestClient;

class FirstRunTest {
    private static final List<String> ALL_KEYS =
            FoundingStory.commands().stream().map(StoryCommand::idempotencyKey).toList();

    private final PracticeService service;

    FirstRunTest() throws IOException {
        service = new PracticeService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_story_is_played_on_an_empty_log() {
        start(new Written(Set.of(), true));

        assertThat(service.keys()).isEqualTo(ALL_KEYS);
    }

    @Test
    void a_story_that_was_cut_short_is_told_to_its_end() {
        start(new Written(Set.of(ALL_KEYS.getFirst()), false));

        assertThat(service.keys()).isEqualTo(ALL_KEYS);
    }

    @Test
    void the_story_is_told_once() {
        start(new Written(Set.of(ALL_KEYS.getFirst(), ALL_KEYS.getLast()), false));

        assertThat(service.received()).isEmpty();
    }

    @Test
    void the_story_is_not_mixed_into_a_log_that_began_without_it() {
        start(new Written(Set.of(), false));

        assertThat(service.received()).isEmpty();
    }

    private void start(LogSoFar log) {
        var environment = new MockEnvironment().withProperty("local.server.port", Integer.toString(service.port()));
        new FirstRun(log, RestClient.builder(), environment).play();
    }

    private record Written(Set<String> keys, boolean isEmpty) implements LogSoFar {
        @Override
        public boolean answered(String personId, String idempotencyKey) {
            return keys.contains(idempotencyKey);
        }
    }
}
