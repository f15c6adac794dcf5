package care.anamnesis.query.operating;

import care.anamnesis.query.projection.Projections;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down as soon as a projection could not take in an event, or has not moved for a minute though the log went on and
 * nobody builds it anew. Loud on purpose: what it shows is not all that was recorded. It says nothing about whether the
 * service can be asked; that is readiness.
 */
@Component
class ProjectionHealth extends AbstractHealthIndicator {
    private final Projections projections;

    ProjectionHealth(Projections projections) {
        super("The projections cannot be asked");
        this.projections = projections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (var name : projections.names()) {
            projections.status(name).ifPresent(status -> {
                if (Condition.of(status).isDown()) {
                    health.down();
                }
                health.withDetail(
                        name,
                        "position %d of %d, %d parked".formatted(status.position(), status.head(), status.parked()));
            });
        }
    }
}
