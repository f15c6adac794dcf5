package care.anamnesis.query.projection;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes rows from each event. */
final class EventFilling extends Filling {
    private final EventTable table;
    private final Function<StoredEvent, List<List<@Nullable Object>>> rows;
    private final Standings standings;
    private final Writing writing;
    private final Progress progress;

    EventFilling(
            EventProjection projection,
            EventTable table,
            Function<StoredEvent, List<List<@Nullable Object>>> rows,
            Progress progress) {
        super(projection);
        this.table = table;
        this.rows = rows;
        this.standings = projection.standings();
        this.writing = standings.writing();
        this.progress = progress;
    }

    @Override
    Batch batch(Parking parking) {
        return new EventBatch(table, rows, writing, parking);
    }

    @Override
    Order order() {
        return Order.BY_POSITION;
    }

    @Override
    void take(List<UnreadEvent> events, Parking parking) {
        var batch = new EventBatch(table, rows, standings.writing(), parking);
        events.forEach(batch::add);
        written(() -> {
            batch.write();
            return batch;
        });
        progress.goOn(events.size(), batch.rows());
    }
}
