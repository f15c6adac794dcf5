package care.anamnesis.query.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Values derived from each client's row for a day. Due dates change overnight without an event, so they are computed on
 * request, once for each client, version and day.
 */
public final class SeenToday<S, T> {
    private static final int ROWS_AT_ONCE = 500;

    private final BiFunction<Row<S>, LocalDate, T> seen;
    private final Map<UUID, Known<T>> known = new ConcurrentHashMap<>();

    private record Known<T>(LocalDate day, long version, long position, T seen) {
        boolean isOf(LocalDate asked, long least) {
            return day.equals(asked) && version >= least;
        }
    }

    /** Reads the rows of some clients. */
    public interface Rows<S> extends Function<List<UUID>, List<Row<S>>> {}

    public SeenToday(BiFunction<Row<S>, LocalDate, T> seen) {
        this.seen = seen;
    }

    /**
     * All clients as they were when the log ended at a position: also those who have changed since.
     *
     * @param versions of all clients
     * @param now gives rows as they are
     * @param then gives rows as they were at the position, without those of clients who were not there yet
     */
    public List<T> on(When when, Map<UUID, Long> versions, Rows<S> now, Rows<S> then) {
        known.keySet().retainAll(versions.keySet());
        var found = new ArrayList<T>();
        var unknown = new ArrayList<UUID>();
        var changed = new ArrayList<UUID>();
        versions.forEach((client, version) -> {
            var before = known.get(client);
            if (before == null || !before.isOf(when.day(), version)) {
                unknown.add(client);
            } else if (before.position() > when.position()) {
                changed.add(client);
            } else {
                found.add(before.seen());
            }
        });
        for (var from = 0; from < unknown.size(); from += ROWS_AT_ONCE) {
            for (var row : now.apply(unknown.subList(from, Math.min(unknown.size(), from + ROWS_AT_ONCE)))) {
                var seenNow = see(row, when.day());
                if (row.position() > when.position()) {
                    changed.add(row.clientId());
                } else {
                    found.add(seenNow);
                }
            }
        }
        if (!changed.isEmpty()) {
            then.apply(changed).forEach(row -> found.add(seen.apply(row, when.day())));
        }
        return found;
    }

    private T see(Row<S> row, LocalDate day) {
        var now = seen.apply(row, day);
        known.put(row.clientId(), new Known<>(day, row.version(), row.position(), now));
        return now;
    }
}
