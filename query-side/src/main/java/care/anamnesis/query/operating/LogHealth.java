package care.anamnesis.query.operating;

import care.anamnesis.eventlog.EventLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down with the reason while this node writes nothing, because it cannot trust the log or its own clock. */
@Component
class LogHealth extends AbstractHealthIndicator {
    private final EventLog log;

    LogHealth(EventLog log) {
        super("The log cannot be asked");
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("position", log.known());
        log.doubt().ifPresent(doubt -> health.down().withDetail("why", String.valueOf(doubt.getMessage())));
    }
}
