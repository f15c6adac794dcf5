package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits in a projection: the streams that were parked before, and the events that a batch parks now. */
final class Parking {
    private final Set<String> before;
    private final List<ParkedEvent> added = new ArrayList<>();
    private final Set<String> streams = new HashSet<>();

    Parking(Set<String> before) {
        this.before = before;
    }

    synchronized boolean holds(String streamId) {
        return before.contains(streamId) || streams.contains(streamId);
    }

    /** @throws RuntimeException the failure itself, if it is one of the database, which no event has caused */
    synchronized void park(UnreadEvent event, RuntimeException failure) {
        if (Failures.ofDatabase(failure)) {
            throw failure;
        }
        added.add(ParkedEvent.of(event, failure));
        streams.add(event.streamId());
    }

    /** Parks an event and with it all of its stream that come after it. */
    synchronized void parkFrom(UnreadEvent event, RuntimeException failure) {
        added.removeIf(later -> later.streamId().equals(event.streamId()));
        park(event, failure);
    }

    synchronized List<ParkedEvent> added() {
        return List.copyOf(added);
    }

    synchronized Set<String> all() {
        return Stream.concat(before.stream(), streams.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
