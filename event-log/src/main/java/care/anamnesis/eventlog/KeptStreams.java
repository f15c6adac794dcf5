package care.anamnesis.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Events appended by commands of the past, kept for later commands until they are stored. */
final class KeptStreams {
    private static final ScopedValue<Command> RUNNING = ScopedValue.newInstance();

    private final Map<String, List<DomainEventMessage<?>>> streams = new ConcurrentHashMap<>();

    private record Command(KeptStreams streams, List<Append> appends) {}

    /** Runs a command of the past on this thread and returns what it has appended. */
    List<Append> during(Runnable command) {
        var appends = new ArrayList<Append>();
        ScopedValue.where(RUNNING, new Command(this, appends)).run(command);
        return List.copyOf(appends);
    }

    void clear() {
        streams.clear();
    }

    /** Whether this thread runs a command of the past. */
    static boolean areOpen() {
        return RUNNING.isBound();
    }

    static void keep(Append append, List<? extends EventMessage<?>> messages) {
        var command = RUNNING.get();
        command.appends().add(append);
        for (var message : messages) {
            if (message instanceof DomainEventMessage<?> event) {
                command.streams()
                        .streams
                        .computeIfAbsent(event.getAggregateIdentifier(), _ -> new CopyOnWriteArrayList<>())
                        .add(event);
            }
        }
    }

    /** The stored events of a stream, followed by the kept ones. */
    static DomainEventStream after(DomainEventStream stored, String streamId, long firstSequence) {
        if (!areOpen()) {
            return stored;
        }
        var kept = RUNNING.get().streams().streams.getOrDefault(streamId, List.of()).stream()
                .filter(event -> event.getSequenceNumber() >= firstSequence)
                .toList();
        return kept.isEmpty() ? stored : DomainEventStream.concat(stored, DomainEventStream.of(kept));
    }
}
