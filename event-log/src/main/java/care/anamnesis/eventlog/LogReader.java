package care.anamnesis.eventlog;

import care.anamnesis.eventlog.Lineage.Server;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows of the log, a page at a time; holds no connection between two pages. */
final class LogReader {
    private final JdbcClient database;

    LogReader(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    long head() {
        return number(database.sql("select max(position) from event_log.events"))
                .orElse(0L);
    }

    /** The end of the log, and whether it contains what was seen before. */
    Sight look(Known known) {
        return available(() -> database.sql("""
                        select coalesce(head.position, 0), coalesce(head.event_id, ''),
                            :position = 0 or exists (
                                select from event_log.events where position = :position and event_id = :event),
                            coalesce(last.number, 0), coalesce(last.system_identifier, ''), coalesce(last.timeline, 0),
                            server.system_identifier, server.timeline,
                            exists (
                                select from event_log.lineage where number > :number and accepted_by is not null),
                            coalesce(missing.seen_position, 0), coalesce(missing.seen_event, ''),
                            clock_timestamp()
                        from event_log.server() server
                        cross join event_log.first_missing() missing
                        left join (
                            select position, event_id from event_log.events order by position desc limit 1) head on true
                        left join (select * from event_log.lineage order by number desc limit 1) last on true
                        """)
                .param("position", known.seen().position())
                .param("event", known.seen().eventId())
                .param("number", known.lineage().number())
                .query(LogReader::sight)
                .single());
    }

    private static Sight sight(ResultSet row, int number) throws SQLException {
        return new Sight(
                new Mark(row.getLong(1), row.getString(2)),
                row.getBoolean(3),
                new Lineage(row.getInt(4), new Server(row.getString(5), row.getInt(6))),
                new Server(row.getString(7), row.getInt(8)),
                row.getBoolean(9),
                new Mark(row.getLong(10), row.getString(11)),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }

    /** Those that are elsewhere in the log, or missing. */
    List<Mark> lacking(Collection<Mark> marks) {
        return available(() -> database.sql("""
                        select given.position, given.event_id from unnest(?::bigint[], ?::text[]) given (position, event_id)
                        where not exists (
                            select from event_log.events e where e.position = given.position and e.event_id = given.event_id)
                        """)
                .params(Arrays.asList(
                        marks.stream().map(Mark::position).toArray(Long[]::new),
                        marks.stream().map(Mark::eventId).toArray(String[]::new)))
                .query(LogReader::mark)
                .list());
    }

    Optional<Mark> mark(long position) {
        return available(() -> database.sql("select position, event_id from event_log.events where position = ?")
                .param(position)
                .query(LogReader::mark)
                .optional());
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(row.getLong(1), row.getString(2));
    }

    List<LogStanding.Stood> lineages(int most) {
        return available(() -> database.sql("""
                        select number, system_identifier, timeline, position, begun_at, accepted_by, reason
                        from event_log.lineage order by number desc limit ?
                        """)
                .param(most)
                .query((row, _) -> new LogStanding.Stood(
                        row.getInt(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        row.getString(7)))
                .list());
    }

    /**
     * The events after one.
     *
     * @throws LogInDoubt if another event is there, or none
     */
    List<LogRow> after(Mark last, int limit) {
        if (last.equals(Mark.NONE)) {
            return after(0, limit);
        }
        var rows = between(last.position(), Long.MAX_VALUE, limit + 1);
        if (rows.isEmpty() || !rows.getFirst().mark().equals(last)) {
            throw new LogInDoubt(LogInDoubt.Why.LOST, last.position());
        }
        return rows.subList(1, rows.size());
    }

    List<LogRow> after(long position, int limit) {
        return rows(database.sql("select " + LogRow.COLUMNS
                        + " from event_log.events where position > ? order by position limit ?")
                .params(position, limit));
    }

    List<LogRow> between(long firstPosition, long lastPosition, int limit) {
        return rows(database.sql("select " + LogRow.COLUMNS
                        + " from event_log.events where position between ? and ? order by position limit ?")
                .params(firstPosition, lastPosition, limit));
    }

    /** Everything after a version of a stream, in the order of streams. */
    List<LogRow> byStream(String streamId, long version, long upToPosition, String[] types, int limit) {
        return rows(database.sql("select " + LogRow.COLUMNS + """
                         from event_log.events
                        where (stream_id, version) > (:stream, :version) and position <= :upTo and type = any (:types)
                        order by stream_id, version limit :limit
                        """)
                .param("stream", streamId)
                .param("version", version)
                .param("upTo", upToPosition)
                .param("types", types)
                .param("limit", limit));
    }

    Optional<Instant> recordedAfter(long position) {
        return available(() -> database.sql("select recorded_at from event_log.events where position = ?")
                .param(position + 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant));
    }

    List<LogRow> stream(String streamId, long fromVersion, int limit) {
        return rows(database.sql("select " + LogRow.COLUMNS
                        + " from event_log.events where stream_id = ? and version >= ? order by version limit ?")
                .params(streamId, fromVersion, limit));
    }

    /** Finds the types in the index, which contains them beside the versions, and reads no other row. */
    List<LogRow> part(String streamId, StreamPart part) {
        var order = part.order() == StreamPart.Order.NEWEST_FIRST ? "desc" : "asc";
        var types = part.types().toArray(String[]::new);
        return rows(database.sql("""
                        select %s from event_log.events
                        where stream_id = ? and version = any (array(
                            select version from event_log.events
                            where stream_id = ? and version between ? and ? and (cardinality(?) = 0 or type = any (?))
                            order by version %s limit ?))
                        order by version %s
                        """.formatted(LogRow.COLUMNS, order, order))
                .params(Arrays.asList(
                        streamId, streamId, part.fromVersion(), part.toVersion(), types, types, part.limit())));
    }

    List<LogRow> versions(String streamId, Set<Long> versions) {
        return rows(database.sql("select " + LogRow.COLUMNS
                        + " from event_log.events where stream_id = ? and version = any (?) order by version")
                .params(Arrays.asList(streamId, versions.toArray(Long[]::new))));
    }

    Optional<LogRow> last(String streamId) {
        return rows(database.sql("select " + LogRow.COLUMNS
                                + " from event_log.events where stream_id = ? order by version desc limit 1")
                        .param(streamId))
                .stream()
                .findFirst();
    }

    Optional<Long> lastVersion(String streamId) {
        return number(database.sql("select max(version) from event_log.events where stream_id = ?")
                .param(streamId));
    }

    /** Reads the stream backwards: versions of a stream are in the order of their positions. */
    long lastPosition(String streamId, long upToPosition) {
        return number(database.sql("""
                                select position from event_log.events
                                where stream_id = ? and position <= ? order by version desc limit 1
                                """).params(streamId, upToPosition)).orElse(0L);
    }

    Optional<AnsweredRow> answered(String actorId, String idempotencyKey) {
        return available(() -> database.sql("""
                        select request_hash, first_position, last_position from event_log.answered_commands
                        where actor_id = ? and idempotency_key = ?
                        """)
                .params(actorId, idempotencyKey)
                .query(AnsweredRow.class)
                .optional());
    }

    /**
     * The last position recorded before an instant, 0 if there is none: times never decrease, so a binary search finds
     * it.
     */
    long lastPositionBefore(Instant instant) {
        long before = 0;
        long notBefore = head() + 1;
        while (before + 1 < notBefore) {
            long middle = before + (notBefore - before) / 2;
            if (recordedAt(middle).isBefore(instant)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return before;
    }

    private Instant recordedAt(long position) {
        return available(() -> database.sql("select recorded_at from event_log.events where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    private static List<LogRow> rows(JdbcClient.StatementSpec statement) {
        return available(() -> statement.query(LogRow::of).list());
    }

    private static Optional<Long> number(JdbcClient.StatementSpec statement) {
        return available(() -> statement.query(Long.class).optional());
    }

    /** @throws LogUnavailable if the database does not answer */
    static <T> T available(Supplier<T> call) {
        try {
            return call.get();
        } catch (NonTransientDataAccessResourceException | TransientDataAccessException e) {
            throw new LogUnavailable("The database did not answer", e);
        }
    }

    /** Which positions answered a command. */
    record AnsweredRow(String requestHash, long firstPosition, long lastPosition) {}
}
