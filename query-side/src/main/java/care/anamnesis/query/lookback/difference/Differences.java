package care.anamnesis.query.lookback.difference;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.comparison.Steps;
import care.anamnesis.query.record.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a record whole, straight from the log, and compares two of its versions. */
@Component
public class Differences {
    private final EventLog log;
    private final Shown shown;

    Differences(EventLog log, Shown shown) {
        this.log = log;
        this.shown = shown;
    }

    /**
     * A record between two of its versions.
     *
     * @param head the position in the log up to which it holds everything
     */
    public record Compared(List<RecordedEvent> history, Diff diff, long head) {

        public CarePlan before() {
            return Steps.at(history, diff.from());
        }

        public CarePlan after() {
            return Steps.at(history, diff.to());
        }
    }

    /** @param edges which versions of a history are compared, the earlier one first */
    public Compared between(ReadScope scope, UUID clientId, Edges edges) {
        var head = log.head();
        var record = scope.record(clientId);
        if (record.isEmpty()) {
            throw Refusals.unknownClient();
        }
        shown.clients(List.of(clientId));
        var history = record.stream().map(RecordedEvent::of).toList();
        var versions = edges.of(history);
        return new Compared(history, Diff.between(history, versions.from(), versions.to()), head);
    }

    /** Finds its versions in a history. */
    public interface Edges {
        Versions of(List<RecordedEvent> history);
    }

    public record Versions(long from, long to) {}
}
