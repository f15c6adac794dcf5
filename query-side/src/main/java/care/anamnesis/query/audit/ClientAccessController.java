package care.anamnesis.query.audit;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.answer.Answers;
import care.anamnesis.query.answer.Cursor;
import care.anamnesis.query.answer.Question;
import care.anamnesis.query.answer.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
class ClientAccessController {
    private final ReadingPolicy policy;
    private final EventLog log;
    private final AuditPositions positions;
    private final ClientAccesses accesses;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    record Page(List<AuditEntry> entries, @Nullable String next) {}

    ClientAccessController(ReadingPolicy policy, EventLog log, AuditPositions positions, ClientAccesses accesses) {
        this.policy = policy;
        this.log = log;
        this.positions = positions;
        this.accesses = accesses;
    }

    @Operation(
            summary = "Who looked at this client, newest first",
            description = "Everybody who was shown something of the client, alone or in a list, and who was refused."
                    + " Page by page: `next` of one answer is `after` of the same question asked again.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/access", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> accesses(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = "At this instant or later.") @RequestParam(required = false) @Nullable
                    Instant from,
            @Parameter(description = "At this instant or earlier.") @RequestParam(required = false) @Nullable
                    Instant to,
            @Parameter(description = "The id of the person.") @RequestParam(required = false) @Size(max = 200) @Nullable
                    String person,
            @Parameter(description = "How somebody looked; without it, refusals too.")
                    @RequestParam(required = false)
                    @Nullable
                    AccessAction access,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = Question.POSITION)
                    @RequestHeader(name = Answers.POSITION, required = false)
                    @PositiveOrZero
                    @Nullable
                    Long position) {
        var scope = policy.accesses(actor);
        AuditFilter.checkYear("from", from);
        AuditFilter.checkYear("to", to);
        AuditFilter.checkText("person", person);
        var question = new ClientAccesses.Asked(clientId, from, to, person, access);
        var before = after == null ? Long.MAX_VALUE : Cursor.read(question, after);
        if (log.last(clientId.toString()).isEmpty()) {
            throw Refusals.unknownClient();
        }
        var reached = positions.reached(position);
        var found = accesses.before(scope, question, before, limit + 1);
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Cursor.of(question, shown.getLast().position()) : null;
        return Answers.list(new Page(shown, next), reached);
    }
}
