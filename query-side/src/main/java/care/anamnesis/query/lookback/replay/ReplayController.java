package care.anamnesis.query.lookback.replay;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class ReplayController {
    private final ReadingPolicy policy;
    private final Replays replays;
    private final Clock clock;

    ReplayController(ReadingPolicy policy, Replays replays, Clock clock) {
        this.policy = policy;
        this.replays = replays;
        this.clock = clock;
    }

    @Operation(
            summary = "Get a client's record after one of its entries, and the changes that this entry made",
            description = "Reads the log directly: the service reads the record up to the entry and folds it "
                    + "once. The entry also names the corrections that were written after it.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/history/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Replay> replay(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = "The number of the entry in the client's record, counted from 1.")
                    @PathVariable
                    @Min(1)
                    long version) {
        var scope = policy.records(actor);
        var step = replays.at(scope, clientId, version);
        var written = LocalDate.ofInstant(step.entry().recordedAt(), clock.getZone());
        var answer = new Replay(
                step.entry(),
                step.changes(),
                step.after().seenOn(written),
                step(clientId, version - 1, step.last()),
                step(clientId, version + 1, step.last()));
        return Answers.record(answer, step.last(), step.head());
    }

    private static @Nullable String step(UUID clientId, long version, long last) {
        return version < 1 || version > last ? null : "/api/clients/" + clientId + "/history/" + version;
    }
}
