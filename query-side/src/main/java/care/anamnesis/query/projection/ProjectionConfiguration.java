package care.anamnesis.query.projection;

import care.anamnesis.eventlog.LogToken;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How the projections run. Every part is named here: Axon's defaults would fail silently. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    private static final int BATCH = 1_000;
    private static final Duration CLAIM = Duration.ofSeconds(4);
    private static final Duration CLAIM_RENEWAL = Duration.ofSeconds(1);

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** A claim is short, so that a service that was killed and restarted continues within seconds. */
    @Bean
    JdbcTokenStore tokenStore(DataSource database) {
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder().setTokenTable("query.token_entry").build())
                .serializer(tokenSerializer())
                .claimTimeout(CLAIM)
                .build();
    }

    @Bean
    ConfigurerModule projectionProcessors() {
        return configurer -> configure(configurer.eventProcessing());
    }

    /**
     * One segment, so that the token is the projection's exact position. An event that fails stops its projection, which
     * tries again and never skips.
     */
    private static void configure(EventProcessingConfigurer processing) {
        processing
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .usingPooledStreamingEventProcessors((_, processor) -> processor
                        .initialSegmentCount(1)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .batchSize(BATCH)
                        .tokenClaimInterval(CLAIM_RENEWAL.toMillis())
                        .claimExtensionThreshold(CLAIM_RENEWAL.toMillis())
                        .enableCoordinatorClaimExtension());
    }

    /** Without the validator the token of a replay cannot be read, and the replay stops. */
    private static Jackson3Serializer tokenSerializer() {
        var ofAxon = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType(LogToken.class)
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(ofAxon))
                .build();
    }
}
