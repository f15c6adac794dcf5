package care.anamnesis.query.access;

import care.anamnesis.events.AccessEvent.AccessRefused;
import care.anamnesis.events.RefusalReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Repeated refusals of strangers. The first refusal from an address for an account is an event at once; repetitions
 * within a time are counted and become one more event at its end, with their number.
 */
final class RepeatedRefusals {
    private static final int MOST_KINDS = 50;

    private final Map<Kind, Counted> kinds = new HashMap<>();
    private final Clock clock;
    private final Duration within;

    /** @param address empty for all addresses beyond the first ones, which are counted together */
    private record Kind(
            String address,
            RefusalReason reason,
            @Nullable UUID clientId,
            @Nullable String attemptedAs) {}

    private record Counted(AccessRefused first, Instant since, int repeated) {}

    RepeatedRefusals(Clock clock, Duration within) {
        this.clock = clock;
        this.within = within;
    }

    /** Whether the refusal is an event of its own; otherwise it is counted. */
    synchronized boolean isFirst(String address, AccessRefused refused) {
        if (within.isZero()) {
            return true;
        }
        var own = new Kind(address, refused.reason(), refused.clientId(), refused.attemptedAs());
        var kind =
                kinds.containsKey(own) || kinds.size() < MOST_KINDS ? own : new Kind("", refused.reason(), null, null);
        var counted = kinds.get(kind);
        if (counted == null) {
            kinds.put(kind, new Counted(refused, clock.instant(), 0));
            return true;
        }
        kinds.put(kind, new Counted(counted.first(), counted.since(), counted.repeated() + 1));
        return false;
    }

    /** The events that stand for what was repeated, for each time that is over; each is handed out once. */
    synchronized List<AccessRefused> over() {
        var end = clock.instant().minus(within);
        return take(end);
    }

    /** The same for all that is counted so far. */
    synchronized List<AccessRefused> rest() {
        return take(Instant.MAX);
    }

    private List<AccessRefused> take(Instant end) {
        var events = new ArrayList<AccessRefused>();
        kinds.entrySet().removeIf(entry -> {
            var kind = entry.getKey();
            var counted = entry.getValue();
            var isOver = !counted.since().isAfter(end);
            if (isOver && counted.repeated() > 0) {
                var first = counted.first();
                var client = kind.address().isEmpty() ? null : first.clientId();
                var account = kind.address().isEmpty() ? null : first.attemptedAs();
                events.add(new AccessRefused(first.question(), first.reason(), client, account, counted.repeated()));
            }
            return isOver;
        });
        return events;
    }
}
