package care.anamnesis.query.caseload;

import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.projection.SeenToday;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every client that a reader may see, as each stands on a day. */
@Component
class Caseload {
    private final CaseloadProjection projection;
    private final SeenToday<CarePlan, ClientSummary> seen =
            new SeenToday<>((row, day) -> ClientSummary.of(row.state(), row.version(), day));

    Caseload(CaseloadProjection projection) {
        this.projection = projection;
    }

    /** The client with whom a page ended, as she was listed on it. */
    ClientSummary last(ReadScope scope, ListPlace place) {
        return ClientSummary.of(projection.lastOf(scope, place), place.version(), place.day());
    }

    List<ClientSummary> on(LocalDate day, ReadScope scope) {
        return seen.on(day, projection.versions(scope), clients -> projection.of(scope, clients));
    }
}
