package care.anamnesis.query.dashboard;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.CountScope;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.SeenToday;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The practice as it counts now, for the page and for programs alike. */
@Component
class Dashboard {
    private final DashboardProjection projection;
    private final Positions positions;
    private final EventLog log;
    private final Clock clock;
    private final SeenToday<ClientInNumbers, ClientFigures> seen =
            new SeenToday<>((row, day) -> ClientCount.of(row.state(), day));

    /**
     * @param position in the log up to which everything counts
     * @param behind how many entries of the log do not count yet
     */
    record Counting(Practice practice, long position, long behind) {}

    Dashboard(DashboardProjection projection, Positions positions, EventLog log, Clock clock) {
        this.projection = projection;
        this.positions = positions;
        this.log = log;
        this.clock = clock;
    }

    /** @param asked the position that must be in the numbers, null for none but what this node knows to be written */
    Counting count(CountScope scope, @Nullable Long asked) {
        var head = log.head();
        var position = positions.reach(asked, projection.name()).position();
        var parked = projection.waiting().size();
        var today = LocalDate.now(clock);
        var clients = seen.on(today, projection.versions(scope), some -> projection.of(scope, some));
        return new Counting(new Practice(clients, today, parked), position, Math.max(0, head - position));
    }
}
