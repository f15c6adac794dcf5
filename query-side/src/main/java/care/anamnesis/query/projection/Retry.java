package care.anamnesis.query.projection;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Processes parked events again: in order, from the log, up to the projection's position. */
@Component
class Retry {
    private final ParkedEvents parked;
    private final Standings standings;
    private final Positions positions;

    Retry(ParkedEvents parked, Standings standings, Positions positions) {
        this.parked = parked;
        this.standings = standings;
        this.positions = positions;
    }

    /** @return how many could be processed */
    int all(Projection projection, int most) {
        return retry(projection, parked.all(projection, most));
    }

    int stream(Projection projection, String streamId) {
        return retry(projection, parked.of(projection, streamId));
    }

    /** Parked events that have waited long enough since the last failure. */
    int due(Projection projection, int most) {
        return retry(projection, parked.due(projection, most));
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
            standings
                    .transaction()
                    .executeWithoutResult(_ -> parked.failedAgain(projection, event, event.failedAgain(e)));
            return false;
        }
    }

    private boolean taken(Projection projection, ParkedEvent event) {
        standings.lock(projection);
        if (!parked.holds(projection, event)) {
            return false;
        }
        var parking = new Parking(Set.of());
        projection.retake(event, positions.of(projection.name()), parking);
        standings.changed(projection);
        if (parking.added().isEmpty()) {
            parked.remove(projection, event);
            return true;
        }
        parked.failedAgain(projection, event, parking.added().getFirst());
        return false;
    }
}
