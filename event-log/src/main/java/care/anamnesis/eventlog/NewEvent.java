package care.anamnesis.eventlog;

import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * An event on its way into the log, already serialised. An event of no aggregate gets a stream of its own, named by its
 * own id.
 */
record NewEvent(
        String streamId,
        long version,
        String eventId,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata) {
    private static final Set<String> KEPT_BESIDE = Set.of(LogMetadata.IDEMPOTENCY_KEY, LogMetadata.REQUEST_HASH);

    static NewEvent of(EventMessage<?> event, Serializer serializer) {
        var id = event.getIdentifier();
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = serializer.serialize(event.getMetaData().withoutKeys(KEPT_BESIDE), byte[].class);
        return event instanceof DomainEventMessage<?> domain
                ? new NewEvent(domain.getAggregateIdentifier(), domain.getSequenceNumber() + 1, id, payload, metadata)
                : new NewEvent(id, 1, id, payload, metadata);
    }
}
