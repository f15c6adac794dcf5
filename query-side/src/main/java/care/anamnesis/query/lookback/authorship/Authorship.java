package care.anamnesis.query.lookback.authorship;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a record, straight from the log, and finds who set each of its fields. */
@Component
public class Authorship {
    private final EventLog log;

    Authorship(EventLog log) {
        this.log = log;
    }

    /** @param head the position in the log up to which it holds everything */
    public record Found(List<RecordedEvent> history, List<Blame> fields, long head) {
        public int version() {
            return history.size();
        }
    }

    /**
     * @param version as of which one asks; that of now if there is none such yet
     * @param under fields at or below this path; all if it is empty
     */
    public Found of(ReadScope scope, UUID clientId, long version, String under) {
        var head = log.head();
        var record = scope.record(clientId, version);
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        var history = record.stream().map(RecordedEvent::of).toList();
        var fields = Blame.of(history).stream()
                .filter(field -> (field.path() + "/").startsWith(under + "/"))
                .toList();
        return new Found(history, fields, head);
    }
}
