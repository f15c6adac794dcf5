package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadScope;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.CarePlans;
import care.anamnesis.query.careplan.PastCarePlans;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.Moment;
import care.anamnesis.query.projection.Row;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/clients", produces = MediaType.APPLICATION_JSON_VALUE)
@Question
class CaseloadController {
    private static final int PAST_LIMIT = 50;

    private final ReadingPolicy policy;
    private final CarePlans carePlans;
    private final CaseloadProjection projection;
    private final Caseload caseload;
    private final PastCarePlans past;
    private final Clock clock;
    private final Shown whomItShows;

    /**
     * @param next what to give as {@code after} for the page that follows, null on the last one
     * @param parked clients of whom an entry could not be taken in, on this page or not: what a list says of them lacks it
     */
    @Schema(name = "Caseload")
    record Clients(List<ClientSummary> clients, @Nullable String next, List<UUID> parked) {}

    private record ByName(Moment moment) {}

    CaseloadController(
            ReadingPolicy policy,
            CarePlans carePlans,
            CaseloadProjection projection,
            Caseload caseload,
            PastCarePlans past,
            Clock clock,
            Shown whomItShows) {
        this.policy = policy;
        this.carePlans = carePlans;
        this.projection = projection;
        this.caseload = caseload;
        this.past = past;
        this.clock = clock;
        this.whomItShows = whomItShows;
    }

    @Operation(
            summary = "List the clients by name, each with its status",
            description = "To get the following page, repeat the request with `after` set to `next` of this "
                    + "page. All pages show the clients as of the first request, each client on exactly "
                    + "one page; 410 if too many clients have changed since. `stage`, `due`, `therapist` "
                    + "and `sort` apply to the present only. With `asOf` or `effectiveOn` the answer shows "
                    + "each client as of that time, sorted by present name, and omits clients who had no "
                    + "record yet. Such a page reads the record of each client and covers at most 50 "
                    + "clients.")
    @Accesses(AccessAction.LIST)
    @GetMapping
    ResponseEntity<Clients> clients(
            @SignedIn Actor actor,
            @ParameterObject CaseloadFilter filter,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after,
            @ParameterObject Moment moment,
            @AtPosition @Nullable Long position) {
        var scope = policy.records(actor);
        if (!moment.isNow() && filter.narrows()) {
            throw Refusals.badRequest("Clients are filtered and sorted as they stand now.");
        }
        if (!moment.isNow() && limit > PAST_LIMIT) {
            throw Refusals.badRequest("A page of the past goes through at most 50 clients.");
        }
        var question = filter.question();
        var asked = caseload.asked(filter.narrows() ? question : new ByName(moment), after, position);
        var parked = projection.waiting();
        var clients = filter.narrows()
                ? narrowed(caseload.answer(scope, question, asked, limit), parked)
                : byName(scope, asked, moment, limit, parked);
        whomItShows.clients(
                clients.clients().stream().map(ClientSummary::clientId).toList());
        return Answers.list(clients, asked.when().position());
    }

    private static Clients narrowed(Caseload.Answer answer, List<UUID> parked) {
        return new Clients(answer.clients(), answer.next(), parked);
    }

    private Clients byName(ReadScope scope, Caseload.Asked asked, Moment moment, int limit, List<UUID> parked) {
        var rows = caseload.byName(scope, asked, limit + 1);
        var page = rows.stream().limit(limit).toList();
        var day = moment.isNow() ? asked.when().day() : moment.day(clock);
        var shown = page.stream()
                .flatMap(row -> asOf(scope, row, moment, asked.when().position()).stream())
                .map(row -> ClientSummary.of(row.state(), row.version(), day))
                .toList();
        var next = rows.size() > limit ? caseload.next(asked, CaseloadProjection.name(page.getLast())) : null;
        return new Clients(shown, next, parked);
    }

    @Operation(summary = "Get one client with its status")
    @Accesses(AccessAction.READ)
    @GetMapping("/{clientId}")
    ResponseEntity<ClientSummary> client(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @ParameterObject Moment moment,
            @AtPosition @Nullable Long position) {
        var scope = policy.records(actor);
        var reading = carePlans.read(scope, projection, clientId, moment, position);
        return Answers.record(summary(reading.row(), moment), reading.row().version(), reading.position());
    }

    private Optional<Row<CarePlan>> asOf(ReadScope scope, Row<CarePlan> row, Moment moment, long position) {
        return moment.isNow() ? Optional.of(row) : past.find(scope, row.clientId(), moment, position);
    }

    private ClientSummary summary(Row<CarePlan> row, Moment moment) {
        return ClientSummary.of(row.state(), row.version(), moment.day(clock));
    }
}
