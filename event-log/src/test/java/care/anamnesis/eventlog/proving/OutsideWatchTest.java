package care.anamnesis.eventlog.proving;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.LogInDoubt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideWatchTest {
    @TempDir
    Path directory;

    @Test
    void nothing_is_written_when_nothing_could_be_kept_for_too_long_until_it_is() throws IOException {
        try (var log = new ProvedLog(directory)) {
            log.append(4).integrator.round();
            var clock = new MovedClock();
            var watch = new OutsideWatch(log.comparison, log.outside, clock, Duration.ofMinutes(10));

            assertThat(watch.doubt("one")).isEmpty();
            clock.now = clock.now.plus(Duration.ofMinutes(10));
            assertThat(watch.doubt("one")).isEmpty();
            clock.now = clock.now.plusMillis(1);
            assertThat(watch.doubt("one").map(LogInDoubt::why)).contains(LogInDoubt.Why.UNWITNESSED);
            assertThat(watch.doubt("one").map(LogInDoubt::position)).contains(4L);

            watch.isUpToDate(9);
            assertThat(watch.doubt("one")).isEmpty();
        }
    }

    @Test
    void an_event_that_was_changed_stops_the_writing_until_it_is_restored() {
        try (var log = new ProvedLog(directory)) {
            log.watch.hasRead(Optional.of(7L));
            assertThat(log.watch.doubt("one").map(LogInDoubt::why)).contains(LogInDoubt.Why.ALTERED);
            assertThat(log.watch.doubt("one").map(LogInDoubt::position)).contains(7L);

            log.watch.hasRead(Optional.empty());
            assertThat(log.watch.doubt("one")).isEmpty();
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
