package care.anamnesis.query.caseload;

import care.anamnesis.query.access.ReadScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Every client that a reader may see, as each stands on a day. What is due changes overnight without an event, so it is
 * worked out when somebody asks, once for each client, version and day.
 */
@Component
class Caseload {
    private static final int ROWS_AT_ONCE = 500;

    private final CaseloadProjection projection;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    private record Known(LocalDate day, ClientSummary summary) {
        boolean isOf(LocalDate today, long version) {
            return day.equals(today) && summary.version() >= version;
        }
    }

    Caseload(CaseloadProjection projection) {
        this.projection = projection;
    }

    List<ClientSummary> on(LocalDate day, ReadScope scope) {
        var versions = projection.versions(scope);
        known.keySet().retainAll(versions.keySet());
        var found = new ArrayList<ClientSummary>();
        var unknown = new ArrayList<UUID>();
        versions.forEach((client, version) -> {
            var before = known.get(client);
            if (before != null && before.isOf(day, version)) {
                found.add(before.summary());
            } else {
                unknown.add(client);
            }
        });
        found.addAll(read(unknown, day, scope));
        return found;
    }

    private List<ClientSummary> read(List<UUID> clients, LocalDate day, ReadScope scope) {
        var read = new ArrayList<ClientSummary>();
        for (var from = 0; from < clients.size(); from += ROWS_AT_ONCE) {
            var some = clients.subList(from, Math.min(clients.size(), from + ROWS_AT_ONCE));
            for (var row : projection.of(scope, some)) {
                var summary = ClientSummary.of(row.state(), row.version(), day);
                known.put(row.clientId(), new Known(day, summary));
                read.add(summary);
            }
        }
        return read;
    }
}
