package care.anamnesis.query.lookback.difference;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.difference.Differences.Versions;
import care.anamnesis.query.record.RecordedEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class DiffController {
    private static final String EDGE = "A version, for example 12, or an instant, for example 2025-03-04T12:00:00Z.";

    private final ReadingPolicy policy;
    private final Differences differences;

    DiffController(ReadingPolicy policy, Differences differences) {
        this.policy = policy;
        this.differences = differences;
    }

    @Operation(
            summary = "Compare the care plan at two versions or instants, and name the entries that " + "changed it",
            description = "Reads the log directly. Each line names the entries that caused it. Values that "
                    + "depend on the present day are omitted, because no entry causes them.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Diff> diff(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = EDGE) @RequestParam String from,
            @Parameter(description = EDGE) @RequestParam String to) {
        var scope = policy.records(actor);
        Edge.check("from", from);
        Edge.check("to", to);
        var compared = differences.between(scope, clientId, history -> versions(history, from, to));
        return Answers.record(compared.diff(), compared.diff().to(), compared.head());
    }

    private static Versions versions(List<RecordedEvent> history, String from, String to) {
        var first = Edge.version(history, "from", from);
        var last = Edge.version(history, "to", to);
        if (first > last) {
            throw Refusals.badRequest("The value of from comes after that of to.");
        }
        return new Versions(first, last);
    }
}
