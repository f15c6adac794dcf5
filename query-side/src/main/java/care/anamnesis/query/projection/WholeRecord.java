package care.anamnesis.query.projection;

import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.CorrectionEvent;
import care.anamnesis.query.record.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds a client's whole record into one row: exactly the row that the live projection would have made event by event,
 * even if it had to park one of them.
 *
 * @param events the first one has version 1
 */
record WholeRecord<S>(Fold<S> fold, List<UnreadEvent> events) {

    /** Null if already the first event is parked. */
    @Nullable
    Row<S> row(Parking parking) {
        try {
            return inOneGo();
        } catch (RuntimeException _) {
            return stepByStep(parking);
        }
    }

    /** The record is folded whole up to its last correction, as it was when that was written, and onward from there. */
    private Row<S> inOneGo() {
        var record = new ArrayList<RecordedEvent>(events.size());
        int corrected = 0;
        for (var event : events) {
            record.add(read(event, record.size()));
            if (record.getLast().event() instanceof CorrectionEvent) {
                corrected = record.size();
            }
        }
        var state = corrected == 0 ? null : fold.whole().apply(List.copyOf(record.subList(0, corrected)));
        for (var recorded : record.subList(corrected, record.size())) {
            state = fold.next().apply(state, recorded);
        }
        return row(record.getLast(), Objects.requireNonNull(state));
    }

    private @Nullable Row<S> stepByStep(Parking parking) {
        var record = new ArrayList<RecordedEvent>(events.size());
        Row<S> row = null;
        for (var event : events) {
            try {
                record.add(read(event, record.size()));
                var state = fold.after(row == null ? null : row.state(), record.getLast(), () -> List.copyOf(record));
                row = row(record.getLast(), state);
            } catch (RuntimeException e) {
                parking.park(event, e);
                break;
            }
        }
        return row;
    }

    private static RecordedEvent read(UnreadEvent event, int before) {
        if (event.version() != before + 1L) {
            throw new IllegalStateException("Version %d of the record of %s follows on version %d"
                    .formatted(event.version(), event.streamId(), before));
        }
        return RecordedEvent.of(event.read());
    }

    private static <S> Row<S> row(RecordedEvent last, S state) {
        return new Row<>(last.event().clientId(), last.version(), last.position(), state);
    }
}
