package care.anamnesis.eventlog;

import static care.anamnesis.eventlog.TestLog.keyed;
import static care.anamnesis.eventlog.TestLog.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** If it is unknown whether a commit took place, the log says so, and a retry finds out. */
class CommitDoubtTest {
    @TempDir
    private Path directory;

    @Test
    void a_connection_cut_just_after_commit_resolves_to_exactly_one_event_on_retry() throws IOException {
        var database = TestDatabase.fresh();
        try (var proxy = new CuttingProxy(port(database.url()), "lost answer");
                var over = through(proxy, database);
                var log = TestLog.appendingOver(over, database)) {
            for (int round = 1; round <= Rounds.of(10); round++) {
                var event = keyed("key " + round, note("anna " + round, 0, "lost answer"));

                assertThat(Answer.to(log.engine, event)).isEqualTo(Answer.UNAVAILABLE);
                assertThat(proxy.cuts()).isEqualTo(round);
                try (var direct = TestLog.on(database)) {
                    assertThat(Answer.to(direct.engine, event)).isEqualTo(Answer.ALREADY_ANSWERED);
                }
                assertThat(log.rows()).hasSize(round);
            }
        }
    }

    @Test
    void a_commit_with_a_warning_is_not_acknowledged() throws IOException, SQLException {
        try (var server = new DurableServer(directory)) {
            var database = server.freshDatabase();
            try (var log = TestLog.on(database)) {
                var event = keyed("key", note("anna", 0, "first"));
                server.asSuperuser("alter system set synchronous_standby_names = 'nobody'", "select pg_reload_conf()");
                untilCommitsWait(server);

                var answer = CompletableFuture.supplyAsync(() -> Answer.to(log.engine, event));
                Await.until(() -> cancelWaitForStandby(server) || answer.isDone());

                assertThat(answer.join()).isEqualTo(Answer.UNAVAILABLE);
                server.asSuperuser("alter system reset synchronous_standby_names", "select pg_reload_conf()");
                assertThat(Answer.to(log.engine, event)).isEqualTo(Answer.ALREADY_ANSWERED);
            }
        }
    }

    /** A server applies a new setting a moment later. */
    private static void untilCommitsWait(DurableServer server) {
        var hasWaited = new AtomicBoolean();
        var commits = CompletableFuture.runAsync(() -> {
            while (!hasWaited.get()) {
                commit(server);
            }
        });
        Await.until(() -> {
            hasWaited.compareAndSet(false, cancelWaitForStandby(server));
            return commits.isDone();
        });
        commits.join();
    }

    private static void commit(DurableServer server) {
        try {
            server.asSuperuser("create table anything ()", "drop table anything");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean cancelWaitForStandby(DurableServer server) {
        return !JdbcClient.create(server.ofSuperuser())
                .sql("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'")
                .query((row, number) -> row.getBoolean(1))
                .list()
                .isEmpty();
    }

    private static HikariDataSource through(CuttingProxy proxy, TestDatabase database) {
        var url = database.url().replace(":" + port(database.url()) + "/", ":" + proxy.port() + "/");
        return new TestDatabase(
                        url,
                        database.username(),
                        database.password(),
                        database.ownerUsername(),
                        database.ownerPassword())
                .dataSource();
    }

    private static int port(String url) {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }
}
