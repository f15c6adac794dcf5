package care.anamnesis.query.lookback.history;

import care.anamnesis.eventlog.EventLog;
import care.anamnesis.eventlog.StreamPart.Order;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.ClinicalEvent;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.projection.Positions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
            summary = "List all entries of a client's record, in order",
            description = "Reads the log directly, so the answer includes the newest entries. Each filter "
                    + "narrows the result; bounds are inclusive. To get the following page, repeat the "
                    + "request with `after` set to `next` of this page.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<History.Page> history(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = "Entries whose clinical day is this day or later.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate occurredFrom,
            @Parameter(description = "Entries whose clinical day is this day or earlier.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate occurredTo,
            @Parameter(description = "Entries that were written at this instant or later.")
                    @RequestParam(required = false)
                    @Nullable
                    Instant recordedFrom,
            @Parameter(description = "Entries that were written at this instant or earlier.")
                    @RequestParam(required = false)
                    @Nullable
                    Instant recordedTo,
            @Parameter(description = "Names of events, separated by commas, for example VisitRecorded.")
                    @RequestParam(defaultValue = "")
                    Set<String> kind,
            @Parameter(description = "Entries of this episode of care.") @RequestParam(required = false) @Nullable
                    UUID episode,
            @Parameter(description = "Entries that the person with this id wrote.")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    @Nullable
                    String writtenBy,
            @Parameter(
                            description =
                                    "The entry with this version, the entry that it corrects and the entries that "
                                            + "correct it.")
                    @RequestParam(required = false)
                    @Min(1)
                    @Nullable
                    Long entry,
            @RequestParam(defaultValue = "OLDEST_FIRST") Order order,
            @Parameter(description = "Whether each entry includes the event as it was stored.")
                    @RequestParam(defaultValue = "false")
                    boolean raw,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after,
            @AtPosition @Nullable Long position) {
        var scope = policy.records(actor);
        checkKinds(kind);
        var question = new HistoryQuestion(
                clientId,
                occurredFrom,
                occurredTo,
                recordedFrom,
                recordedTo,
                new TreeSet<>(kind),
                episode,
                writtenBy,
                entry,
                order);
        var last = history.after(question, after);
        var reached = positions.await(log::head, position);
        return Answers.list(history.page(scope, question, last, limit, raw), reached);
    }

    private static void checkKinds(Set<String> kinds) {
        if (!RecordInParts.names(ClinicalEvent.class).containsAll(kinds)) {
            throw Refusals.badRequest("The value of kind cannot be used.");
        }
    }
}
