package care.anamnesis.benchmarks;

import care.anamnesis.eventlog.EventLogConfiguration;
import care.anamnesis.eventlog.EventTypes;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Our log as an application wires it, and nothing else. */
final class OurLog implements Store {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final EventStorageEngine engine;

    OurLog(Database database) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("database", database.properties()));
        context.registerBean(DataSource.class, () -> database.applicationPool(10));
        context.registerBean(EventTypes.class, () -> RecordEvents.TYPES);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(EventLogConfiguration.class);
        context.refresh();
        engine = context.getBean(EventStorageEngine.class);
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
    public void close() {
        context.close();
    }
}
