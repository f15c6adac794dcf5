package care.anamnesis.service.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/**
 * How often somebody may fail to sign in: for each address and account together, for each address, and for each account.
 * A person who has signed in from an address before is not locked out by what strangers do there, or with that name
 * elsewhere.
 */
public final class FailedSignIns {
    private final Limit<Pair> together;
    private final Limit<String> addresses;
    private final Limit<String> accounts;
    private final Refused refused;
    private final Cache<Pair, Boolean> known =
            Caffeine.newBuilder().maximumSize(Limit.MOST_REMEMBERED).build();

    private record Pair(String address, String account) {}

    /**
     * @param together for one account from one address
     * @param alone for one account, or from one address
     */
    FailedSignIns(Clock clock, Allowance together, Allowance alone, Refused refused) {
        this.together = new Limit<>(clock, together);
        this.addresses = new Limit<>(clock, alone);
        this.accounts = new Limit<>(clock, alone);
        this.refused = refused;
    }

    /**
     * @param attempt fails with an {@link AuthenticationException}
     * @throws TooOften without an attempt, if too many have failed
     */
    public <T extends @Nullable Object> T attempt(String address, String account, Supplier<T> attempt) {
        var pair = new Pair(address, account);
        wait(pair).ifPresent(wait -> {
            refused.one(Limited.FAILURES);
            throw new TooOften(Limited.FAILURES, wait);
        });
        try {
            var done = attempt.get();
            if (done != null) {
                known.put(pair, Boolean.TRUE);
            }
            return done;
        } catch (AuthenticationException failure) {
            together.take(pair);
            addresses.take(address);
            accounts.take(account);
            throw failure;
        }
    }

    private Optional<Duration> wait(Pair pair) {
        var wait = together.wait(pair);
        if (wait.isPresent() || known.getIfPresent(pair) != null) {
            return wait;
        }
        return Stream.of(addresses.wait(pair.address()), accounts.wait(pair.account()))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }
}
