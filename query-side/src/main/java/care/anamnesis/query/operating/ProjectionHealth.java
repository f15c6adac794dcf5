package care.anamnesis.query.operating;

import care.anamnesis.query.projection.Operation.Phase;
import care.anamnesis.query.projection.ProjectionStatus;
import care.anamnesis.query.projection.Projections;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down as soon as a projection could not process an event, a rebuild or comparison of it has failed, or it has not
 * moved for a minute although the log has and it is not being rebuilt. Loud on purpose: its rows lack recorded events.
 * It does not state whether the service can answer; that is readiness.
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
                var failures = failures(status);
                if (Condition.of(status).isDown() || !failures.isEmpty()) {
                    health.down();
                }
                health.withDetail(
                        name,
                        "position %d of %d, %d parked%s"
                                .formatted(status.position(), status.head(), status.parked(), failures));
            });
        }
    }

    /** A failed operation stays visible until it is requested again. */
    private static String failures(ProjectionStatus status) {
        return Stream.of(status.rebuild(), status.comparison())
                .filter(Objects::nonNull)
                .filter(operation -> operation.phase() == Phase.FAILED)
                .map(operation ->
                        ", %s failed with %s".formatted(operation.kind().inWords(), operation.failure()))
                .collect(Collectors.joining());
    }
}
