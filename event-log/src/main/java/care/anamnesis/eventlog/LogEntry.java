package care.anamnesis.eventlog;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** A row of the log as Axon reads it, still serialised. */
class LogEntry implements TrackedEventData<byte[]> {
    private final LogRow row;

    LogEntry(LogRow row) {
        this.row = row;
    }

    LogRow row() {
        return row;
    }

    @Override
    public TrackingToken trackingToken() {
        return LogToken.of(row.mark());
    }

    @Override
    public String getEventIdentifier() {
        return row.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return row.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return row.payload();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return row.metadata();
    }
}
