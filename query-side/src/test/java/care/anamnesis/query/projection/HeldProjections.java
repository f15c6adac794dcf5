package care.anamnesis.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.RunningQuerySide;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A log that goes on while projections stand still. */
public abstract class HeldProjections extends RunningQuerySide {
    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected Positions positions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    /** A projection that cannot write for as long as it is held. */
    protected interface Hold extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    protected void assertIsWaitedFor(String address) throws Exception {
        var client = UUID.randomUUID();
        append(client, FoundingStory.evaluation(client, "Robin Ashdown"));
        positions.reach(null, "care-plan", "caseload");
        long version;
        Future<String> answer;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var _ = held()) {
                append(client, List.of(FoundingStory.pain(client, "4", FoundingStory.EVALUATION.plusDays(1))));
                version = log.lastVersion(client.toString());
                var before = positions.waits();
                answer = threads.submit(() -> text(address.replace("{client}", client.toString())));
                while (positions.waits() == before && !answer.isDone()) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
            assertThat(answer.get()).containsPattern("version\"?[=:]\"?" + version + "\\b");
        }
    }

    protected Hold held() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "select generation from query.projection where name in ('care-plan', 'caseload') for update");
        }
        return () -> {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        };
    }

    protected String text(String address) {
        return text(http("therapist").get().uri(address).exchange());
    }

    protected int status(String address) {
        return http("therapist")
                .get()
                .uri(address)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    /** How often anybody waited until now. */
    protected long waits() {
        return positions.waits();
    }
}
