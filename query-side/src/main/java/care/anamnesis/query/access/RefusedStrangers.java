package care.anamnesis.query.access;

import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.query.http.LoggableFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes what {@link RepeatedRefusals} counts, when its time is over and when the service ends. */
@Component
class RefusedStrangers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedStrangers.class);

    private final AccessLog log;
    private final RepeatedRefusals repeated;
    private final Duration within;
    private @Nullable ScheduledExecutorService timer;

    RefusedStrangers(AccessLog log, Clock clock, @Value("${anamnesis.refusals.repeated-within:1m}") Duration within) {
        this.log = log;
        this.within = within;
        this.repeated = new RepeatedRefusals(clock, within);
    }

    /** Whether the event is to be written now. A person's own refusals are. */
    boolean isWrittenNow(AccessEvent event, RequestAccess access, String address) {
        return !(event instanceof AccessRefused refused)
                || access.actor().isPresent()
                || repeated.isFirst(address, refused);
    }

    @Override
    public synchronized void start() {
        if (!within.isZero()) {
            var every = Math.max(1, within.toMillis() / 4);
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("refused-strangers").factory());
            var _ = timer.scheduleWithFixedDelay(() -> write(repeated.over()), every, every, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.close();
            timer = null;
            write(repeated.rest());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void write(List<AccessRefused> refusals) {
        for (var refused : refusals) {
            try {
                log.write(refused, new RequestAccess(null), "api");
            } catch (RuntimeException e) {
                LOG.error(
                        "{} more refusals of strangers could not be written into the log",
                        refused.times(),
                        LoggableFailure.of(e));
            }
        }
    }
}
