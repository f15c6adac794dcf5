package care.anamnesis.service.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may fail to sign in. Failures are counted for each address and account together, for each address
 * and for each account; each count falls by one as time passes. A person who has signed in from an address before is
 * not locked out by what strangers do there, or with that name elsewhere.
 */
public final class SignInLimits {
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Allowed allowed;
    private final Map<Object, Count> counts = remembering();
    private final Map<Pair, Boolean> known = remembering();

    /**
     * @param together failures at once from one address for one account
     * @param alone failures at once from one address, or for one account
     * @param again how long until one more is allowed
     */
    record Allowed(
            @DefaultValue("10") int together,
            @DefaultValue("40") int alone,
            @DefaultValue("6s") Duration again) {}

    private record Pair(String address, String account) {}

    private record Address(String address) {}

    private record Account(String account) {}

    /** @param left failures that are still allowed, as of a time */
    private record Count(double left, Instant asOf) {}

    SignInLimits(Clock clock, Allowed allowed) {
        this.clock = clock;
        this.allowed = allowed;
    }

    /** How long to wait before trying again; empty if it may be tried now. */
    synchronized Optional<Duration> wait(String address, String account) {
        var pair = new Pair(address, account);
        if (left(pair, allowed.together()) < 1) {
            return Optional.of(until(left(pair, allowed.together())));
        }
        if (known.containsKey(pair)) {
            return Optional.empty();
        }
        var left = Math.min(left(new Address(address), allowed.alone()), left(new Account(account), allowed.alone()));
        return left < 1 ? Optional.of(until(left)) : Optional.empty();
    }

    synchronized void failed(String address, String account) {
        take(new Pair(address, account), allowed.together());
        take(new Address(address), allowed.alone());
        take(new Account(account), allowed.alone());
    }

    synchronized void succeeded(String address, String account) {
        known.put(new Pair(address, account), Boolean.TRUE);
    }

    private void take(Object of, int most) {
        counts.put(of, new Count(Math.max(0, left(of, most) - 1), clock.instant()));
    }

    private double left(Object of, int most) {
        var count = counts.get(of);
        if (count == null) {
            return most;
        }
        var passed = Math.max(0, Duration.between(count.asOf(), clock.instant()).toMillis());
        return Math.min(most, count.left() + (double) passed / allowed.again().toMillis());
    }

    private Duration until(double left) {
        return Duration.ofMillis((long) Math.ceil((1 - left) * allowed.again().toMillis()));
    }

    /** The least recently used is dropped, so that strangers cannot fill the memory. */
    private static <K, V> Map<K, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
