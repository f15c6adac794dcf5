package care.anamnesis.service.measuring;

import care.anamnesis.eventlog.AppendListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The events that this process has appended, and how long the database took for each commit. */
@Component
final class LogMetrics implements AppendListener {
    private final ObjectProvider<MeterRegistry> registry;

    /** @param registry which asks the log for its own meters, and so is made later than it */
    LogMetrics(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public void appended(int events, Duration took) {
        registry.ifAvailable(meters -> {
            Counter.builder("anamnesis.log.appended")
                    .baseUnit("events")
                    .register(meters)
                    .increment(events);
            Timer.builder("anamnesis.log.append").register(meters).record(took);
        });
    }
}
