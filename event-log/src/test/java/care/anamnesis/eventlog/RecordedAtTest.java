package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** When an event was written is what the log's clock says, as far as that can be true. */
class RecordedAtTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void never_decreases_in_position_order_even_if_a_clock_goes_back() {
        append("anna", NOON);
        append("ben", NOON.minusSeconds(3600));
        append("cleo", NOON.plusSeconds(1));

        try (var log = TestLog.on(database)) {
            assertThat(log.rows())
                    .extracting(LogRow::recordedAt)
                    .containsExactly(
                            Instant.parse("2026-03-01T12:00:00.123456Z"),
                            Instant.parse("2026-03-01T12:00:00.123456Z"),
                            Instant.parse("2026-03-01T12:00:01.123456Z"));
        }
    }

    private void append(String stream, Instant now) {
        try (var log = TestLog.on(database, Clock.fixed(now, ZoneOffset.UTC))) {
            log.engine.appendEvents(note(stream, 0, "note"));
        }
    }
}
