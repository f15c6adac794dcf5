package care.anamnesis.query.operating;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/log", produces = MediaType.APPLICATION_JSON_VALUE)
@Question
@Tag(
        name = "log",
        description = "Whether the log is whole, as far as this node knows, and what an operator does if it is not.")
class LogController {
    private final ReadingPolicy policy;
    private final EventLog log;
    private final AcceptedLoss loss;

    LogController(ReadingPolicy policy, EventLog log, AcceptedLoss loss) {
        this.policy = policy;
        this.log = log;
        this.loss = loss;
    }

    @Operation(
            summary = "Where the log ends, whether it is in doubt and why, and on which servers it has stood",
            description = "As this node sees it. No clinical content.")
    @GetMapping
    @ShowsNoRecord("positions and servers")
    LogState standing(@SignedIn Actor actor) {
        policy.projectionStatus(actor);
        return LogState.of(log.standing());
    }

    @Operation(
            summary = "Lets the log go on without what it has lost",
            description =
                    "What is missing is given up for good, in your name, and everything that is read is worked out"
                            + " anew. Only while the log is in doubt, and only if it ends where you were shown that it ends.")
    @ApiResponse(responseCode = "200", description = "The log is written again.")
    @PostMapping("/accepted-losses")
    @ShowsNoRecord("positions and servers")
    LogState accept(
            @SignedIn Actor actor,
            @Parameter(description = "Where the log ends, as you were shown it") @RequestParam @PositiveOrZero
                    long head,
            @Parameter(description = "Why it is given up, in a line") @RequestParam String reason) {
        loss.accept(actor, head, reason);
        return LogState.of(log.standing());
    }
}
