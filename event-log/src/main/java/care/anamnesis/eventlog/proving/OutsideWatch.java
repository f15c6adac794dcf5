package care.anamnesis.eventlog.proving;

import care.anamnesis.eventlog.KeptOutside;
import care.anamnesis.eventlog.LogInDoubt;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nothing be written that would hide a change: not before the log has been compared with what is kept outside, not on
 * another server before it was compared again, and not when nothing could be kept there for too long.
 */
final class OutsideWatch implements KeptOutside {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideWatch.class);

    private final Comparison comparison;
    private final Outside outside;
    private final Clock clock;
    private final Duration patience;
    private @Nullable String compared;
    private Optional<LogInDoubt> altered = Optional.empty();
    private Instant upToDate;
    private long size;

    /** @param patience for how long nothing needs to be kept outside */
    OutsideWatch(Comparison comparison, Outside outside, Clock clock, Duration patience) {
        this.comparison = comparison;
        this.outside = outside;
        this.clock = clock;
        this.patience = patience;
        this.upToDate = clock.instant();
    }

    @Override
    public synchronized Optional<LogInDoubt> doubt(String server) {
        if (!server.equals(compared)) {
            var doubt = compare();
            if (doubt.isPresent()) {
                return doubt;
            }
            compared = server;
        }
        if (altered.isPresent()) {
            return altered;
        }
        return Duration.between(upToDate, clock.instant()).compareTo(patience) > 0
                ? Optional.of(LogInDoubt.unwitnessed(size))
                : Optional.empty();
    }

    private Optional<LogInDoubt> compare() {
        try {
            var newest = outside.newest();
            size = newest.map(one -> one.checkpoint().checkpoint().size()).orElse(0L);
            return comparison.doubt(newest);
        } catch (IOException e) {
            LOG.warn("What is kept of the log outside its database cannot be read: {}", e.toString());
            return Optional.of(LogInDoubt.unwitnessed(size));
        }
    }

    /** What the log held when it was asked last is kept outside by now. */
    synchronized void isUpToDate(long keptSize) {
        upToDate = clock.instant();
        size = keptSize;
    }

    /** Whether the stored events are those that were proved. */
    synchronized void hasRead(Optional<Long> firstChanged) {
        altered = firstChanged.map(LogInDoubt::altered);
    }

    /** Something has been found: compared again by the next check, and by each one until it holds. */
    synchronized void looksAgain() {
        compared = null;
    }
}
