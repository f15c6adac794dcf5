package care.anamnesis.eventlog;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** A whole log on a database, wired as the application wires it, with one kind of event. */
final class TestLog implements AutoCloseable {
    static final EventTypes TYPES = new EventTypes(Map.of(
            new StoredType("NoteWritten", "1"), Note.class,
            new StoredType("Text", "1"), String.class));

    private final LogPools pools;
    private final GroupCommit<Append, Judgement> appends;
    private final LogTail tail;
    private final EventSerializer serializer;
    final EventStorageEngine engine;
    final EventStore store;
    final EventLog log;

    private TestLog(DataSource application, TestDatabase database, Clock clock) {
        var configuration = new EventLogConfiguration();
        pools = configuration.eventLogPools(application, database.ownerUsername(), database.ownerPassword());
        serializer = configuration.eventSerializer(TYPES);
        appends = configuration.eventLogAppends(pools, clock);
        tail = configuration.eventLogTail(pools);
        engine = configuration.eventStorageEngine(appends, pools, tail, serializer);
        store = configuration.eventStore(engine, tail);
        log = configuration.eventLog(pools, serializer);
    }

    static TestLog on(TestDatabase database) {
        return on(database, Clock.systemUTC());
    }

    static TestLog on(TestDatabase database, Clock clock) {
        return new TestLog(database.dataSource(), database, clock);
    }

    static DomainEventMessage<Note> note(String stream, long sequence, String text) {
        return new GenericDomainEventMessage<>("Journal", stream, sequence, new Note(text), MetaData.emptyInstance());
    }

    PostgresEventStorageEngine.Builder engineBuilder() {
        return new PostgresEventStorageEngine.Builder(
                appends, new LogReader(pools.reading()), new LogReader(pools.projecting()), tail, serializer);
    }

    @Override
    public void close() {
        tail.close();
        appends.close();
        pools.close();
    }

    record Note(String text) {}
}
