package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The beans that an application gets for the few that it provides. */
class EventLogConfigurationTest {
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void an_application_gets_our_engine_and_our_store() {
        try (var context = context(Map.of(
                "anamnesis.owner.username", database.ownerUsername(),
                "anamnesis.owner.password", database.ownerPassword()))) {
            assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorageEngine.class);
            assertThat(context.getBean(EventStore.class)).isInstanceOf(PostgresEventStore.class);

            context.getBean(EventStorageEngine.class).appendEvents(note("anna", 0, "first"));
            assertThat(context.getBean(EventLog.class).head()).isEqualTo(1);
        }
    }

    @Test
    void an_application_without_an_owner_owns_the_log_itself() {
        database.asOwner("grant create on database %s to %s"
                .formatted(database.url().replaceFirst(".*/", ""), database.username()));

        try (var context = context(Map.of())) {
            context.getBean(EventStorageEngine.class).appendEvents(note("anna", 0, "first"));
            assertThat(context.getBean(EventLog.class).head()).isEqualTo(1);
        }
    }

    private AnnotationConfigApplicationContext context(Map<String, Object> properties) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("secret", Map.of("anamnesis.secret", TestDatabase.SECRETS)));
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(EventTypes.class, () -> TestLog.TYPES);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(EventLogConfiguration.class);
        context.refresh();
        return context;
    }
}
