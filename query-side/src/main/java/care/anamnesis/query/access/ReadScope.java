package care.anamnesis.query.access;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StoredEvent;
import care.anamnesis.eventlog.StreamPart;
import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.Actor;
import care.anamnesis.query.record.ClientRecords;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person may read. Only {@link ReadingPolicy} can make one, and everything of a record is read through one. */
public final class ReadScope {
    private final Actor reader;
    private final EventLog log;
    private final ClientRecords records;
    private final JdbcClient jdbc;

    ReadScope(Actor reader, EventLog log, ClientRecords records, JdbcClient jdbc) {
        this.reader = reader;
        this.log = log;
        this.records = records;
        this.jdbc = jdbc;
    }

    public Actor reader() {
        return reader;
    }

    /** A whole record from the log; empty for a client of whom the log knows nothing. */
    public List<StoredEvent> record(UUID clientId) {
        return records.all(clientId);
    }

    /** @param version the last one that is wanted */
    public List<StoredEvent> record(UUID clientId, long version) {
        return records.upTo(clientId, version);
    }

    public List<StoredEvent> part(UUID clientId, StreamPart part) {
        return log.part(clientId.toString(), part);
    }

    public List<StoredEvent> entries(UUID clientId, Set<Long> versions) {
        return log.versions(clientId.toString(), versions);
    }

    /** A record up to a position in the log, for a projection to fold. */
    public List<UnreadEvent> unread(UUID clientId, long upToPosition) {
        return records.unread(clientId.toString(), upToPosition);
    }

    /** The version of a record's last entry, 0 where there is no record. */
    public long last(UUID clientId) {
        return log.lastVersion(clientId.toString());
    }

    /** What projections hold of clients. */
    public JdbcClient.StatementSpec sql(String query) {
        return jdbc.sql(query);
    }
}
