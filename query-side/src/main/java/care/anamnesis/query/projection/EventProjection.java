package care.anamnesis.query.projection;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A projection with rows for each event of the whole log, also for those of no client. Rows are only ever added; those of
 * an event depend only on that event.
 */
public abstract non-sealed class EventProjection extends Projection {
    private final EventTable table;

    /**
     * @param name of the projection's processor, under which its token is stored
     * @param revision of the content of the rows: if it changes, the table is rebuilt at the next start
     */
    protected EventProjection(String name, int revision, EventTable table, Standings standings) {
        super(name, table.name(), revision, standings);
        this.table = table;
    }

    /**
     * The rows for an event, or none: one value for each column of the table in their order, beginning with the event's
     * position. A pure function.
     */
    protected abstract List<List<@Nullable Object>> rows(StoredEvent event);

    @EventHandler
    void on(EventMessage<?> message, UnitOfWork<?> work) {
        follow(message, work);
    }

    @Override
    boolean takes(UnreadEvent event) {
        return true;
    }

    @Override
    Batch begin(Parking parking, boolean changed) {
        return new EventBatch(table, this::rows, writing(), parking);
    }

    @Override
    Filling filling(String shadow, Progress progress) {
        return new EventFilling(this, table.named(shadow), this::rows, progress);
    }

    @Override
    void retake(ParkedEvent event, long upToPosition, Parking parking) {
        var batch = begin(parking, false);
        standings().log().between(event.position() - 1, event.position(), 1).forEach(batch::add);
        batch.write();
    }

    @Override
    List<String> suspects(String shadow, long upToPosition) {
        return table.differing(shadow, upToPosition, name());
    }

    @Override
    boolean differs(String suspect, String shadow, long position) {
        return true;
    }
}
