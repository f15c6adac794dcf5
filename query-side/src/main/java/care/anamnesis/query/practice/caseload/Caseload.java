package care.anamnesis.query.practice.caseload;

import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.http.Cursors;
import care.anamnesis.query.practice.caseload.ListPlace.SortedBy;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Row;
import care.anamnesis.query.projection.SeenToday;
import care.anamnesis.query.projection.When;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every client that a reader may see. A list that is read page by page is the list as of its first page: each client is
 * on exactly one page, even if renamed or moved meanwhile.
 */
@Component
public class Caseload {
    private final CaseloadProjection projection;
    private final Positions positions;
    private final Cursors cursors;
    private final Clock clock;
    private final SeenToday<CarePlan, ClientSummary> seen =
            new SeenToday<>((row, day) -> ClientSummary.of(row.state(), row.version(), day));

    /** @param reached the position of this node at the time of the request */
    public record Asked(
            Record question, When when, @Nullable SortedBy last, Positions.Reached reached) {}

    Caseload(CaseloadProjection projection, Positions positions, Cursors cursors, Clock clock) {
        this.projection = projection;
        this.positions = positions;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * @param after the cursor that came with the page before, null for the first one
     * @param position that must have been reached, null for all that this node knows to be written
     */
    public Asked asked(Record question, @Nullable String after, @Nullable Long position) {
        var place = cursors.readIfGiven(question, after, ListPlace.class);
        if (place == null) {
            var reached = positions.reach(position, projection.name());
            return new Asked(question, new When(reached.position(), LocalDate.now(clock)), null, reached);
        }
        var reached = positions.reach(place.when().orLater(position), projection.name());
        return new Asked(question, place.when(), place.last(), reached);
    }

    String next(Asked asked, SortedBy last) {
        return cursors.of(asked.question(), new ListPlace(asked.when(), last));
    }

    /** @param next to be given as {@code after} for what follows; absent at the end */
    public record Answer(
            List<ClientSummary> clients,
            int found,
            @Nullable String next,
            boolean isNobodyThere) {}

    public Answer answer(ReadScope scope, CaseloadQuestion question, Asked asked, int limit) {
        var all = all(scope, asked);
        var part = question.part(all, asked.last(), limit, asked.when().day());
        var end = part.end();
        return new Answer(part.clients(), part.found(), end == null ? null : next(asked, end), all.isEmpty());
    }

    public List<ClientSummary> all(ReadScope scope, Asked asked) {
        return seen.on(
                asked.when(),
                projection.versions(scope),
                clients -> projection.of(scope, clients),
                clients -> then(scope, asked, clients));
    }

    /** Some clients by name, without reading all. */
    List<Row<CarePlan>> byName(ReadScope scope, Asked asked, int limit) {
        return projection.byName(
                scope, asked.when().position(), asked.last(), limit, clients -> then(scope, asked, clients));
    }

    private List<Row<CarePlan>> then(ReadScope scope, Asked asked, Collection<UUID> clients) {
        if (asked.last() != null) {
            When.requireFew(clients);
        }
        return projection.at(scope, asked.when().position(), clients);
    }
}
