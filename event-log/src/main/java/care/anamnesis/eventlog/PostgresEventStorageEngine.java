package care.anamnesis.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's access to the log. Keeps no snapshots: streams are short, and there must be no second copy of the events. */
class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private final GroupCommit<Append, Judgement> appends;
    private final LogReader streams;
    private final LogReader everything;
    private final LogTail tail;

    PostgresEventStorageEngine(Builder builder) {
        super(builder);
        appends = builder.appends;
        streams = builder.streams;
        everything = builder.everything;
        tail = builder.tail;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (KeptStreams.areOpen()) {
            KeptStreams.keep(Append.of(events, serializer), events);
            return;
        }
        try {
            var append = Append.of(events, serializer);
            var judgement = appends.submit(append);
            switch (judgement.outcome()) {
                case ACCEPTED -> tail.appended(judgement.firstPosition() + events.size() - 1);
                case STALE -> throw new StaleAppend();
                case ANSWERED -> throw new CommandAlreadyAnswered(append.key().orElseThrow());
                case REUSED -> throw new IdempotencyKeyReused(append.key().orElseThrow());
            }
        } catch (StaleAppend e) {
            handlePersistenceException(e, events.getFirst());
        } catch (BatchRefused e) {
            throw new EventStoreException("The database refused an event of this command", e);
        }
    }

    @Override
    public DomainEventStream readEvents(String streamId, long firstSequence) {
        return KeptStreams.after(super.readEvents(streamId, firstSequence), streamId, firstSequence);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String streamId, long firstSequence, int limit) {
        return streams.stream(streamId, firstSequence + 1, limit).stream()
                .map(DomainLogEntry::new)
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        return everything.after(position(last), limit).stream()
                .map(LogRow::toEntry)
                .toList();
    }

    /** The next events of the whole log, at most a page of them. */
    Page read(Mark after) {
        var rows = everything.after(after, batchSize());
        var messages = EventUtils.upcastAndDeserializeTrackedEvents(
                rows.stream().map(LogRow::toEntry), getEventSerializer(), upcasterChain);
        return new Page(rows.isEmpty() ? after : rows.getLast().mark(), List.copyOf(messages.toList()));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return streams.lastVersion(aggregateIdentifier).map(version -> version - 1);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(everything.head());
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return token(everything.lastPositionBefore(instant));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("The log keeps no snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            default -> throw new IllegalArgumentException("Not a position of this log: " + token);
        };
    }

    /** The event at a token's position: from the token, or from the log if the token is a bare position. */
    Mark mark(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> Mark.NONE;
            case LogToken known -> known.mark();
            default -> everything.mark(position(token)).orElse(new Mark(position(token), ""));
        };
    }

    private @Nullable TrackingToken token(long position) {
        return everything.mark(position).map(LogToken::of).orElse(null);
    }

    /** Events in order, and the event that has been read up to, which may lie behind them. */
    record Page(Mark last, List<TrackedEventMessage<?>> events) {}

    /** What the engine works with: its way in, one reader for single streams and one for the whole log, the tail. */
    static final class Builder extends BatchingEventStorageEngine.Builder {
        private static final int PAGE = 1_000;

        private final GroupCommit<Append, Judgement> appends;
        private final LogReader streams;
        private final LogReader everything;
        private final LogTail tail;

        Builder(
                GroupCommit<Append, Judgement> appends,
                LogReader streams,
                LogReader everything,
                LogTail tail,
                Serializer serializer) {
            this.appends = appends;
            this.streams = streams;
            this.everything = everything;
            this.tail = tail;
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            persistenceExceptionResolver(StaleAppend.class::isInstance);
            batchSize(PAGE);
        }

        PostgresEventStorageEngine build() {
            return new PostgresEventStorageEngine(this);
        }
    }
}
