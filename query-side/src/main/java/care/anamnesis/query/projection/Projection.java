package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A table that follows the log. Rows and token are committed in one transaction, so that the table is exactly at the
 * token's position.
 */
public abstract sealed class Projection permits ClientProjection, EventProjection {
    private static final Known NOTHING = new Known(-1, Set.of());

    private final String name;
    private final String table;
    private final int revision;
    private final Standings standings;
    private final Writing writing;
    private volatile Known known = NOTHING;

    /**
     * What this node knows about the table besides its rows, as long as only the projection itself changes it.
     *
     * @param waiting the streams that are parked
     */
    private record Known(long generation, Set<String> waiting) {}

    /**
     * @param name of the projection's processor, under which its token is stored
     * @param table with its schema
     * @param revision of the content of the rows: if it changes, the table is rebuilt at the next start
     */
    Projection(String name, String table, int revision, Standings standings) {
        this.name = name;
        this.table = table;
        this.revision = revision;
        this.standings = standings;
        this.writing = standings.writing();
        standings.log().whenInDoubt(() -> known = NOTHING);
    }

    public final String name() {
        return name;
    }

    final String table() {
        return table;
    }

    final int revision() {
        return revision;
    }

    final Standings standings() {
        return standings;
    }

    final Writing writing() {
        return writing;
    }

    /** Whether an event can have rows in the table. Other events are passed over, and never parked. */
    abstract boolean takes(UnreadEvent event);

    /** @param changed others have changed rows, so the cached ones are no longer valid */
    abstract Batch begin(Parking parking, boolean changed);

    /** Fills a table like this one from the log. */
    abstract Filling filling(String shadow, Progress progress);

    /** Processes a parked event, and those waiting behind it up to a position, in the open transaction. */
    abstract void retake(ParkedEvent event, long upToPosition, Parking parking);

    /** The rows that differ from a table filled up to a position, as far as can be seen without a lock. */
    abstract List<String> suspects(String shadow, long upToPosition);

    /** Whether a suspected row is wrong while the table is at a position, and nothing of it is parked. */
    abstract boolean differs(String suspect, String shadow, long position);

    final void follow(EventMessage<?> message, UnitOfWork<?> work) {
        var event = standings.arrived(message);
        work.<Batch>getOrComputeResource(name, _ -> begin(work, event)).add(event);
    }

    /** Continues without a row; waiting requests are woken once for the whole transaction. */
    final void pass(UnitOfWork<?> work) {
        work.getOrComputeResource(name + " passes", _ -> {
            work.afterCommit(_ -> standings.advanced());
            return true;
        });
    }

    private Batch begin(UnitOfWork<?> work, UnreadEvent first) {
        var generation = standings.lock(this);
        var changed = generation != known.generation();
        if (changed) {
            standings.requireBefore(this, first.position());
        }
        var parking = new Parking(changed ? standings.waiting(this) : known.waiting());
        var batch = begin(parking, changed);
        work.onPrepareCommit(_ -> {
            batch.write();
            standings.park(this, parking.added());
        });
        work.afterCommit(_ -> {
            known = new Known(parking.added().isEmpty() ? generation : -1, parking.all());
            batch.committed();
            standings.advanced();
        });
        return batch;
    }
}
