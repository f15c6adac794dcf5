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
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.utils.EventStoreTestUtils;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Axon's published contract of a storage engine. Only its tests of snapshots are overridden: the log keeps none. */
class AxonStorageContractTest
        extends BatchingEventStorageEngineTest<PostgresEventStorageEngine, PostgresEventStorageEngine.Builder> {
    private final DictatedClock clock = new DictatedClock();
    private final TestLog log = TestLog.on(TestDatabase.fresh(), clock);

    @BeforeEach
    void testTheEngine() {
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

    /** The contract dates its events itself, where the log asks its own clock: so that clock says what they say. */
    private static final class DatedEngine extends PostgresEventStorageEngine {
        private final DictatedClock clock;

        DatedEngine(Builder builder, DictatedClock clock) {
            super(builder);
            this.clock = clock;
        }

        @Override
        protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
            events.forEach(event -> clock.dictated.add(event.getTimestamp()));
            super.appendEvents(events, serializer);
            clock.dictated.clear();
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
