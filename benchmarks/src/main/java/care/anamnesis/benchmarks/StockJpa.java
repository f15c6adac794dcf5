package care.anamnesis.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's own JPA engine with its own event store, on the table that Hibernate makes for it. */
final class StockJpa implements Store {
    private static final int DEFAULT_POOL = 10;

    private final HikariDataSource pool;
    private final boolean tuned;
    private final EntityManagerFactory entities;
    private final TransactionManager transactions;
    private final JpaEventStorageEngine engine;
    private final EmbeddedEventStore eventStore;

    private StockJpa(Database database, boolean tuned) {
        this.pool = database.ownerPool(DEFAULT_POOL);
        this.tuned = tuned;
        this.entities = entities(pool, tuned);
        this.transactions = new SpringTransactionManager(new JpaTransactionManager(entities));
        var shared = SharedEntityManagerCreator.createSharedEntityManager(entities);
        this.engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(() -> shared)
                .transactionManager(transactions)
                .eventSerializer(RecordEvents.SERIALIZER)
                .snapshotSerializer(RecordEvents.SERIALIZER)
                .build();
        this.eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    static StockJpa byDefault(Database database) {
        return new StockJpa(database, false);
    }

    /** Content in the row instead of in large objects, and a pool as large as the callers. */
    static StockJpa tuned(Database database) {
        return new StockJpa(database, true);
    }

    TransactionManager transactions() {
        return transactions;
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
        eventStore.shutDown();
        entities.close();
        pool.close();
    }

    private static EntityManagerFactory entities(HikariDataSource pool, boolean contentInRow) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(pool);
        factory.setPackagesToScan(DomainEventEntry.class.getPackageName());
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(
                contentInRow
                        ? Map.of("hibernate.hbm2ddl.auto", "create", "hibernate.dialect", ContentInRow.class.getName())
                        : Map.of("hibernate.hbm2ddl.auto", "create"));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }
}
