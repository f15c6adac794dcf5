package care.anamnesis.service.limit;

import java.util.Map;
import java.util.Optional;

/** What one address, or one person, may do how often, apart from failing to sign in. */
public final class Limits {
    private final Map<Limited, Limit<String>> limits;
    private final Refused refused;

    /** @param limits for each of what {@link #take} is asked for */
    Limits(Map<Limited, Limit<String>> limits, Refused refused) {
        this.limits = Map.copyOf(limits);
        this.refused = refused;
    }

    /**
     * @param of an address, or the id of a person
     * @throws TooOften if the limit is reached
     */
    public void take(Limited limited, String of) {
        limit(limited).take(of).ifPresent(wait -> {
            refused.one(limited);
            throw new TooOften(limited, wait);
        });
    }

    /** What was taken does not count. */
    public void giveBack(Limited limited, String of) {
        limit(limited).giveBack(of);
    }

    private Limit<String> limit(Limited limited) {
        return Optional.ofNullable(limits.get(limited)).orElseThrow();
    }
}
