package care.anamnesis.eventlog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole log on a database, wired as the application wires it, with one kind of event. */
final class TestLog implements AutoCloseable {
    static final EventTypes TYPES = new EventTypes(Map.of(
            new StoredType("NoteWritten", "1"), Note.class,
            new StoredType("Text", "1"), String.class));
    private static final Duration POLLING = Duration.ofMillis(200);

    private final TestDatabase database;
    final LogPools pools;
    final GroupCommit<Append, Judgement> appends;
    final EventStorageEngine engine;
    final EventStore store;
    final EventLog log;
    final Witness witness;
    private final LogTail tail;
    private final EventSerializer serializer;

    private TestLog(TestDatabase database, LogPools pools, DataSource announcing, Clock clock, Duration polling) {
        this(database, pools, announcing, clock, polling, "");
    }

    private TestLog(
            TestDatabase database, LogPools pools, DataSource announcing, Clock clock, Duration polling, String seen) {
        var configuration = new EventLogConfiguration();
        this.database = database;
        this.pools = pools;
        serializer = configuration.eventSerializer(TYPES);
        witness = configuration.eventLogWitness(seen);
        var lineage = configuration.eventLogLineage(pools);
        var clocks = configuration.eventLogClocks(clock);
        appends = configuration.eventLogAppends(
                pools, witness, clock, new StaticListableBeanFactory().getBeanProvider(AppendListener.class));
        tail = new LogTail(
                        pools.listening(),
                        new LogReader(pools.projecting()),
                        lineage,
                        new Announcer(announcing),
                        witness,
                        clocks,
                        KeptOutside.NOTHING,
                        polling)
                .start();
        engine = configuration.eventStorageEngine(appends, pools, tail, serializer);
        store = configuration.eventStore(engine, tail);
        log = configuration.eventLog(pools, tail, lineage, witness, clocks, serializer, TYPES);
    }

    static TestLog on(TestDatabase database) {
        return on(database, Clock.systemUTC());
    }

    static TestLog on(TestDatabase database, Clock clock) {
        return on(database, poolsOn(database), clock, POLLING);
    }

    /** Keeps what it has seen in a file, for the next one that does. */
    static TestLog keeping(Path seen, TestDatabase database) {
        var pools = poolsOn(database);
        return new TestLog(database, pools, pools.announcing(), Clock.systemUTC(), POLLING, seen.toString());
    }

    static TestLog polling(TestDatabase database, Duration interval) {
        return on(database, poolsOn(database), Clock.systemUTC(), interval);
    }

    private static TestLog on(TestDatabase database, LogPools pools, Clock clock, Duration polling) {
        return new TestLog(database, pools, pools.announcing(), clock, polling);
    }

    /** Notifies other nodes over its own data source; everything else is as usual. */
    static TestLog announcingOver(DataSource announcing, TestDatabase database) {
        return new TestLog(database, poolsOn(database), announcing, Clock.systemUTC(), POLLING);
    }

    /** Appends over its own data source; everything else is as usual. */
    static TestLog appendingOver(DataSource appending, TestDatabase database) {
        var pools = poolsOn(database);
        pools.appending().close();
        return on(
                database,
                new LogPools(
                        LogPools.beside(appending).appending(),
                        pools.reading(),
                        pools.projecting(),
                        pools.listening(),
                        pools.announcing(),
                        pools.proving()),
                Clock.systemUTC(),
                POLLING);
    }

    static LogPools poolsOn(TestDatabase database) {
        var configuration = new EventLogConfiguration();
        try (var application = database.dataSource()) {
            return configuration.eventLogPools(application, database.ownerUsername(), database.ownerPassword(), true);
        }
    }

    static DomainEventMessage<Note> note(String stream, long sequence, String text) {
        return new GenericDomainEventMessage<>("Journal", stream, sequence, new Note(text), MetaData.emptyInstance());
    }

    /** A note of Dana's under an idempotency key; the hash of the request is its text. */
    static DomainEventMessage<Note> keyed(String key, DomainEventMessage<Note> note) {
        return note.withMetaData(Map.of(
                LogMetadata.ACTOR_ID,
                "dana",
                LogMetadata.IDEMPOTENCY_KEY,
                key,
                LogMetadata.REQUEST_HASH,
                note.getPayload().text()));
    }

    TestDatabase database() {
        return database;
    }

    Append prepared(DomainEventMessage<?>... events) {
        return Append.of(List.of(events), serializer);
    }

    PastLog past() {
        return new EventLogConfiguration().pastLog(pools, tail, witness);
    }

    /** The whole log, in order. */
    List<LogRow> rows() {
        return new LogReader(pools.reading()).after(0, Integer.MAX_VALUE);
    }

    /** What one node misses is in the database, where the others and the next start find it. */
    boolean hasNoticedALoss() {
        return JdbcClient.create(pools.reading())
                .sql("select exists (select from event_log.missing)")
                .query(Boolean.class)
                .single();
    }

    PostgresEventStorageEngine.Builder engineBuilder() {
        return new PostgresEventStorageEngine.Builder(
                appends, new LogReader(pools.reading()), new LogReader(pools.projecting()), tail, serializer);
    }

    /** From now on this log gets no notification of other appends. */
    void stopWatching() {
        tail.close();
        pools.listening().close();
    }

    @Override
    public void close() {
        tail.close();
        appends.close();
        pools.close();
    }

    record Note(String text) {}
}
