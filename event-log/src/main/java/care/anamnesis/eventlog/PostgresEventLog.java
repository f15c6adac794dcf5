package care.anamnesis.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The read side of the log: rows become events under the registered types. */
final class PostgresEventLog implements EventLog {
    private static final int LINEAGES = 100;

    private final LogReader reader;
    private final LogReader everything;
    private final Serializer serializer;
    private final EventTypes types;
    private final LogTail tail;
    private final LineageKeeper lineage;
    private final Witness witness;
    private final ClockWatch clocks;

    PostgresEventLog(
            LogReader reader,
            LogReader everything,
            LogTail tail,
            LineageKeeper lineage,
            Witness witness,
            ClockWatch clocks,
            Serializer serializer,
            EventTypes types) {
        this.reader = reader;
        this.everything = everything;
        this.tail = tail;
        this.lineage = lineage;
        this.witness = witness;
        this.clocks = clocks;
        this.serializer = serializer;
        this.types = types;
    }

    @Override
    public long head() {
        return reader.head();
    }

    @Override
    public long known() {
        return tail.head();
    }

    @Override
    public Optional<LogUnavailable> doubt() {
        return witness.doubt().<LogUnavailable>map(doubt -> doubt).or(clocks::doubt);
    }

    @Override
    public void requireCertain() {
        tail.lookNow();
        requireNoDoubt();
    }

    @Override
    public Duration unseenFor() {
        return tail.unseenFor();
    }

    @Override
    public LogStanding standing() {
        return new LogStanding(reader.head(), doubt(), reader.lineages(LINEAGES));
    }

    @Override
    public void acceptLoss(String person, String reason, long head) {
        if (witness.doubt().isEmpty()) {
            throw new LossNotAccepted("The log is not in doubt");
        }
        lineage.accept(person, reason, witness.known(), head);
        tail.lookNow();
    }

    @Override
    public Optional<Mark> mark(long position) {
        return reader.mark(position);
    }

    @Override
    public List<Mark> lacking(Collection<Mark> seen) {
        return seen.isEmpty() ? List.of() : reader.lacking(seen);
    }

    @Override
    public boolean isMissing(Mark seen) {
        if (!lineage.missing(seen, witness.known().lineage())) {
            return false;
        }
        witness.doubts(LogInDoubt.Why.LOST, seen.position());
        return true;
    }

    @Override
    public void whenInDoubt(Runnable listener) {
        witness.whenInDoubt(listener);
    }

    @Override
    public List<StoredEvent> stream(String streamId, long fromVersion, int limit) {
        return events(reader.stream(streamId, fromVersion, limit));
    }

    @Override
    public List<StoredEvent> part(String streamId, StreamPart part) {
        return events(reader.part(streamId, part));
    }

    @Override
    public List<StoredEvent> versions(String streamId, Set<Long> versions) {
        return versions.isEmpty() ? List.of() : events(reader.versions(streamId, versions));
    }

    @Override
    public long lastVersion(String streamId) {
        return reader.lastVersion(streamId).orElse(0L);
    }

    @Override
    public Optional<StoredEvent> last(String streamId) {
        return reader.last(streamId).map(this::event);
    }

    @Override
    public List<UnreadEvent> unread(String streamId, long fromVersion, int limit) {
        return unread(reader.stream(streamId, fromVersion, limit));
    }

    @Override
    public List<UnreadEvent> between(long afterPosition, long upToPosition, int limit) {
        return unread(everything.between(afterPosition + 1, upToPosition, limit));
    }

    @Override
    public List<UnreadEvent> byStream(@Nullable UnreadEvent after, long upToPosition, Class<?> kind, int limit) {
        return unread(everything.byStream(
                after == null ? "" : after.streamId(),
                after == null ? 0 : after.version(),
                upToPosition,
                types.names(kind),
                limit));
    }

    @Override
    public Optional<Instant> recordedAfter(long position) {
        return reader.recordedAfter(position);
    }

    @Override
    public long lastPosition(String streamId, long upToPosition) {
        return reader.lastPosition(streamId, upToPosition);
    }

    @Override
    public Optional<AnsweredCommand> answered(String actorId, String idempotencyKey) {
        return reader.answered(actorId, idempotencyKey)
                .map(found -> new AnsweredCommand(
                        found.requestHash(),
                        events(reader.between(found.firstPosition(), found.lastPosition(), Integer.MAX_VALUE))));
    }

    private List<StoredEvent> events(List<LogRow> rows) {
        return rows.stream().map(this::event).toList();
    }

    private List<UnreadEvent> unread(List<LogRow> rows) {
        return rows.stream().<UnreadEvent>map(Unread::new).toList();
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

    private final class Unread implements UnreadEvent {
        private final LogRow row;

        Unread(LogRow row) {
            this.row = row;
        }

        @Override
        public String streamId() {
            return row.streamId();
        }

        @Override
        public long version() {
            return row.version();
        }

        @Override
        public long position() {
            return row.position();
        }

        @Override
        public StoredType type() {
            return row.type();
        }

        @Override
        public StoredEvent read() {
            return event(row);
        }
    }
}
