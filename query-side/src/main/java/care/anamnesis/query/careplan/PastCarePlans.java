package care.anamnesis.query.careplan;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Reading;
import care.anamnesis.query.projection.Row;
import care.anamnesis.query.record.ClientRecords;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Care plans as of a moment, straight from the log: each costs one reading of the client's record and one fold. */
@Component
public class PastCarePlans {
    private final ClientRecords records;
    private final Positions positions;
    private final EventLog log;

    PastCarePlans(ClientRecords records, Positions positions, EventLog log) {
        this.records = records;
        this.positions = positions;
        this.log = log;
    }

    public Reading<CarePlan> read(ReadScope scope, UUID clientId, Moment moment, @Nullable Long asked) {
        var position = positions.await(log::head, asked);
        var record = records.all(clientId);
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        var row = row(scope, record, moment).orElseThrow(Refusals::noRecordThen);
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
        var record = records.all(clientId).stream()
                .takeWhile(stored -> stored.position() <= upTo)
                .toList();
        return row(scope, record, moment);
    }

    private static Optional<Row<CarePlan>> row(
            @SuppressWarnings("unused") ReadScope scope, List<StoredEvent> record, Moment moment) {
        var known = moment.known(record.stream().map(RecordedEvent::of).toList());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var last = known.getLast();
        return Optional.of(new Row<>(last.event().clientId(), last.version(), last.position(), plan(known, moment)));
    }

    private static CarePlan plan(List<RecordedEvent> known, Moment moment) {
        var day = moment.effectiveOn();
        return day == null ? CarePlan.of(known) : CarePlan.of(known, day);
    }
}
