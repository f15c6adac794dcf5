package care.anamnesis.query.accountability.audit;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class ClientAccessController {
    private static final int IN_A_FILE = 10_000;

    private final ReadingPolicy policy;
    private final ClientAccesses accesses;
    private final AuditFile files;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    @Schema(name = "AccessPage")
    record Page(List<AuditEntry> entries, @Nullable String next) {}

    ClientAccessController(ReadingPolicy policy, ClientAccesses accesses, AuditFile files) {
        this.policy = policy;
        this.accesses = accesses;
        this.files = files;
    }

    @Operation(
            summary = "List who accessed this client's record, newest first",
            description = "Lists everyone who was shown something about the client, alone or in a list, and "
                    + "everyone who was refused. To get the following page, repeat the request with "
                    + "`after` set to `next` of this page. As `text/csv` the answer holds all accesses, at "
                    + "most 10,000.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/access", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> accesses(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @ParameterObject @Valid AccessQuestion question,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after,
            @AtPosition @Nullable Long position) {
        var scope = policy.accesses(actor);
        var part = accesses.part(scope, question.of(clientId), after, limit, position);
        return Answers.list(new Page(part.entries(), part.next()), part.reached());
    }

    @Operation(hidden = true)
    @Accesses(AccessAction.EXPORT)
    @GetMapping(path = "/api/clients/{clientId}/access", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @ParameterObject @Valid AccessQuestion question,
            @AtPosition @Nullable Long position) {
        var scope = policy.accesses(actor);
        var part = accesses.part(scope, question.of(clientId), null, IN_A_FILE, position);
        if (part.next() != null) {
            throw Refusals.badRequest("There are more than " + IN_A_FILE + " accesses: ask for less.");
        }
        return AuditFile.answer(AuditFile.Form.CSV, "accesses.csv", files.csv(part.entries()), part.reached());
    }
}
