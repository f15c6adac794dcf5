package care.anamnesis.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An event that a projection could not process, without its content.
 *
 * @param streamId the client whose record it belongs to; an access has an id of its own
 * @param version of the record at that event; in a projection of clients all that follow wait behind it
 * @param event its kind
 * @param failure the kind of failure
 */
public record Parked(
        String streamId,
        long version,
        long position,
        String event,
        String failure,
        Instant since,
        int attempts,
        Instant triedAt) {
    static final String COLUMNS = "stream_id, version, position, event, failure, since, attempts, tried_at";

    static Parked read(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Parked(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
