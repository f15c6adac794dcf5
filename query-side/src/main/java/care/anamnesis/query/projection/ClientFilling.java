package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds each record in memory and writes each row once. */
final class ClientFilling<S> extends Filling {
    private final ClientTable<S> table;
    private final Fold<S> fold;
    private final Standings standings;
    private final Writing writing;
    private final Progress progress;

    ClientFilling(ClientProjection<S> projection, ClientTable<S> table, Fold<S> fold, Progress progress) {
        super(projection);
        this.table = table;
        this.fold = fold;
        this.standings = projection.standings();
        this.writing = standings.writing();
        this.progress = progress;
    }

    @Override
    Batch batch(Parking parking) {
        return new ClientBatch<>(table, new RecentRows<>(), fold, standings.records(), writing, parking);
    }

    @Override
    Order order() {
        return Order.BY_CLIENT;
    }

    /** @param events whole records, one after the other */
    @Override
    void take(List<UnreadEvent> events, Parking parking) {
        var rows = new LinkedHashMap<Row<S>, UnreadEvent>();
        for (int from = 0, to; from < events.size(); from = to) {
            to = from + 1;
            while (to < events.size() && Order.isSameStream(events.get(from), events.get(to))) {
                to++;
            }
            var row = new WholeRecord<>(fold, events.subList(from, to)).row(parking);
            if (row != null) {
                rows.put(row, events.get(from));
            }
        }
        var chunk = standings.writing();
        written(() -> {
            chunk.write(rows.entrySet(), this::copy, (row, failure) -> parking.parkFrom(row.getValue(), failure));
            return rows;
        });
        progress.goOn(events.size(), rows.size());
    }

    private void copy(Collection<Map.Entry<Row<S>, UnreadEvent>> rows) {
        var values = rows.stream().map(row -> table.values(row.getKey())).toList();
        standings.copy(table.name(), table.columns(), values);
    }
}
