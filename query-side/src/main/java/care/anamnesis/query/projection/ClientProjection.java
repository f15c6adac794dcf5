package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.events.PersonEvent;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Refusals;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.web.ErrorResponseException;

/** A projection with one row for each client: a fold plus a table. */
public abstract non-sealed class ClientProjection<S> extends Projection {
    private final ClientTable<S> table;
    private final Fold<S> fold;
    private final RecentRows<S> recent = new RecentRows<>();

    /**
     * @param name of the projection's processor, under which its token is stored
     * @param revision of what the rows hold: another one than last time, and the table is built anew at the next start
     */
    protected ClientProjection(String name, int revision, ClientTable<S> table, Fold<S> fold, Standings standings) {
        super(name, table.name(), revision, standings);
        this.table = table;
        this.fold = fold;
    }

    @EventHandler(payloadType = ClinicalEvent.class)
    void on(EventMessage<?> message, UnitOfWork<?> work) {
        follow(message, work);
    }

    /** Who looked at a record changes nothing in it; the projection goes on to where the log stands. */
    @EventHandler
    void on(@SuppressWarnings("unused") AccessEvent event, UnitOfWork<?> work) {
        pass(work);
    }

    /** Nor does what happens to the people of the practice. */
    @EventHandler
    void on(@SuppressWarnings("unused") PersonEvent event, UnitOfWork<?> work) {
        pass(work);
    }

    @Override
    boolean takes(UnreadEvent event) {
        return standings().isOfClient(event);
    }

    @Override
    Batch begin(Parking parking, boolean changed) {
        if (changed) {
            recent.clear();
        }
        return new ClientBatch<>(table, recent, fold, standings().records(), writing(), parking);
    }

    @Override
    Filling filling(String shadow, Progress progress) {
        return new ClientFilling<>(this, table.named(shadow), fold, progress);
    }

    @Override
    void retake(ParkedEvent event, long upToPosition, Parking parking) {
        put(table, event.streamId(), upToPosition, parking);
    }

    @Override
    List<String> suspects(String shadow, long upToPosition) {
        return table.differing(shadow);
    }

    @Override
    boolean differs(String suspect, String shadow, long position) {
        put(table.named(shadow), suspect, position, new Parking(Set.of()));
        return !standings().waiting(this).contains(suspect) && table.differs(shadow, UUID.fromString(suspect));
    }

    /** Writes a client's row as it is at a position, folded from the log alone. */
    private void put(ClientTable<S> target, String streamId, long upToPosition, Parking parking) {
        target.delete(UUID.fromString(streamId));
        var events = standings().stream(streamId, upToPosition).stream()
                .filter(this::takes)
                .toList();
        var row = events.isEmpty() ? null : new WholeRecord<>(fold, events).row(parking);
        if (row != null) {
            target.write(List.of(new ClientTable.Change<>(row, 0)));
        }
    }

    /** @throws ErrorResponseException if an event of the client is parked: then the row is not what it seems */
    Optional<Row<S>> find(ReadScope scope, UUID clientId) {
        var row = table.read(scope::sql).findWhole(clientId, name());
        if (row.isEmpty() && standings().waiting(this).contains(clientId.toString())) {
            throw Refusals.recordParked();
        }
        return row;
    }

    /** Also of a client of whom an event is parked: as it was before that event. */
    Optional<Row<S>> findAsFarAsTaken(ReadScope scope, UUID clientId) {
        return table.read(scope::sql).find(clientId);
    }

    /** The rows of some clients as they were at a position, folded from the log; none of a client who was not there yet. */
    protected final List<Row<S>> at(
            long position, Collection<UUID> clients, BiFunction<UUID, Long, List<UnreadEvent>> records) {
        return clients.stream()
                .flatMap(client -> folded(records.apply(client, position)).stream())
                .toList();
    }

    private Optional<Row<S>> folded(List<UnreadEvent> record) {
        var events = record.stream().filter(this::takes).toList();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(new WholeRecord<>(fold, events).row(new Parking(Set.of())));
    }

    /** The clients of whom an event is parked. Asked before rows are read, it names all whose rows are not what they seem. */
    protected final List<UUID> parked() {
        return standings().waiting(this).stream().map(UUID::fromString).sorted().toList();
    }
}
