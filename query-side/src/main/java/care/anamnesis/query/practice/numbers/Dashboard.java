package care.anamnesis.query.practice.numbers;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.query.access.CountScope;
import care.anamnesis.query.http.Cursors;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.SeenToday;
import care.anamnesis.query.projection.When;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The present numbers of the practice, for the page and for programs. */
@Component
public class Dashboard {
    private final DashboardProjection projection;
    private final Positions positions;
    private final EventLog log;
    private final Cursors cursors;
    private final Clock clock;
    private final SeenToday<ClientInNumbers, ClientFigures> seen =
            new SeenToday<>((row, day) -> ClientCount.of(row.state(), day));

    /**
     * @param when the position in the log up to which everything counts, and the day
     * @param behind how many entries of the log are not counted yet
     */
    public record Counting(Practice practice, When when, long behind) {}

    public record Listed(CountedPage page, Counting counting) {}

    Dashboard(DashboardProjection projection, Positions positions, EventLog log, Cursors cursors, Clock clock) {
        this.projection = projection;
        this.positions = positions;
        this.log = log;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @param asked the position that must be in the numbers, null for none but what this node knows to be written */
    public Counting count(CountScope scope, @Nullable Long asked) {
        var head = log.head();
        var position = positions.reach(asked, projection.name()).position();
        var when = new When(position, LocalDate.now(clock));
        return count(scope, when, head, clients -> projection.at(scope, position, clients));
    }

    /** As it counted before. */
    private Counting countedAt(CountScope scope, When when, @Nullable Long asked) {
        var head = log.head();
        positions.reach(when.orLater(asked), projection.name());
        return count(scope, when, head, clients -> {
            When.requireFew(clients);
            return projection.at(scope, when.position(), clients);
        });
    }

    private Counting count(CountScope scope, When when, long head, SeenToday.Rows<ClientInNumbers> then) {
        var parked = projection.waiting().size();
        var clients = seen.on(when, projection.versions(scope), some -> projection.of(scope, some), then);
        return new Counting(new Practice(clients, when.day(), parked), when, Math.max(0, head - when.position()));
    }

    /**
     * A page of the list behind a number.
     *
     * @param after the cursor that came with the page before, null for the first one
     */
    public Listed list(
            CountScope scope, ListQuestion question, @Nullable String after, int limit, @Nullable Long asked) {
        var place = cursors.readIfGiven(question, after, CountedPlace.class);
        var counting = place == null ? count(scope, asked) : countedAt(scope, place.when(), asked);
        var part = CountedPart.of(counting.practice().list(question), question.order(), place, limit);
        var end = part.end();
        var next = end == null ? null : cursors.of(question, new CountedPlace(counting.when(), end, part.alike()));
        return new Listed(new CountedPage(part.counted(), part.found(), next), counting);
    }
}
