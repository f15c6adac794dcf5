package care.anamnesis.query.operating;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.projection.Projections;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down while a projection has stopped, so that its data fall ever further behind. Parked events are left to {@link
 * ProjectionHealth}: one client must not make all others unavailable.
 */
@Component
class ReadersHealth extends AbstractHealthIndicator {
    private final Projections projections;
    private final EventLog log;

    ReadersHealth(Projections projections, EventLog log) {
        super("The projections cannot be asked");
        this.projections = projections;
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (LogHealth.isAway(log)) {
            health.down();
            return;
        }
        health.up();
        for (var name : projections.names()) {
            projections
                    .status(name)
                    .filter(Condition::stands)
                    .ifPresent(status -> health.down()
                            .withDetail(
                                    name, "stands at position %d of %d".formatted(status.position(), status.head())));
        }
    }
}
