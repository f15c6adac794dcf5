package care.anamnesis.query.lookback.replay;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.lookback.comparison.Change;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.lookback.history.History;
import care.anamnesis.query.lookback.history.HistoryEntry;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a record up to one of its entries, straight from the log, and finds what that entry changed. */
@Component
public class Replays {
    private final EventLog log;
    private final History history;

    Replays(EventLog log, History history) {
        this.log = log;
        this.history = history;
    }

    /**
     * @param until the record up to the entry
     * @param before absent for the first entry
     * @param after what does not depend on the day on which one looks
     * @param changes none for the first entry, as everything is new
     * @param last the version of the last entry that there is by now
     * @param head the position in the log up to which it holds everything
     */
    public record Step(
            HistoryEntry entry,
            List<RecordedEvent> until,
            @Nullable CarePlan before,
            CarePlan after,
            List<Change> changes,
            long last,
            long head) {}

    public Step at(ReadScope scope, UUID clientId, long version) {
        var head = log.head();
        var entry = history.entry(scope, clientId, version);
        var until =
                scope.record(clientId, version).stream().map(RecordedEvent::of).toList();
        var last = log.lastVersion(clientId.toString());
        var after = Steps.at(until, version);
        if (version == 1) {
            return new Step(entry, until, null, after, List.of(), last, head);
        }
        var before = Steps.at(until, version - 1);
        return new Step(entry, until, before, after, Steps.between(before, after), last, head);
    }

    /** The version of the last entry. */
    public long last(UUID clientId) {
        return log.lastVersion(clientId.toString());
    }
}
