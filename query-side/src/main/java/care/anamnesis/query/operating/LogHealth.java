package care.anamnesis.query.operating;

import care.anamnesis.eventlog.EventLog;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.PropertySource;
import org.springframework.stereotype.Component;

/**
 * Down with the reason while this node writes nothing, because it cannot trust the log or its own clock, or has not
 * seen the log for a while. It queries nothing: the node checks the log twice a second.
 */
@Component("logHealth") // so that health names it so, wherever it comes from
@PropertySource("classpath:care/anamnesis/query/operating/operating.properties")
public class LogHealth extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final EventLog log;

    LogHealth(EventLog log) {
        super("The log cannot be asked");
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("position", log.known());
        if (isAway(log)) {
            var unseen = log.unseenFor();
            health.down().withDetail("why", "The database has not answered for %d s".formatted(unseen.toSeconds()));
        }
        log.doubt().ifPresent(doubt -> health.down().withDetail("why", String.valueOf(doubt.getMessage())));
    }

    static boolean isAway(EventLog log) {
        return log.unseenFor().compareTo(PATIENCE) > 0;
    }
}
