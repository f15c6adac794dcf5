package care.anamnesis.query.history;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.answer.Answers;
import care.anamnesis.query.answer.Question;
import care.anamnesis.query.projection.Positions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class HistoryController {
    private final ReadingPolicy policy;
    private final Positions positions;
    private final EventLog log;
    private final History history;

    HistoryController(ReadingPolicy policy, Positions positions, EventLog log, History history) {
        this.policy = policy;
        this.positions = positions;
        this.log = log;
        this.history = history;
    }

    @Operation(
            summary = "Everything that was written in a client's record, in order",
            description = "Straight from the log. Page by page: `next` of one answer is `after` of the following"
                    + " question.")
    @GetMapping(path = "/api/clients/{clientId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<History.Page> history(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000)
                    int after,
            @Parameter(description = Question.POSITION)
                    @RequestHeader(name = Answers.POSITION, required = false)
                    @PositiveOrZero
                    @Nullable
                    Long position) {
        var scope = policy.records(actor);
        var reached = positions.await(log::head, position);
        return Answers.list(history.page(scope, clientId, after, limit), reached);
    }
}
