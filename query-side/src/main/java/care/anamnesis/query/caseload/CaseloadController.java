package care.anamnesis.query.caseload;

import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.answer.Answers;
import care.anamnesis.query.answer.Question;
import care.anamnesis.query.answer.Refusals;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.projection.ClientReader;
import care.anamnesis.query.projection.Positions;
import care.anamnesis.query.projection.Row;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/clients", produces = MediaType.APPLICATION_JSON_VALUE)
@Question
class CaseloadController {
    private final ReadingPolicy policy;
    private final Positions positions;
    private final ClientReader reader;
    private final CaseloadProjection caseload;
    private final Clock clock;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    record Caseload(List<ClientSummary> clients, @Nullable UUID next) {}

    CaseloadController(
            ReadingPolicy policy, Positions positions, ClientReader reader, CaseloadProjection caseload, Clock clock) {
        this.policy = policy;
        this.positions = positions;
        this.reader = reader;
        this.caseload = caseload;
        this.clock = clock;
    }

    @Operation(
            summary = "The clients by name, and where each stands",
            description = "Page by page: `next` of one answer is `after` of the following question.")
    @GetMapping
    ResponseEntity<Caseload> clients(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable UUID after,
            @Parameter(description = Question.POSITION)
                    @RequestHeader(name = Answers.POSITION, required = false)
                    @PositiveOrZero
                    @Nullable
                    Long position) {
        var scope = policy.records(actor);
        var reached = positions.await(() -> positions.of(caseload.name()), position);
        if (after != null && !caseload.holds(after)) {
            throw Refusals.badRequest("The value of after does not come from an earlier page.");
        }
        var rows = caseload.after(scope, after, limit + 1);
        var shown = rows.stream().limit(limit).map(this::summary).toList();
        var next = rows.size() > limit ? shown.getLast().clientId() : null;
        return Answers.list(new Caseload(shown, next), reached);
    }

    @Operation(summary = "One client, and where the client stands")
    @GetMapping("/{clientId}")
    ResponseEntity<ClientSummary> client(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = Question.POSITION)
                    @RequestHeader(name = Answers.POSITION, required = false)
                    @PositiveOrZero
                    @Nullable
                    Long position) {
        var reading = reader.read(policy.records(actor), caseload, clientId, position);
        return Answers.record(summary(reading.row()), reading.row().version(), reading.position());
    }

    private ClientSummary summary(Row<CarePlan> row) {
        return ClientSummary.of(row.state(), row.version(), LocalDate.now(clock));
    }
}
