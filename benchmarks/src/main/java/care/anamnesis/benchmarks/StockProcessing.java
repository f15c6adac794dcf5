package care.anamnesis.benchmarks;

import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How the stock engine's events reach the care plans. */
enum StockProcessing {
    /** Axon's own choice: a tracking processor, one segment, one event a transaction. */
    DEFAULT {
        @Override
        void configure(EventProcessingConfigurer processing) {
            processing.usingTrackingEventProcessors();
        }
    },
    /** As its documentation advises for speed: a pooled processor, a segment for each core, large batches. */
    TUNED {
        @Override
        void configure(EventProcessingConfigurer processing) {
            processing.usingPooledStreamingEventProcessors((_, processor) -> processor
                    .initialSegmentCount(Runtime.getRuntime().availableProcessors())
                    .initialToken(StreamableMessageSource::createTailToken)
                    .batchSize(BATCH));
        }
    };

    private static final int BATCH = 500;

    abstract void configure(EventProcessingConfigurer processing);

    /** A service on the store whose care plans follow from now on. */
    StockService follow(StockJdbc store) {
        var tokens = JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(store.connections()))
                .serializer(tokenSerializer())
                .build();
        store.transactions().executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        return new StockService(
                store, store.transactions(), new StrongCache(), configurer -> follow(configurer, tokens, store));
    }

    private void follow(Configurer configurer, JdbcTokenStore tokens, StockJdbc store) {
        var processing = configurer.eventProcessing();
        configure(processing);
        processing
                .registerTokenStore(_ -> tokens)
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerEventHandler(_ -> new StockCarePlans(store.pool()));
    }

    private static Jackson3Serializer tokenSerializer() {
        var ofAxon = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(ofAxon))
                .build();
    }
}
