package care.anamnesis.query.access;

import care.anamnesis.eventlog.UnreadEvent;
import care.anamnesis.events.Actor;
import care.anamnesis.query.record.ClientRecords;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a person may count. Only {@link ReadingPolicy} can make one; it opens the numbers of the practice and the lists
 * behind them, and no record.
 */
public final class CountScope {
    private final Actor reader;
    private final ClientRecords records;
    private final JdbcClient jdbc;

    CountScope(Actor reader, ClientRecords records, JdbcClient jdbc) {
        this.reader = reader;
        this.records = records;
        this.jdbc = jdbc;
    }

    public Actor reader() {
        return reader;
    }

    /** A record up to a position in the log, for a projection to count. */
    public List<UnreadEvent> unread(UUID clientId, long upToPosition) {
        return records.unread(clientId.toString(), upToPosition);
    }

    /** What projections hold of the practice. */
    public JdbcClient.StatementSpec sql(String query) {
        return jdbc.sql(query);
    }
}
