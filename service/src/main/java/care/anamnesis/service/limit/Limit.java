package care.anamnesis.service.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How often something is allowed for each of many, such as each address: some times at once, and once more each time that
 * some time has passed. This process counts for itself and remembers a bounded number of them.
 */
public final class Limit<K> {
    /** Strangers cannot fill the memory. Those who come often are kept; somebody who is dropped begins anew. */
    static final int MOST_REMEMBERED = 10_000;

    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    private final Allowance allowance;
    private final TimeMeter time;

    public Limit(Clock clock, Allowance allowance) {
        this.allowance = allowance;
        this.time = new ByClock(clock);
    }

    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** How long to wait; empty if it is allowed now. Nothing is counted. */
    public Optional<Duration> wait(K of) {
        var bucket = buckets.getIfPresent(of);
        return bucket == null
                ? Optional.empty()
                : inNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Counts it if it is allowed; otherwise says how long to wait. */
    public Optional<Duration> take(K of) {
        return inNanos(bucket(of).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** What was taken does not count. */
    public void giveBack(K of) {
        var bucket = buckets.getIfPresent(of);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    long remembered() {
        return buckets.estimatedSize();
    }

    private Bucket bucket(K of) {
        return buckets.get(
                of,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(allowance.atOnce()).refillGreedy(1, allowance.again()))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static Optional<Duration> inNanos(long wait) {
        return wait <= 0 ? Optional.empty() : Optional.of(Duration.ofNanos(wait));
    }
}
