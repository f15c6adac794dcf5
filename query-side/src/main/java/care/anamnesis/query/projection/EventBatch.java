package care.anamnesis.query.projection;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch whose rows each depend only on their own event, so that no event waits behind a parked one. */
final class EventBatch implements Batch {
    private final List<Rows> added = new ArrayList<>();
    private final EventTable table;
    private final Function<StoredEvent, List<List<@Nullable Object>>> rows;
    private final Writing writing;
    private final Parking parking;

    private record Rows(UnreadEvent event, List<List<@Nullable Object>> rows) {}

    EventBatch(
            EventTable table,
            Function<StoredEvent, List<List<@Nullable Object>>> rows,
            Writing writing,
            Parking parking) {
        this.table = table;
        this.rows = rows;
        this.writing = writing;
        this.parking = parking;
    }

    @Override
    public void add(UnreadEvent event) {
        try {
            added.add(new Rows(event, rows.apply(event.read())));
        } catch (RuntimeException e) {
            parking.park(event, e);
        }
    }

    @Override
    public void write() {
        writing.write(
                added,
                all -> table.insert(
                        all.stream().flatMap(event -> event.rows().stream()).toList()),
                (event, failure) -> parking.park(event.event(), failure));
    }

    int rows() {
        return added.stream().mapToInt(event -> event.rows().size()).sum();
    }

    @Override
    public void committed() {
        added.clear();
    }
}
