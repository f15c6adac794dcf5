package care.anamnesis.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the log. */
record LogRow(
        long position,
        String streamId,
        long version,
        Instant recordedAt,
        String eventId,
        SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata) {
    static final String COLUMNS =
            "position, stream_id, version, recorded_at, event_id, type, revision, payload, metadata";

    static LogRow of(ResultSet row, int number) throws SQLException {
        return new LogRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                new SimpleSerializedObject<>(row.getBytes(8), byte[].class, row.getString(6), row.getString(7)),
                new SerializedMetaData<>(row.getBytes(9), byte[].class));
    }

    Mark mark() {
        return new Mark(position, eventId);
    }

    LogEntry toEntry() {
        return belongsToAnAggregate() ? new DomainLogEntry(this) : new LogEntry(this);
    }

    StoredType type() {
        return new StoredType(payload.getType().getName(), payload.getType().getRevision());
    }

    private boolean belongsToAnAggregate() {
        return !streamId.equals(eventId);
    }
}
