package care.anamnesis.query.projection;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that projections could not process. */
@Component
class ParkedEvents {
    /** A repeated failure waits twice as long as before, at most an hour. */
    private static final String DUE = """
            tried_at < now() - least(interval '1 minute' * power(2, least(attempts, 10) - 1), interval '1 hour')
            """;

    private final JdbcClient jdbc;

    ParkedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> streams(Projection projection) {
        return Set.copyOf(about("select distinct stream_id from query.parked where projection = :name", projection)
                .query(String.class)
                .list());
    }

    List<ParkedEvent> all(Projection projection, int most) {
        return find("true", projection, most);
    }

    List<ParkedEvent> of(Projection projection, String streamId) {
        return find("true", projection, Integer.MAX_VALUE).stream()
                .filter(event -> event.streamId().equals(streamId))
                .toList();
    }

    List<ParkedEvent> due(Projection projection, int most) {
        return find(DUE, projection, most);
    }

    boolean holds(Projection projection, ParkedEvent event) {
        return about("select 1 from query.parked where projection = :name and position = :position", projection)
                .param("position", event.position())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(Projection projection, ParkedEvent event) {
        about("""
                insert into query.parked (projection, stream_id, version, position, event, failure)
                values (:name, :streamId, :version, :position, :event, :failure)
                """, projection)
                .param("streamId", event.streamId())
                .param("version", event.version())
                .param("position", event.position())
                .param("event", event.event())
                .param("failure", event.failure())
                .update();
    }

    /** @param now what it is that fails: it may be another event of the client by now */
    void failedAgain(Projection projection, ParkedEvent before, ParkedEvent now) {
        about("""
                update query.parked set version = :version, position = :now, event = :event, failure = :failure,
                    attempts = attempts + 1, tried_at = now()
                where projection = :name and position = :position
                """, projection)
                .param("version", now.version())
                .param("now", now.position())
                .param("event", now.event())
                .param("failure", now.failure())
                .param("position", before.position())
                .update();
    }

    void remove(Projection projection, ParkedEvent event) {
        about("delete from query.parked where projection = :name and position = :position", projection)
                .param("position", event.position())
                .update();
    }

    void removeAll(Projection projection) {
        about("delete from query.parked where projection = :name", projection).update();
    }

    private List<ParkedEvent> find(String which, Projection projection, int most) {
        return about("""
                select stream_id, version, position, event, failure from query.parked
                where projection = :name and %s order by position limit :most
                """.formatted(which), projection)
                .param("most", most)
                .query((row, _) -> new ParkedEvent(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)))
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, Projection projection) {
        return jdbc.sql(sql).param("name", projection.name());
    }
}
