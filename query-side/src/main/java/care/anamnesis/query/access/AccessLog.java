package care.anamnesis.query.access;

import care.anamnesis.events.AccessEvent;
import care.anamnesis.events.Provenance;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Writes who looked at what into the log. Each event is its own stream; those that wait together share a commit. */
@Component
class AccessLog {
    private final EventStore store;

    AccessLog(EventStore store) {
        this.store = store;
    }

    /** Returns when it is committed. */
    void write(AccessEvent event, RequestAccess access, String source) {
        var message = new GenericEventMessage<>(event);
        store.publish(message.withMetaData(metadata(access, UUID.fromString(message.getIdentifier()), source)));
    }

    private static Map<String, String> metadata(RequestAccess access, UUID id, String source) {
        return access.actor()
                .map(actor -> new Provenance(actor, null, access.purpose(), id, id.toString(), source).toMetadata())
                .orElseGet(() -> Provenance.ofNobody(id, source));
    }
}
