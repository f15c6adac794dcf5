package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a processor reads the log. */
class LogStreamTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final TestLog log = TestLog.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void reads_from_a_token_to_the_end_and_goes_on() throws InterruptedException {
        log.engine.appendEvents(note("anna", 0, "first"), note("anna", 1, "second"));

        try (var stream = log.store.openStream(new GlobalSequenceTrackingToken(1))) {
            var second = stream.nextAvailable();
            assertThat(second.trackingToken()).isEqualTo(new LogToken(2, second.getIdentifier()));
            assertThat(stream.hasNextAvailable()).isFalse();

            log.engine.appendEvents(new GenericEventMessage<>("of no aggregate"));
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("of no aggregate");
        }
    }

    @Test
    void is_woken_by_an_append_of_another_process() throws InterruptedException {
        var woken = new CountDownLatch(1);
        try (var stream = log.store.openStream(null);
                var other = TestLog.on(database)) {
            assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();

            other.engine.appendEvents(note("anna", 0, "first"));

            assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void a_reader_that_cannot_be_woken_does_not_fail_an_append() {
        try (var stream = log.store.openStream(null)) {
            stream.setOnAvailableCallback(() -> {
                throw new IllegalStateException("shut down");
            });

            assertThat(Answer.to(log.engine, note("anna", 0, "first"))).isEqualTo(Answer.STORED);
        }
    }
}
