package care.anamnesis.query.projection;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in again what is parked: in order, from the log, up to where the projection stands. */
@Component
class Retry {
    /** What fails again waits twice as long as before, an hour at most. */
    private static final String DUE = """
            tried_at < now() - least(interval '1 minute' * power(2, least(attempts, 10) - 1), interval '1 hour')
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Positions positions;

    Retry(JdbcClient jdbc, Standings standings, Positions positions) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.positions = positions;
    }

    /** @return how many could be taken in */
    int all(Projection projection, int most) {
        return retry(projection, parked(projection, "true", most));
    }

    int stream(Projection projection, String streamId) {
        return retry(
                projection,
                parked(projection, "true", Integer.MAX_VALUE).stream()
                        .filter(event -> event.streamId().equals(streamId))
                        .toList());
    }

    int due(Projection projection, int most) {
        return retry(projection, parked(projection, DUE, most));
    }

    private int retry(Projection projection, List<ParkedEvent> events) {
        return (int) events.stream().filter(event -> retry(projection, event)).count();
    }

    private boolean retry(Projection projection, ParkedEvent event) {
        try {
            return Boolean.TRUE.equals(standings.transaction().execute(_ -> taken(projection, event)));
        } catch (RuntimeException e) {
            if (Failures.ofDatabase(e)) {
                throw e;
            }
            standings.transaction().executeWithoutResult(_ -> failed(projection, event, event.failedAgain(e)));
            return false;
        }
    }

    private boolean taken(Projection projection, ParkedEvent event) {
        standings.lock(projection);
        if (!isParked(projection, event)) {
            return false;
        }
        var parking = new Parking(Set.of());
        projection.retake(event, positions.of(projection.name()), parking);
        if (parking.added().isEmpty()) {
            jdbc.sql("delete from query.parked where projection = :name and position = :position")
                    .param("name", projection.name())
                    .param("position", event.position())
                    .update();
            standings.changed(projection);
            return true;
        }
        failed(projection, event, parking.added().getFirst());
        return false;
    }

    /** It may be another event of the client by now. */
    private void failed(Projection projection, ParkedEvent event, ParkedEvent now) {
        jdbc.sql("""
                        update query.parked set version = :version, position = :now, event = :event, failure = :failure,
                            attempts = attempts + 1, tried_at = now()
                        where projection = :name and position = :position
                        """)
                .param("version", now.version())
                .param("now", now.position())
                .param("event", now.event())
                .param("failure", now.failure())
                .param("name", projection.name())
                .param("position", event.position())
                .update();
        standings.changed(projection);
    }

    private boolean isParked(Projection projection, ParkedEvent event) {
        return jdbc.sql("select 1 from query.parked where projection = :name and position = :position")
                .param("name", projection.name())
                .param("position", event.position())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<ParkedEvent> parked(Projection projection, String which, int most) {
        return jdbc.sql("""
                        select stream_id, version, position, event, failure from query.parked
                        where projection = :name and %s order by position limit :most
                        """.formatted(which))
                .param("name", projection.name())
                .param("most", most)
                .query((row, _) -> new ParkedEvent(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)))
                .list();
    }
}
