package care.anamnesis.standalone.practice;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.events.Provenance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PracticePlayerTest {
    private static final Practice PRACTICE = PlayedPractice.practice(60);
    private static final Practice SMALL = PlayedPractice.practice(15);

    /** An event without its position among those of the same moment, and without its id and that of its command. */
    private record Written(String stream, long version, Instant recordedAt, Object type, Object payload, String actor) {
        Written(StoredEvent event) {
            this(
                    event.streamId(),
                    event.version(),
                    event.recordedAt(),
                    event.type(),
                    event.payload(),
                    String.valueOf(event.metadata().get(Provenance.ACTOR_ID)));
        }
    }

    @Test
    void every_command_is_accepted_and_adds_one_event_at_its_own_time_and_a_registration_two() {
        try (var played = new PlayedPractice()) {
            assertThat(played.play(PRACTICE)).isEqualTo(PRACTICE.commands().count());

            var times = PRACTICE.commands()
                    .flatMap(command ->
                            Stream.generate(command::at).limit(command.name().equals("register-client") ? 2 : 1))
                    .toList();
            assertThat(played.log().head()).isEqualTo(times.size());
            assertThat(played.records(PRACTICE)
                            .sorted(Comparator.comparingLong(StoredEvent::position))
                            .map(StoredEvent::recordedAt))
                    .containsExactlyElementsOf(times);
        }
    }

    @Test
    void one_seed_makes_the_same_log_on_two_databases_though_one_was_cut_short() {
        try (var whole = new PlayedPractice();
                var cut = new PlayedPractice()) {
            whole.play(SMALL);
            cut.play(SMALL.moments().limit(200));
            cut.play(SMALL);

            assertThat(written(cut)).isEqualTo(written(whole));
        }
    }

    private static List<Written> written(PlayedPractice played) {
        return played.records(SMALL).map(Written::new).toList();
    }
}
