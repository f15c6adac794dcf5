package care.anamnesis.benchmarks;

import care.anamnesis.command.record.ClientRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Axon as its own configurer sets it up, with our aggregate, on a stock store. */
final class StockService implements CommandStore {
    private final Store store;
    private final Configuration configuration;

    /** @param cache of aggregates; Axon has none by default */
    StockService(Store store, TransactionManager transactions, @Nullable Cache cache, Consumer<Configurer> more) {
        this.store = store;
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> RecordEvents.SERIALIZER)
                .configureEventSerializer(_ -> RecordEvents.SERIALIZER)
                .configureMessageSerializer(_ -> RecordEvents.SERIALIZER)
                .configureTransactionManager(_ -> transactions)
                .configureEventStore(_ -> store.eventStore())
                .configureCorrelationDataProviders(_ -> List.of(message -> Map.copyOf(message.getMetaData())))
                .configureAggregate(aggregate(cache));
        more.accept(configurer);
        configuration = configurer.start();
    }

    /** With a cache of aggregates that forgets none. */
    static StockService tuned(Store store, TransactionManager transactions) {
        return new StockService(store, transactions, new StrongCache(), _ -> {});
    }

    static StockService byDefault(Store store, TransactionManager transactions) {
        return new StockService(store, transactions, null, _ -> {});
    }

    @Override
    public CommandGateway gateway() {
        return configuration.commandGateway();
    }

    @Override
    public void append(List<DomainEventMessage<?>> events) {
        store.append(events);
    }

    @Override
    public EventStore eventStore() {
        return store.eventStore();
    }

    @Override
    public void expect(int callers) {
        store.expect(callers);
    }

    @Override
    public void close() {
        configuration.shutdown();
        store.close();
    }

    private static AggregateConfigurer<ClientRecord> aggregate(@Nullable Cache cache) {
        var aggregate = AggregateConfigurer.defaultConfiguration(ClientRecord.class);
        return cache == null ? aggregate : aggregate.configureCache(_ -> cache);
    }
}
