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
@Tag(name = "projections", description = "How far the projections are, and what an operator does about it.")
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
            summary = "Every projection and where it stands",
            description =
                    "Position, lag behind the log, how many events are parked, and the last rebuild and comparison"
                            + " with their progress. No clinical content.")
    @GetMapping
    @ShowsNoRecord("positions and counts")
    Status all(@SignedIn Actor actor) {
        policy.projectionStatus(actor);
        return new Status(projections.names().stream()
                .flatMap(name -> projections.status(name).stream())
                .toList());
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "One projection and where it stands")
    @GetMapping("/{name}")
    @ShowsNoRecord("positions and counts")
    ProjectionStatus one(@SignedIn Actor actor, @PathVariable String name) {
        policy.projectionStatus(actor);
        return known(projections.status(name));
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "The events that a projection could not take in",
            description =
                    "The first thousand, in the order of the log. In a projection of clients, all that follows in the"
                            + " record of the same client waits behind such an event; nothing else does.")
    @GetMapping("/{name}/parked")
    @ShowsNoRecord("which records wait, and nothing of what they say")
    ParkedEvents parked(@SignedIn Actor actor, @PathVariable String name) {
        policy.projectionOperations(actor);
        return new ParkedEvents(known(projections.parked(name)));
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "Takes in what is parked, in order, from the log",
            description = "Of one client, or the first thousand events. What fails again stays parked.")
    @PostMapping("/{name}/retry")
    @ShowsNoRecord("counts")
    Retried retry(
            @SignedIn Actor actor,
            @PathVariable String name,
            @Parameter(description = "Only what is parked of this client.") @RequestParam(required = false) @Nullable
                    UUID client) {
        policy.projectionOperations(actor);
        var takenIn = known(projections.retry(name, client));
        return new Retried(takenIn, known(projections.status(name)).parked());
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "Builds a projection anew beside the live one, and switches",
            description =
                    "Readers go on with the live one until then. Asked for again while it runs, it stays the same one.")
    @ApiResponse(responseCode = "202", description = "It is under way; `Location` says how far.")
    @PostMapping("/{name}/rebuild")
    @ShowsNoRecord("the progress of a rebuild")
    ResponseEntity<Operation> rebuild(@SignedIn Actor actor, @PathVariable String name) {
        return asked(actor, name, Kind.REBUILD, "rebuild");
    }

    @io.swagger.v3.oas.annotations.Operation(summary = "How far the last rebuild is")
    @GetMapping("/{name}/rebuild")
    @ShowsNoRecord("the progress of a rebuild")
    Operation rebuilding(@SignedIn Actor actor, @PathVariable String name) {
        policy.projectionStatus(actor);
        return known(projections.last(name, Kind.REBUILD));
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "Compares what a projection holds with what the log says, byte for byte",
            description = "Beside the live one, which goes on. Nothing is repaired: a rebuild does that.")
    @ApiResponse(responseCode = "202", description = "It is under way; `Location` says how far, and what was found.")
    @PostMapping("/{name}/compare")
    @ShowsNoRecord("the progress of a comparison")
    ResponseEntity<Operation> compare(@SignedIn Actor actor, @PathVariable String name) {
        return asked(actor, name, Kind.COMPARE, "compare");
    }

    @io.swagger.v3.oas.annotations.Operation(
            summary = "How far the last comparison is, and what it found",
            description = "`differing` names the clients (or, where rows belong to events, the positions), the first"
                    + " thousand. What is parked is not compared.")
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
