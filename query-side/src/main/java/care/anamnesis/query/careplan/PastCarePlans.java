package care.anamnesis.query.careplan;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Reading;
import care.anamnesis.query.projection.Row;
import care.anamnesis.query.record.CurrentHistory;
import care.anamnesis.query.record.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Care plans as of a moment, straight from the log: each costs one reading of the client's record and one fold. */
@Component
public class PastCarePlans {
    private final Positions positions;
    private final EventLog log;
    private final Shown shown;

    PastCarePlans(Positions positions, EventLog log, Shown shown) {
        this.positions = positions;
        this.log = log;
        this.shown = shown;
    }

    public Reading<CarePlan> read(ReadScope scope, UUID clientId, Moment moment, @Nullable Long asked) {
        var position = positions.await(log::head, asked);
        var record = scope.record(clientId);
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        shown.clients(List.of(clientId));
        var row = row(record, moment).orElseThrow(Refusals::noRecordThen);
        return new Reading<>(row, position, null);
    }

    /** Empty for a client who had no record then. */
    public Optional<Row<CarePlan>> find(ReadScope scope, UUID clientId, Moment moment) {
        return find(scope, clientId, moment, Long.MAX_VALUE);
    }

    /**
     * Empty for a client who had no record then.
     *
     * @param upTo the position in the log up to which entries count
     */
    public Optional<Row<CarePlan>> find(ReadScope scope, UUID clientId, Moment moment, long upTo) {
        var record = scope.record(clientId).stream()
                .takeWhile(stored -> stored.position() <= upTo)
                .toList();
        return row(record, moment);
    }

    private static Optional<Row<CarePlan>> row(List<StoredEvent> record, Moment moment) {
        var known = moment.known(record.stream().map(RecordedEvent::of).toList());
        if (known.isEmpty() || isBeforeRegistration(known, moment.effectiveOn())) {
            return Optional.empty();
        }
        var last = known.getLast();
        return Optional.of(new Row<>(last.event().clientId(), last.version(), last.position(), plan(known, moment)));
    }

    private static boolean isBeforeRegistration(List<RecordedEvent> known, @Nullable LocalDate day) {
        return day != null
                && CurrentHistory.of(known).getFirst().event().occurredOn().isAfter(day);
    }

    private static CarePlan plan(List<RecordedEvent> known, Moment moment) {
        var day = moment.effectiveOn();
        return day == null ? CarePlan.of(known) : CarePlan.of(known, day);
    }
}
