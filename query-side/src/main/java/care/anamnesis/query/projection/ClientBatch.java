package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.query.record.ClientRecords;
import care.anamnesis.query.record.RecordedEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A batch that is folded in memory, so that each client's row is written once. */
final class ClientBatch<S> implements Batch {
    private final Map<UUID, Row<S>> rows = new LinkedHashMap<>();
    private final Map<UUID, Long> before = new HashMap<>();
    private final Map<UUID, UnreadEvent> first = new HashMap<>();
    private final ClientTable<S> table;
    private final RecentRows<S> recent;
    private final Fold<S> fold;
    private final ClientRecords records;
    private final Writing writing;
    private final Parking parking;

    ClientBatch(
            ClientTable<S> table,
            RecentRows<S> recent,
            Fold<S> fold,
            ClientRecords records,
            Writing writing,
            Parking parking) {
        this.table = table;
        this.recent = recent;
        this.fold = fold;
        this.records = records;
        this.writing = writing;
        this.parking = parking;
    }

    @Override
    public void add(UnreadEvent event) {
        if (parking.holds(event.streamId())) {
            return;
        }
        try {
            fold(RecordedEvent.of(event.read()));
            first.putIfAbsent(UUID.fromString(event.streamId()), event);
        } catch (RuntimeException e) {
            parking.park(event, e);
        }
    }

    @Override
    public void write() {
        writing.write(
                rows.values(),
                all -> table.write(all.stream().map(this::change).toList()),
                (row, failure) -> parking.parkFrom(Objects.requireNonNull(first.get(row.clientId())), failure));
    }

    @Override
    public void committed() {
        recent.committed(rows.values());
    }

    /** @throws IllegalStateException if the event does not follow the client's row: a defect, never skipped */
    private void fold(RecordedEvent recorded) {
        var clientId = recorded.event().clientId();
        var row = recorded.version() == 1 ? null : row(clientId, recorded.version());
        if (row != null && row.version() + 1 != recorded.version()) {
            throw new IllegalStateException("Version %d of the record of %s follows on version %d of its projection"
                    .formatted(recorded.version(), clientId, row.version()));
        }
        var state = fold.after(row == null ? null : row.state(), recorded, () -> history(recorded));
        rows.put(clientId, new Row<>(clientId, recorded.version(), recorded.position(), state));
    }

    private ClientTable.Change<S> change(Row<S> row) {
        return new ClientTable.Change<>(row, before.getOrDefault(row.clientId(), 0L));
    }

    private List<RecordedEvent> history(RecordedEvent last) {
        return records.upTo(last.event().clientId(), last.version()).stream()
                .map(RecordedEvent::of)
                .toList();
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
