package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reader sees the appends of another process at once, or soon if the notification fails. */
class WakeUpTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_notification_wakes_the_reader_where_polling_never_would() throws InterruptedException {
        try (var reader = TestLog.polling(database, NEVER);
                var writer = TestLog.polling(database, NEVER);
                var stream = reader.store.openStream(null)) {
            awaitListeners(writer, 2);

            writer.engine.appendEvents(note("anna", 0, "first"));

            assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_lost_listen_connection_delays_but_loses_nothing() throws InterruptedException, SQLException {
        try (var reader = TestLog.on(database);
                var writer = TestLog.polling(database, NEVER);
                var stream = reader.store.openStream(null)) {
            var seen = new ArrayList<Object>();
            for (int number = 0; number < 40; number++) {
                if (number % 10 == 5) {
                    cutListeners(writer);
                }
                writer.engine.appendEvents(note("anna", number, "note " + number));
                seen.add(next(stream));
            }

            assertThat(seen)
                    .containsExactlyElementsOf(writer.log.stream("anna", 1, 100).stream()
                            .map(StoredEvent::payload)
                            .toList());
            awaitListeners(writer, 1);
        }
    }

    @Test
    void a_node_that_dies_between_commit_and_notification_delays_others_by_one_polling_interval(@TempDir Path directory)
            throws InterruptedException, IOException {
        try (var polling = TestLog.on(database);
                var notifiedOnly = TestLog.polling(database, NEVER);
                var delayed = polling.store.openStream(null);
                var control = notifiedOnly.store.openStream(null)) {
            awaitListeners(polling, 2);

            try (var service = ServiceProcess.start(database, "die-unannounced", directory.resolve("journal"))) {
                assertThat(service.process().waitFor()).isEqualTo(ServiceMain.DEAD);
            }

            assertThat(delayed.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
            assertThat(control.hasNextAvailable(500, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void appends_that_follow_each_other_closely_are_announced_together() throws InterruptedException {
        try (var reader = TestLog.polling(database, NEVER);
                var writer = TestLog.polling(database, NEVER);
                var stream = reader.store.openStream(null)) {
            awaitListeners(writer, 2);
            for (int number = 0; number < 200; number++) {
                writer.engine.appendEvents(note("anna", number, "note " + number));
            }

            for (int number = 0; number < 200; number++) {
                assertThat(next(stream)).isEqualTo(new TestLog.Note("note " + number));
            }
        }
    }

    @Test
    void control_a_reader_that_is_neither_notified_nor_polls_sleeps_on() throws InterruptedException {
        try (var reader = TestLog.polling(database, NEVER);
                var writer = TestLog.polling(database, NEVER);
                var stream = reader.store.openStream(null)) {
            awaitListeners(writer, 2);
            reader.stopWatching();

            writer.engine.appendEvents(note("anna", 0, "first"));

            assertThat(stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private static Object next(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
        return stream.nextAvailable().getPayload();
    }

    private static void cutListeners(TestLog log) {
        client(log)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'event-log-listening' and datname = current_database()")
                .query(Boolean.class)
                .list();
    }

    private static void awaitListeners(TestLog log, int listeners) {
        Await.until(() -> client(log)
                        .sql("select count(*) from pg_stat_activity where application_name = 'event-log-listening'"
                                + " and datname = current_database() and query !~ 'set'")
                        .query(Integer.class)
                        .single()
                >= listeners);
    }

    private static JdbcClient client(TestLog log) {
        return JdbcClient.create(log.pools.reading());
    }
}
