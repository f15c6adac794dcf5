package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the content of a projection into a table that nobody reads yet. Events that it cannot process are parked. */
abstract class Filling {
    private static final int PAGE = 1_000;

    private final Projection projection;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final List<ParkedEvent> parked = new ArrayList<>();
    private long reached;

    Filling(Projection projection) {
        this.projection = projection;
        this.log = projection.standings().log();
        this.transaction = projection.standings().transaction();
    }

    /** How the log is to be read to it from the first event on. */
    abstract Order order();

    /** Processes a part of the log, in that order, into a table that has none of it. */
    abstract void take(List<UnreadEvent> events, Parking parking);

    /** Everything up to a position was given to it. */
    final void filled(long position, Parking parking) {
        parked.addAll(parking.added());
        reached = position;
    }

    /** How later events are processed. */
    abstract Batch batch(Parking parking);

    /** Processes further events up to a position, each page in a transaction, or in the open one. */
    final void followTo(long position) {
        while (reached < position) {
            var page = log.between(reached, position, PAGE);
            parked.addAll(written(() -> taken(page)));
            reached = page.getLast().position();
        }
    }

    /** Goes back to where it was if the open transaction is rolled back. */
    final Runnable undo() {
        var was = reached;
        var wereParked = parked();
        return () -> {
            reached = was;
            parked.clear();
            parked.addAll(wereParked);
        };
    }

    final long reached() {
        return reached;
    }

    final List<ParkedEvent> parked() {
        return List.copyOf(parked);
    }

    /** In a transaction; and again, row by row, if a row was refused for its content. */
    final <T> T written(Supplier<T> work) {
        try {
            return inTransaction(work);
        } catch (RuntimeException e) {
            if (Failures.ofDatabase(e)) {
                throw e;
            }
            return inTransaction(work);
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private List<ParkedEvent> taken(List<UnreadEvent> page) {
        var parking = new Parking(parked.stream().map(ParkedEvent::streamId).collect(Collectors.toSet()));
        var batch = batch(parking);
        page.stream().filter(projection::takes).forEach(batch::add);
        batch.write();
        return parking.added();
    }
}
