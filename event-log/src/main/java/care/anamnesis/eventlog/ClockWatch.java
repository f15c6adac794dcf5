package care.anamnesis.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the clock of this node with the database's. Between two checks the machine's monotonic count, which nobody
 * sets, extends the database's time, so that a clock that jumps is noticed at once and not at the next check.
 */
final class ClockWatch {
    /** As in the database, which is asked again by each append. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final AtomicBoolean off = new AtomicBoolean();
    private final Clock clock;
    private volatile @Nullable Look last;

    private record Look(Instant database, long nanos, Duration doubt) {}

    ClockWatch(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param before and after are {@link System#nanoTime} before and after the query, which was answered in between
     */
    void looked(Instant database, long before, long after) {
        var half = Duration.ofNanos((after - before) / 2);
        last = new Look(database, before + half.toNanos(), half);
    }

    /** Not before the first check. A slow answer is no reason to doubt a clock. */
    Optional<ClockIsOff> doubt() {
        var look = last;
        if (look == null) {
            return Optional.empty();
        }
        var database = look.database().plusNanos(System.nanoTime() - look.nanos());
        var ahead = Duration.between(database, clock.instant());
        var doubt = ahead.abs().minus(look.doubt()).compareTo(BOUND) > 0
                ? Optional.of(ClockIsOff.by(ahead))
                : Optional.<ClockIsOff>empty();
        if (off.getAndSet(doubt.isPresent()) != doubt.isPresent()) {
            doubt.ifPresentOrElse(
                    is -> LOG.error("{}", is.getMessage()),
                    () -> LOG.info("The clock of this node is right again, and the log is written again"));
        }
        return doubt;
    }
}
