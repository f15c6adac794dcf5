package care.anamnesis.eventlog;

import org.axonframework.eventhandling.DomainEventData;

/** A row of an aggregate's stream. The log keeps no aggregate type, but Axon wants one: so it is empty. */
final class DomainLogEntry extends LogEntry implements DomainEventData<byte[]> {
    DomainLogEntry(LogRow row) {
        super(row);
    }

    @Override
    public String getType() {
        return "";
    }

    @Override
    public String getAggregateIdentifier() {
        return row().streamId();
    }

    @Override
    public long getSequenceNumber() {
        return row().version() - 1;
    }
}
