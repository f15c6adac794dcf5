package care.anamnesis.query.projection;

import care.anamnesis.events.ClinicalEvent.CorrectionEvent;
import care.anamnesis.query.entry.ClientRecords;
import care.anamnesis.query.entry.RecordedEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of one transaction of a projection, folded in memory, so that each client's row is written once. */
final class Batch<S> {
    private final Map<UUID, Row<S>> rows = new LinkedHashMap<>();
    private final Map<UUID, Long> before = new HashMap<>();
    private final ClientTable<S> table;
    private final RecentRows<S> recent;
    private final Fold<S> fold;
    private final ClientRecords records;

    Batch(ClientTable<S> table, RecentRows<S> recent, Fold<S> fold, ClientRecords records) {
        this.table = table;
        this.recent = recent;
        this.fold = fold;
        this.records = records;
    }

    /** @throws IllegalStateException if the event does not follow on the client's row: a defect, never skipped */
    void add(RecordedEvent recorded) {
        var clientId = recorded.event().clientId();
        var row = recorded.version() == 1 ? null : row(clientId, recorded.version());
        if (row != null && row.version() + 1 != recorded.version()) {
            throw new IllegalStateException("Version %d of the record of %s follows on version %d of its projection"
                    .formatted(recorded.version(), clientId, row.version()));
        }
        var state = folded(row == null ? null : row.state(), recorded);
        rows.put(clientId, new Row<>(clientId, recorded.version(), recorded.position(), state));
    }

    void write() {
        table.write(rows.values().stream()
                .map(row -> new ClientTable.Change<>(row, before.getOrDefault(row.clientId(), 0L)))
                .toList());
    }

    void committed() {
        recent.committed(rows.values());
    }

    /** A correction changes what earlier events have left in the row, so it is all folded anew from the log. */
    private S folded(@Nullable S before, RecordedEvent recorded) {
        if (recorded.event() instanceof CorrectionEvent correction) {
            return fold.whole().apply(history(correction.clientId(), recorded.version()));
        }
        return fold.next().apply(before, recorded);
    }

    private List<RecordedEvent> history(UUID clientId, long version) {
        return records.upTo(clientId, version).stream().map(RecordedEvent::of).toList();
    }

    private Row<S> row(UUID clientId, long version) {
        var folded = rows.get(clientId);
        if (folded != null) {
            return folded;
        }
        var row = recent.before(clientId, version)
                .or(() -> table.find(clientId))
                .orElseThrow(() -> new IllegalStateException("The projection has lost the client " + clientId));
        before.put(clientId, row.version());
        return row;
    }
}
