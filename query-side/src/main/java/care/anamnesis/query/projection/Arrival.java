package care.anamnesis.query.projection;

import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** An event as a processor delivers it. An event without an aggregate has its own stream, as in the log. */
record Arrival(EventMessage<?> message, StoredType type) implements UnreadEvent {
    @Override
    public String streamId() {
        return message instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : message.getIdentifier();
    }

    @Override
    public long version() {
        return message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() + 1 : 1;
    }

    @Override
    public long position() {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    @Override
    public StoredEvent read() {
        return new StoredEvent(
                position(), streamId(), version(), message.getTimestamp(), type, message.getPayload(), metadata());
    }

    private Map<String, String> metadata() {
        return message.getMetaData().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
