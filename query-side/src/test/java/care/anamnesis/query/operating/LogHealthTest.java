package care.anamnesis.query.operating;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.EventLogConfiguration;
import care.anamnesis.eventlog.EventTypes;
import care.anamnesis.eventlog.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Health of the log as one node sees it. */
class LogHealthTest {
    private final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @CsvSource({"PT1H, DOWN", "PT0S, UP"})
    void a_node_is_down_while_its_clock_is_off_and_says_so(Duration off, String status) {
        try (var application = database.dataSource();
                var node = node(application, off)) {
            var health = new LogHealth(node.getBean(EventLog.class)).health();

            assertThat(health.getStatus()).isEqualTo(new Status(status));
            assertThat(health.getDetails().containsKey("why")).isEqualTo(!off.isZero());
        }
    }

    @Test
    void a_node_that_has_not_seen_the_log_for_a_while_is_down_without_asking_the_database() {
        try (var application = database.dataSource();
                var node = node(application, Duration.ZERO)) {
            database.asOwner("revoke execute on function event_log.server from " + database.username());
            var health = new LogHealth(node.getBean(EventLog.class));

            while (health.health().getStatus().equals(Status.UP)) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }

            assertThat(health.health().getDetails().get("why"))
                    .asString()
                    .matches("The database has not answered for \\d+ s");
        }
    }

    private AnnotationConfigApplicationContext node(DataSource application, Duration off) {
        var settings = new HashMap<String, Object>();
        database.register(settings::put);
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        node.registerBean("database", DataSource.class, () -> application);
        node.registerBean("types", EventTypes.class, () -> new EventTypes(Map.of()));
        node.registerBean("clock", Clock.class, () -> Clock.offset(Clock.systemUTC(), off));
        node.register(EventLogConfiguration.class);
        node.refresh();
        return node;
    }
}
