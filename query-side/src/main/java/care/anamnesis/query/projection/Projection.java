package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A table that follows the log. Rows and token are committed in one transaction, so that the table stands exactly where
 * the token says.
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
     * What this node knows of the table beside its rows, as long as nobody but the projection itself has changed it.
     *
     * @param waiting the streams that are parked
     */
    private record Known(long generation, Set<String> waiting) {}

    /**
     * @param name of the projection's processor, under which its token is stored
     * @param table with its schema
     * @param revision of what the rows hold: another one than last time, and the table is built anew at the next start
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

    /** Whether an event can leave anything in the table. What is of another kind is passed over, and never parked. */
    abstract boolean takes(UnreadEvent event);

    /** @param changed somebody else has changed rows, so that what was remembered of them is worth nothing */
    abstract Batch begin(Parking parking, boolean changed);

    /** Fills a table like this one from the log. */
    abstract Filling filling(String shadow, Progress progress);

    /** Takes in a parked event, and what waits behind it up to a position, in the transaction that is open. */
    abstract void retake(ParkedEvent event, long upToPosition, Parking parking);

    /** What in the table is not as in a table that was filled up to a position: as far as one can tell without a lock. */
    abstract List<String> suspects(String shadow, long upToPosition);

    /** Whether a suspect is not as it should be while the table stands at a position, and nothing of it is parked. */
    abstract boolean differs(String suspect, String shadow, long position);

    final void follow(EventMessage<?> message, UnitOfWork<?> work) {
        var event = standings.arrived(message);
        work.<Batch>getOrComputeResource(name, _ -> begin(work, event)).add(event);
    }

    /** Goes on without a row; whoever waits is told once for the whole transaction. */
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
