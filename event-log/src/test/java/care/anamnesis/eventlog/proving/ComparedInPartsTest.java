package care.anamnesis.eventlog.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedInPartsTest {
    @Test
    void the_first_wrong_event_is_found_in_its_part_and_not_in_the_one_before(@TempDir Path directory)
            throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(600).integrator.round();
            log.append(100).integrator.round();
            var whole = new TreeStore.Head(
                    600,
                    log.store.signed(0, 600).orElseThrow().checkpoint().root().toString());
            for (var from : new long[] {0, 256, 512}) {
                assertThat(log.comparison.firstChanged(log.store.log(), from, Math.min(600, from + 256), whole))
                        .isEmpty();
            }

            log.change("update event_log.events set payload = '{}' where position = 300");

            assertThat(log.comparison.firstChanged(log.store.log(), 0, 256, whole))
                    .isEmpty();
            assertThat(log.comparison.firstChanged(log.store.log(), 256, 512, whole))
                    .contains(300L);
        }
    }
}
