package care.anamnesis.query.projection;

import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.Provenance;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.entry.ClientRecords;
import care.anamnesis.query.entry.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * A fold plus a table. Events are folded in memory as they come; when the batch is about to be committed, the rows are
 * written in the transaction that also stores the token, so that the table stands exactly where the token says.
 */
public abstract class Projection<S> {
    private final String name;
    private final ClientTable<S> table;
    private final Fold<S> fold;
    private final Positions positions;
    private final ClientRecords records;
    private final RecentRows<S> recent = new RecentRows<>();

    /** @param name of the projection's processor, under which its token is stored */
    protected Projection(String name, ClientTable<S> table, Fold<S> fold, Positions positions, ClientRecords records) {
        this.name = name;
        this.table = table;
        this.fold = fold;
        this.positions = positions;
        this.records = records;
    }

    @EventHandler
    void on(ClinicalEvent event, EventMessage<?> message, UnitOfWork<?> work) {
        work.<Batch<S>>getOrComputeResource(name, _ -> begin(work)).add(recorded(event, message));
    }

    /** Who looked at a record changes nothing in it; the projection goes on to where the log stands. */
    @EventHandler
    void on(@SuppressWarnings("unused") AccessEvent event) {}

    @ResetHandler
    void reset() {
        table.clear();
        recent.clear();
    }

    Optional<Row<S>> find(@SuppressWarnings("unused") ReadScope scope, UUID clientId) {
        return table.find(clientId);
    }

    public String name() {
        return name;
    }

    private Batch<S> begin(UnitOfWork<?> work) {
        var batch = new Batch<>(table, recent, fold, records);
        work.onPrepareCommit(_ -> batch.write());
        work.afterCommit(_ -> {
            batch.committed();
            positions.advanced();
        });
        return batch;
    }

    private static RecordedEvent recorded(ClinicalEvent event, EventMessage<?> message) {
        var version = ((DomainEventMessage<?>) message).getSequenceNumber() + 1;
        var position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        return new RecordedEvent(
                event, version, position, message.getTimestamp(), Provenance.from(message.getMetaData()), List.of());
    }
}
