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
 * What follows from each client's row on a day. What is due changes overnight without an event, so it is worked out when
 * somebody asks, once for each client, version and day.
 */
public final class SeenToday<S, T> {
    private static final int ROWS_AT_ONCE = 500;

    private final BiFunction<Row<S>, LocalDate, T> seen;
    private final Map<UUID, Known<T>> known = new ConcurrentHashMap<>();

    private record Known<T>(LocalDate day, long version, T seen) {
        boolean isOf(LocalDate today, long asked) {
            return day.equals(today) && version >= asked;
        }
    }

    public SeenToday(BiFunction<Row<S>, LocalDate, T> seen) {
        this.seen = seen;
    }

    /**
     * @param versions of all clients
     * @param read gives the rows of some of them
     */
    public List<T> on(LocalDate day, Map<UUID, Long> versions, Function<List<UUID>, List<Row<S>>> read) {
        known.keySet().retainAll(versions.keySet());
        var found = new ArrayList<T>();
        var unknown = new ArrayList<UUID>();
        versions.forEach((client, version) -> {
            var before = known.get(client);
            if (before != null && before.isOf(day, version)) {
                found.add(before.seen());
            } else {
                unknown.add(client);
            }
        });
        for (var from = 0; from < unknown.size(); from += ROWS_AT_ONCE) {
            var some = unknown.subList(from, Math.min(unknown.size(), from + ROWS_AT_ONCE));
            read.apply(some).forEach(row -> found.add(see(row, day)));
        }
        return found;
    }

    private T see(Row<S> row, LocalDate day) {
        var now = seen.apply(row, day);
        known.put(row.clientId(), new Known<>(day, row.version(), now));
        return now;
    }
}
