package care.anamnesis.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's own JDBC engine with its own event store, on its own table. */
final class StockJdbc implements Store {
    private static final int DEFAULT_POOL = 10;

    private final HikariDataSource pool;
    private final boolean tuned;
    private final TransactionManager transactions;
    private final ConnectionProvider connections;
    private final JdbcEventStorageEngine engine;
    private final EventStore eventStore;

    private StockJdbc(Database database, boolean tuned) {
        this.pool = database.ownerPool(DEFAULT_POOL);
        this.tuned = tuned;
        this.transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        this.connections = new SpringDataSourceConnectionProvider(pool);
        this.engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(RecordEvents.SERIALIZER)
                .snapshotSerializer(RecordEvents.SERIALIZER)
                .build();
        this.eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    static StockJdbc byDefault(Database database) {
        return new StockJdbc(database, false).withTables();
    }

    static StockJdbc tuned(Database database) {
        return new StockJdbc(database, true).withTables();
    }

    /** On tables that another one has created. */
    static StockJdbc existing(Database database) {
        return new StockJdbc(database, true);
    }

    private StockJdbc withTables() {
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        return this;
    }

    EventStorageEngine engine() {
        return engine;
    }

    TransactionManager transactions() {
        return transactions;
    }

    ConnectionProvider connections() {
        return connections;
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void expect(int callers) {
        if (tuned) {
            pool.setMaximumPoolSize(Math.max(DEFAULT_POOL, callers));
        }
    }

    @Override
    public void append(List<DomainEventMessage<?>> events) {
        transactions.executeInTransaction(() -> engine.appendEvents(events));
    }

    @Override
    public EventStore eventStore() {
        return eventStore;
    }

    @Override
    public void close() {
        ((EmbeddedEventStore) eventStore).shutDown();
        pool.close();
    }
}
