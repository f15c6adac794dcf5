package care.anamnesis.command;

import care.anamnesis.command.person.PersonRecord;
import care.anamnesis.command.record.ClientRecord;
import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.EventLogConfiguration;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.events.StoredName;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The side of the service that takes commands. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@Import(EventLogConfiguration.class)
public class CommandSide {
    @Bean
    ConfigurerModule clientRecordAggregate(EventLog log) {
        var recent = new RecentRecords();
        log.whenInDoubt(recent::forget);
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(ClientRecord.class)
                .configureCache(_ -> recent)
                .configureCommandTargetResolver(_ -> CommandSide::target));
    }

    /** Without a cache: few commands concern a person, and each reads her record as the log has it. */
    @Bean
    ConfigurerModule personRecordAggregate() {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(PersonRecord.class)
                .configureCommandTargetResolver(_ -> CommandSide::target));
    }

    /** Axon's own resolver scans all methods of a command, once for every command. */
    static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(((Command) message.getPayload()).subject(), null);
    }

    @Bean
    @ConditionalOnMissingBean
    EventTypes eventTypes() {
        return new EventTypes(StoredName.all().entrySet().stream()
                .collect(Collectors.toMap(
                        stored -> new StoredType(
                                stored.getKey().name(), stored.getKey().revision()),
                        Map.Entry::getValue)));
    }

    /** The clock that defines "today" for the limits of a command, as everywhere. */
    @Bean
    ValidationConfigurationCustomizer practiceTime(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }

    /** No transaction around a command: the log commits many commands in one of its own. */
    @Bean
    CommandBus commandBus(CorrelationDataProvider provenance) {
        return bus(provenance);
    }

    static SimpleCommandBus bus(CorrelationDataProvider provenance) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(provenance));
        return bus;
    }

    /** An event has the metadata of its command: person, key, request. */
    @Bean
    CorrelationDataProvider provenance() {
        return message -> {
            if (!(message instanceof CommandMessage<?>)) {
                return Map.of();
            }
            var metadata = new HashMap<String, Object>(message.getMetaData());
            metadata.remove(ClientRecord.EXPECTED_VERSION);
            metadata.remove(ClientRecord.PEOPLE);
            return metadata;
        };
    }
}
