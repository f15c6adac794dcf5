package care.anamnesis.standalone.database;

import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the embedded PostgreSQL runs, and how often it had to be started again. */
final class DatabaseHealth extends AbstractHealthIndicator {
    private final Supplier<ServerState> server;

    DatabaseHealth(Supplier<ServerState> server) {
        this.server = server;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = server.get();
        health.status(state.isUp() ? "UP" : "DOWN")
                .withDetail("server", state.sentence())
                .withDetail("startedAgain", state.startedAgain());
        state.lastEnd().ifPresent(end -> health.withDetail("lastEnd", end.toString()));
    }
}
