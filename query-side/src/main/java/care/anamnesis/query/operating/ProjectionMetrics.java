package care.anamnesis.query.operating;

import care.anamnesis.query.projection.ProjectionStatus;
import care.anamnesis.query.projection.Projections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Where each projection stands, how far it is behind, and the number of parked events, queried from the database at each
 * reading.
 */
@Component
class ProjectionMetrics implements MeterBinder {
    private final Projections projections;

    ProjectionMetrics(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var name : projections.names()) {
            gauge(registry, name, "position", "events", ProjectionStatus::position);
            gauge(registry, name, "lag.positions", "events", ProjectionStatus::lagEvents);
            gauge(registry, name, "lag", "seconds", status -> status.lagMillis() / 1_000.0);
            gauge(registry, name, "parked", "events", ProjectionStatus::parked);
        }
    }

    private void gauge(
            MeterRegistry registry, String name, String what, String unit, ToDoubleFunction<ProjectionStatus> value) {
        Gauge.builder("anamnesis.projection." + what, () -> value(name, value))
                .tag("projection", name)
                .baseUnit(unit)
                .register(registry);
    }

    private double value(String name, ToDoubleFunction<ProjectionStatus> value) {
        return projections.status(name).map(value::applyAsDouble).orElse(Double.NaN);
    }
}
