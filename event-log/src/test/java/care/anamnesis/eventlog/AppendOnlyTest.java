package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application cannot change what was written. */
class AppendOnlyTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLog log = TestLog.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    @BeforeEach
    void one_note_is_written() {
        log.engine.appendEvents(keyed("key", note("anna", 0, "hello")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log.events set payload = ''",
                "delete from event_log.events",
                "truncate event_log.events",
                "insert into event_log.events select 2, 2, recorded_at, stream_id, type, revision, event_id, payload,"
                        + " metadata from event_log.events",
                "update event_log.answered_commands set request_hash = ''",
                "delete from event_log.answered_commands",
                "truncate event_log.answered_commands",
                "update event_log.lineage set reason = 'another', accepted_by = 'somebody else'",
                "delete from event_log.missing",
                "insert into event_log.lineage values (9, 'another', 1, 0, '')",
                "alter table event_log.events disable trigger all",
                "drop table event_log.events",
                "set session_replication_role = replica",
                "create or replace function event_log.append() returns void language sql as ''"
            })
    void is_refused_to_the_application_role(String change) throws SQLException {
        try (var connection = log.pools.reading().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
        assertThat(log.rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log.events set payload = ''",
                "delete from event_log.events",
                "truncate event_log.events",
                "update event_log.answered_commands set request_hash = ''",
                "delete from event_log.answered_commands",
                "truncate event_log.answered_commands",
                "delete from event_log.lineage",
                "truncate event_log.missing"
            })
    void is_refused_even_to_the_owner_as_long_as_the_triggers_stand(String change) {
        assertThatThrownBy(() -> database.asOwner(change)).hasStackTraceContaining("the log is append-only");
        assertThat(log.rows()).hasSize(1);
    }
}
