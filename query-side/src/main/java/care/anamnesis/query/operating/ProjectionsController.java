package care.anamnesis.query.operating;

import care.anamnesis.events.Actor;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.projection.Operation;
import care.anamnesis.query.projection.Operation.Kind;
import care.anamnesis.query.projection.Parked;
import care.anamnesis.query.projection.ProjectionStatus;
import care.anamnesis.query.projection.Projections;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/projections", produces = MediaType.APPLICATION_JSON_VALUE)
@Question
@Tag(
        name = "projections",
        description = "The progress of the projections, and how an operator rebuilds and compares them.")
class ProjectionsController {
    private final ReadingPolicy policy;
    private final Projections projections;

    record Status(List<ProjectionStatus> projections) {}

    record ParkedEvents(List<Parked> parked) {}

    /** @param stillParked after the retry */
    record Retried(int takenIn, long stillParked) {}

    record Compared(Operation comparison, List<String> differing) {}

    ProjectionsController(ReadingPolicy policy, Projections projections) {
        this.policy = policy;
        this.projections = projections;
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "List all projections with their status",
            description = "Returns the position of each projection, its lag behind the log, the number of "
                    + "parked events, and the last rebuild and comparison with their progress. The answer "
                    + "has no clinical content.")
    @GetMapping
    @ShowsNoRecord("positions and counts")
    Status all(@SignedIn Actor actor) {
        policy.projectionStatus(actor);
        return new Status(projections.names().stream()
                .flatMap(name -> projections.status(name).stream())
                .toList());
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Get one projection with its status")
    @GetMapping("/{name}")
    @ShowsNoRecord("positions and counts")
    ProjectionStatus one(@SignedIn Actor actor, @PathVariable String name) {
        policy.projectionStatus(actor);
        return known(projections.status(name));
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "List the events that a projection could not process",
            description = "Returns the first thousand events, in the order of the log. In a projection of "
                    + "clients, later events of the same client wait behind a parked event; other events "
                    + "do not.")
    @GetMapping("/{name}/parked")
    @ShowsNoRecord("which records wait, and nothing of what they say")
    ParkedEvents parked(@SignedIn Actor actor, @PathVariable String name) {
        policy.projectionOperations(actor);
        return new ParkedEvents(known(projections.parked(name)));
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "Process parked events again, in the order of the log",
            description = "Processes the parked events of one client, or the first thousand. Events that fail "
                    + "again stay parked.")
    @PostMapping("/{name}/retry")
    @ShowsNoRecord("counts")
    Retried retry(
            @SignedIn Actor actor,
            @PathVariable String name,
            @Parameter(description = "Only the parked events of this client.") @RequestParam(required = false) @Nullable
                    UUID client) {
        policy.projectionOperations(actor);
        var takenIn = known(projections.retry(name, client));
        return new Retried(takenIn, known(projections.status(name)).parked());
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "Rebuild a projection beside the live one, and switch to it",
            description = "Queries read the live projection until the switch. A request during a rebuild joins "
                    + "that rebuild.")
    @ApiResponse(
            responseCode = "202",
            description = "The rebuild has started. `Location` is the address of its progress.")
    @PostMapping("/{name}/rebuild")
    @ShowsNoRecord("the progress of a rebuild")
    ResponseEntity<Operation> rebuild(@SignedIn Actor actor, @PathVariable String name) {
        return asked(actor, name, Kind.REBUILD, "rebuild");
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "Get the progress of the last rebuild")
    @GetMapping("/{name}/rebuild")
    @ShowsNoRecord("the progress of a rebuild")
    Operation rebuilding(@SignedIn Actor actor, @PathVariable String name) {
        policy.projectionStatus(actor);
        return known(projections.last(name, Kind.REBUILD));
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "Compare a projection with the log, byte for byte",
            description = "The live projection continues meanwhile. A comparison repairs nothing; a rebuild " + "does.")
    @ApiResponse(
            responseCode = "202",
            description = "The comparison has started. `Location` is the address of its progress and result.")
    @PostMapping("/{name}/compare")
    @ShowsNoRecord("the progress of a comparison")
    ResponseEntity<Operation> compare(@SignedIn Actor actor, @PathVariable String name) {
        return asked(actor, name, Kind.COMPARE, "compare");
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "Get the progress and the result of the last comparison",
            description = "`differing` names at most a thousand clients whose rows differ; for projections "
                    + "with a row for each event, it names positions. Parked events are not compared.")
    @GetMapping("/{name}/compare")
    @ShowsNoRecord("which records differ, and nothing of what they say")
    Compared compared(@SignedIn Actor actor, @PathVariable String name) {
        policy.projectionOperations(actor);
        return new Compared(known(projections.last(name, Kind.COMPARE)), projections.differing(name));
    }

    private ResponseEntity<Operation> asked(Actor actor, String name, Kind kind, String path) {
        policy.projectionOperations(actor);
        var operation = known(projections.ask(name, kind, actor.id()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/projections/" + name + "/" + path))
                .body(operation);
    }

    private static <T> T known(Optional<T> answer) {
        return answer.orElseThrow(Refusals::unknownProjection);
    }
}
