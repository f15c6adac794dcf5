package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.ClinicalEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the log client by client, so that each record is folded in memory and each row written once. One thread reads,
 * all cores fold and write.
 */
final class ClientFilling<S> extends Filling {
    private static final int PAGE = 2_000;
    private static final int CHUNK = 1_000;

    private final EventLog log;
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
        this.log = standings.log();
        this.writing = standings.writing();
        this.progress = progress;
    }

    @Override
    Batch batch(Parking parking) {
        return new ClientBatch<>(table, new RecentRows<>(), fold, standings.records(), writing, parking);
    }

    @Override
    void fill(long position, Parking parking) {
        try (var workers = new Workers()) {
            var chunk = new ArrayList<UnreadEvent>();
            var page = log.byStream(null, position, ClinicalEvent.class, PAGE);
            while (!page.isEmpty()) {
                for (var event : page) {
                    if (chunk.size() >= CHUNK && !isSameStream(event, chunk.getLast())) {
                        var full = List.copyOf(chunk);
                        workers.give(() -> write(full, parking));
                        chunk.clear();
                    }
                    chunk.add(event);
                }
                page = log.byStream(page.getLast(), position, ClinicalEvent.class, PAGE);
            }
            workers.give(() -> write(chunk, parking));
            workers.finish();
        }
    }

    /** @param events whole records, one after the other */
    private void write(List<UnreadEvent> events, Parking parking) {
        var rows = new LinkedHashMap<Row<S>, UnreadEvent>();
        for (int from = 0, to; from < events.size(); from = to) {
            to = from + 1;
            while (to < events.size() && isSameStream(events.get(from), events.get(to))) {
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

    private static boolean isSameStream(UnreadEvent one, UnreadEvent other) {
        return one.streamId().equals(other.streamId());
    }
}
