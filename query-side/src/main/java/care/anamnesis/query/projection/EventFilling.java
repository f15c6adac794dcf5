package care.anamnesis.query.projection;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the log by position, one page after the other; all cores make rows of the pages and write them. */
final class EventFilling extends Filling {
    private static final int PAGE = 2_000;

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
    void fill(long position, Parking parking) {
        try (var workers = new Workers()) {
            long read = 0;
            while (read < position) {
                var page = standings.log().between(read, position, PAGE);
                workers.give(() -> write(page, parking));
                read = page.getLast().position();
            }
            workers.finish();
        }
    }

    private void write(List<UnreadEvent> events, Parking parking) {
        var batch = new EventBatch(table, rows, standings.writing(), parking);
        events.forEach(batch::add);
        written(() -> {
            batch.write();
            return batch;
        });
        progress.goOn(events.size(), batch.rows());
    }
}
