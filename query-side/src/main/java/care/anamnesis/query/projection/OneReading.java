package care.anamnesis.query.projection;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.StoredType;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills empty tables from the log. One thread reads, all cores fold and write; each event is read once for all tables that
 * are filled in the same order.
 */
final class OneReading {
    private OneReading() {}

    static void fill(List<Filling> tables, EventLog log, long upToPosition) {
        for (var order : Order.values()) {
            var filled = tables.stream().filter(table -> table.order() == order).toList();
            if (!filled.isEmpty()) {
                fill(filled, order, log, upToPosition);
            }
        }
    }

    private static void fill(List<Filling> tables, Order order, EventLog log, long upToPosition) {
        var parkings = new HashMap<Filling, Parking>();
        tables.forEach(table -> parkings.put(table, new Parking(Set.of())));
        try (var workers = new Workers()) {
            order.read(
                    log,
                    upToPosition,
                    events -> workers.give(() -> {
                        var once =
                                events.stream().<UnreadEvent>map(ReadOnce::new).toList();
                        parkings.forEach((table, parking) -> table.take(once, parking));
                    }));
            workers.finish();
        }
        parkings.forEach((table, parking) -> table.filled(upToPosition, parking));
    }

    /** For the thread of one worker. */
    private static final class ReadOnce implements UnreadEvent {
        private final UnreadEvent event;
        private @Nullable StoredEvent read;

        ReadOnce(UnreadEvent event) {
            this.event = event;
        }

        @Override
        public String streamId() {
            return event.streamId();
        }

        @Override
        public long version() {
            return event.version();
        }

        @Override
        public long position() {
            return event.position();
        }

        @Override
        public StoredType type() {
            return event.type();
        }

        @Override
        public StoredEvent read() {
            if (read == null) {
                read = event.read();
            }
            return read;
        }
    }
}
