package care.anamnesis.eventlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/** The read side of the log: rows become events under the registered types. */
final class PostgresEventLog implements EventLog {
    private final LogReader reader;
    private final Serializer serializer;

    PostgresEventLog(LogReader reader, Serializer serializer) {
        this.reader = reader;
        this.serializer = serializer;
    }

    @Override
    public long head() {
        return reader.head();
    }

    @Override
    public List<StoredEvent> stream(String streamId, long fromVersion, int limit) {
        return events(reader.stream(streamId, fromVersion, limit));
    }

    @Override
    public Optional<StoredEvent> last(String streamId) {
        return reader.last(streamId).map(this::event);
    }

    @Override
    public long lastPosition(String streamId, long upToPosition) {
        return reader.lastPosition(streamId, upToPosition);
    }

    @Override
    public Optional<AnsweredCommand> answered(String actorId, String idempotencyKey) {
        return reader.answered(actorId, idempotencyKey)
                .map(found -> new AnsweredCommand(
                        found.requestHash(), events(reader.between(found.firstPosition(), found.lastPosition()))));
    }

    private List<StoredEvent> events(List<LogRow> rows) {
        return rows.stream().map(this::event).toList();
    }

    private StoredEvent event(LogRow row) {
        return new StoredEvent(
                row.position(),
                row.streamId(),
                row.version(),
                row.recordedAt(),
                row.type(),
                serializer.deserialize(row.payload()),
                texts(serializer.deserialize(row.metadata())));
    }

    private static Map<String, String> texts(MetaData metadata) {
        return metadata.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
