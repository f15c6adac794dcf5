package care.anamnesis.query.operating;

import care.anamnesis.query.projection.ProjectionStatus;
import care.anamnesis.query.projection.Projections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The lag of each projection and the number of parked events, queried from the database at each reading. */
@Component
class ProjectionMetrics implements MeterBinder {
    private final Projections projections;

    ProjectionMetrics(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var name : projections.names()) {
            gauge(registry, name, "lag.events", "events", ProjectionStatus::lagEvents);
            gauge(registry, name, "lag", "milliseconds", ProjectionStatus::lagMillis);
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
