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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
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
        description =
                "Whether the log is complete, as far as this node knows, and how an operator accepts " + "a loss.")
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
            summary = "Get the end of the log, whether the log is in doubt and why, and the servers that "
                    + "have held it",
            description = "Shows the state as this node sees it. The answer has no clinical content.")
    @GetMapping
    @ShowsNoRecord("positions and servers")
    LogState standing(@SignedIn Actor actor) {
        policy.projectionStatus(actor);
        return LogState.of(log.standing(), loss::behind);
    }

    @Operation(
            summary = "Accept the loss of entries, and continue the log",
            description = "Gives up the missing entries permanently, in your name, and rebuilds all "
                    + "projections. The service accepts this only while the log is in doubt, and only if "
                    + "the log ends at the given position.")
    @ApiResponse(responseCode = "200", description = "The log accepts writes again.")
    @PostMapping("/accepted-losses")
    @ShowsNoRecord("positions and servers")
    LogState accept(
            @SignedIn Actor actor,
            @Parameter(description = "The position at which the log ends, as the service reported it.")
                    @RequestParam
                    @PositiveOrZero
                    long head,
            @Parameter(
                            description = "How many events the checkpoint covers that is kept outside the database, as"
                                    + " the service reported it; only if the log does not extend it.")
                    @RequestParam(required = false)
                    @Positive
                    @Nullable
                    Long checkpoint,
            @Parameter(description = "The reason for accepting the loss, on one line.") @RequestParam String reason) {
        loss.accept(actor, head, checkpoint, reason);
        return LogState.of(log.standing(), loss::behind);
    }
}
