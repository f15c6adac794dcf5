package care.anamnesis.service.measuring;

import care.anamnesis.eventlog.AppendListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The events that this process has appended, and how long the database took for each commit. */
@Component
final class LogMetrics implements AppendListener {
    private final SingletonSupplier<Meters> meters;

    private record Meters(Counter events, Timer commits) {
        static Meters in(MeterRegistry registry) {
            return new Meters(
                    Counter.builder("anamnesis.log.appended").baseUnit("events").register(registry),
                    Timer.builder("anamnesis.log.append").register(registry));
        }
    }

    /** @param registry which asks the log for its own meters, and so is made later than it */
    LogMetrics(ObjectProvider<MeterRegistry> registry) {
        meters = SingletonSupplier.ofNullable(() ->
                Optional.ofNullable(registry.getIfAvailable()).map(Meters::in).orElse(null));
    }

    @Override
    public void appended(int events, Duration took) {
        var measured = meters.get();
        if (measured != null) {
            measured.events().increment(events);
            measured.commits().record(took);
        }
    }
}
