package care.anamnesis.eventlog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/** The events of one command, all or none, with the version of each stream that the command has seen. */
record Append(List<NewEvent> events, Map<String, Long> seenVersions, Optional<CommandKey> key) {

    /** @throws StaleAppend if the events contradict each other, so that no state of the log could take them */
    static Append of(List<? extends EventMessage<?>> messages, Serializer serializer) {
        var key = CommandKey.of(messages.getFirst().getMetaData());
        if (messages.size() == 1) {
            var event = NewEvent.of(messages.getFirst(), serializer);
            return new Append(List.of(event), Map.of(event.streamId(), event.version() - 1), key);
        }
        var events = messages.stream()
                .map(message -> NewEvent.of(message, serializer))
                .toList();
        var seen = new LinkedHashMap<String, Long>();
        var latest = new LinkedHashMap<String, Long>();
        var ids = new HashSet<String>();
        for (var event : events) {
            seen.putIfAbsent(event.streamId(), event.version() - 1);
            var before = latest.put(event.streamId(), event.version());
            boolean outOfOrder = before != null && event.version() != before + 1;
            if (outOfOrder || !ids.add(event.eventId())) {
                throw new StaleAppend();
            }
        }
        return new Append(events, seen, key);
    }
}
