package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long streams and slow readers. */
class LongStreamTest {
    private static final int EVENTS = 10_000;

    private final TestLog log = TestLog.on(TestDatabase.fresh());

    @AfterEach
    void close() {
        log.close();
    }

    @BeforeEach
    void anna_has_a_long_stream() {
        log.engine.appendEvents(LongStream.range(0, EVENTS)
                .mapToObj(sequence -> note("anna", sequence, "note " + sequence))
                .toList());
    }

    @Test
    void a_stream_of_10_000_events_is_read_whole_in_pages() {
        var sequences = log.store
                .readEvents("anna")
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();

        assertThat(sequences)
                .containsExactlyElementsOf(LongStream.range(0, EVENTS).boxed().toList());
        assertThat(((BatchingEventStorageEngine) log.engine).batchSize()).isLessThan(EVENTS);
    }

    @Test
    void a_reader_holds_no_connection_between_two_pages() {
        try (var stream = log.engine.readEvents(null, false)) {
            var events = stream.iterator();
            assertThat(events.next().getPayload()).isEqualTo(new TestLog.Note("note 0"));

            Await.until(() -> log.pools.projecting().getHikariPoolMXBean().getActiveConnections() == 0);
        }
    }

    @Test
    void readers_that_use_up_their_connections_hold_up_neither_appends_nor_commands() throws SQLException {
        List<AutoCloseable> taken = new ArrayList<>();
        try {
            for (int i = 0; i < log.pools.projecting().getMaximumPoolSize(); i++) {
                taken.add(log.pools.projecting().getConnection());
            }

            log.engine.appendEvents(note("ben", 0, "meanwhile"));

            assertThat(log.engine.readEvents("ben").asStream()).hasSize(1);
        } finally {
            taken.forEach(LongStreamTest::close);
        }
    }

    private static void close(AutoCloseable connection) {
        try {
            connection.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
