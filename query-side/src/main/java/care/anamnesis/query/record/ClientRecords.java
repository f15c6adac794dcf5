package care.anamnesis.query.record;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.UnreadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a client's whole record from the log, however long it is. */
@Component
public class ClientRecords {
    private static final int PAGE = 500;

    private final EventLog log;

    ClientRecords(EventLog log) {
        this.log = log;
    }

    /** Empty for a client of whom the log knows nothing. */
    public List<StoredEvent> all(UUID clientId) {
        return upTo(clientId, Long.MAX_VALUE);
    }

    /** What a stream holds up to a position, before anything in it is read. */
    public List<UnreadEvent> unread(String streamId, long upToPosition) {
        var events = new ArrayList<UnreadEvent>();
        List<UnreadEvent> page;
        do {
            page = log.unread(streamId, events.size() + 1L, PAGE);
            page.stream().filter(event -> event.position() <= upToPosition).forEach(events::add);
        } while (page.size() == PAGE && page.getLast().position() <= upToPosition);
        return events;
    }

    /** @param version the last one that is wanted */
    public List<StoredEvent> upTo(UUID clientId, long version) {
        var record = new ArrayList<StoredEvent>();
        while (record.size() < version) {
            var wanted = (int) Math.min(PAGE, version - record.size());
            var page = log.stream(clientId.toString(), record.size() + 1L, wanted);
            record.addAll(page);
            if (page.size() < wanted) {
                break;
            }
        }
        return List.copyOf(record);
    }
}
