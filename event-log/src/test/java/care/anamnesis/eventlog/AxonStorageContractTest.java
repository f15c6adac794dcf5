package care.anamnesis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.utils.EventStoreTestUtils;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's published contract of a storage engine. Only its tests of snapshots are overridden: the log keeps none. Its
 * tests of tokens write single events of random aggregates with arbitrary sequence numbers. The log refuses those,
 * because a stream that lost its beginning looks the same: here each of them is a beginning.
 */
class AxonStorageContractTest
        extends BatchingEventStorageEngineTest<PostgresEventStorageEngine, PostgresEventStorageEngine.Builder> {
    private final DictatedClock clock = new DictatedClock();
    private final TestLog log = TestLog.on(TestDatabase.fresh(), clock);

    @BeforeEach
    void testTheEngine() {
        log.database().takesAnyTime();
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Override
    protected PostgresEventStorageEngine createEngine(UnaryOperator<PostgresEventStorageEngine.Builder> customization) {
        return new DatedEngine(customization.apply(log.engineBuilder()), clock);
    }

    @Test
    @Override
    public void storeAndLoadSnapshot() {
        refusesSnapshots();
    }

    @Test
    @Override
    public void snapshotFilterAllowsSnapshots() {
        refusesSnapshots();
    }

    @Test
    @Override
    public void snapshotFilterRejectsSnapshots() {
        refusesSnapshots();
    }

    @Test
    @Override
    public void snapshotFilterRejectsSnapshotsOnCombinedFilter() {
        refusesSnapshots();
    }

    private void refusesSnapshots() {
        var engine = createEngine();
        assertThatThrownBy(() -> engine.storeSnapshot(EventStoreTestUtils.createEvent(1)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(engine.readSnapshot(EventStoreTestUtils.AGGREGATE)).isEmpty();
    }

    /**
     * The contract dates its events itself, but the log uses its own clock: so the test sets that clock to their times.
     */
    private static final class DatedEngine extends PostgresEventStorageEngine {
        private static final int UUID_LENGTH = 36;

        private final DictatedClock clock;

        DatedEngine(Builder builder, DictatedClock clock) {
            super(builder);
            this.clock = clock;
        }

        @Override
        protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
            events.forEach(event -> clock.dictated.add(event.getTimestamp()));
            super.appendEvents(events.stream().map(DatedEngine::beginning).toList(), serializer);
            clock.dictated.clear();
        }

        private static EventMessage<?> beginning(EventMessage<?> message) {
            return message instanceof DomainEventMessage<?> event && isNamedAtRandom(event)
                    ? new GenericDomainEventMessage<>(
                            event.getType(), event.getAggregateIdentifier(), 0, event, event::getTimestamp)
                    : message;
        }

        private static boolean isNamedAtRandom(DomainEventMessage<?> event) {
            return event.getAggregateIdentifier().length() == UUID_LENGTH;
        }
    }

    private static final class DictatedClock extends Clock {
        private final Queue<Instant> dictated = new ArrayDeque<>();

        @Override
        public Instant instant() {
            return dictated.remove();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
