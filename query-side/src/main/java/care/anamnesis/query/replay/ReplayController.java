package care.anamnesis.query.replay;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.answer.Answers;
import care.anamnesis.query.answer.Question;
import care.anamnesis.query.change.Change;
import care.anamnesis.query.change.Steps;
import care.anamnesis.query.entry.ClientRecords;
import care.anamnesis.query.entry.RecordedEvent;
import care.anamnesis.query.history.History;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@Question
class ReplayController {
    private final ReadingPolicy policy;
    private final EventLog log;
    private final ClientRecords records;
    private final History history;
    private final Clock clock;

    ReplayController(ReadingPolicy policy, EventLog log, ClientRecords records, History history, Clock clock) {
        this.policy = policy;
        this.log = log;
        this.records = records;
        this.history = history;
        this.clock = clock;
    }

    @Operation(
            summary = "A client's record after one of its entries, and what that entry changed",
            description =
                    "Straight from the log: one reading of the record up to the entry, and one fold. The entry names"
                            + " also the corrections that were written after it.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/history/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Replay> replay(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = "The number of the entry in the client's record, counted from 1.")
                    @PathVariable
                    @Min(1)
                    long version) {
        var scope = policy.records(actor);
        var head = log.head();
        var entry = history.entry(scope, clientId, version);
        var until =
                records.upTo(clientId, version).stream().map(RecordedEvent::of).toList();
        var last = log.lastVersion(clientId.toString());
        var written = LocalDate.ofInstant(entry.recordedAt(), clock.getZone());
        var state = Steps.at(until, version).seenOn(written);
        var answer = new Replay(
                entry, changes(until), state, step(clientId, version - 1, last), step(clientId, version + 1, last));
        return Answers.record(answer, last, head);
    }

    private static List<Change> changes(List<RecordedEvent> until) {
        var version = until.size();
        return version == 1
                ? List.of()
                : Steps.between(until, version - 1L, version).getFirst().changes();
    }

    private static @Nullable String step(UUID clientId, long version, long last) {
        return version < 1 || version > last ? null : "/api/clients/" + clientId + "/history/" + version;
    }
}
