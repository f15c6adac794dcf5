package care.anamnesis.benchmarks;

import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.events.People;
import care.anamnesis.query.QuerySide;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Our service as in production, without its web server: one side or both. */
final class OurService implements CommandStore {
    private final ConfigurableApplicationContext context;
    private final EventStorageEngine engine;

    OurService(Database database, Class<?>... sides) {
        context = new SpringApplicationBuilder(Stream.concat(Stream.of(Application.class), Stream.of(sides))
                        .toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3",
                        "axon.update-check.disabled=true",
                        "spring.flyway.enabled=false",
                        "logging.level.root=warn")
                .properties(database.properties())
                .run();
        engine = context.getBean(EventStorageEngine.class);
    }

    static OurService answering(Database database) {
        return new OurService(database, QuerySide.class);
    }

    @Override
    public void append(List<DomainEventMessage<?>> events) {
        engine.appendEvents(events);
    }

    @Override
    public EventStore eventStore() {
        return context.getBean(EventStore.class);
    }

    @Override
    public CommandGateway gateway() {
        return context.getBean(CommandGateway.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Beans of an application; listed first, so that they replace a side's own. */
    static class Application {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /** The measured commands name no person. */
        @Bean
        People people() {
            return List::of;
        }

        @Bean
        EventTypes eventTypes() {
            return RecordEvents.TYPES;
        }
    }
}
