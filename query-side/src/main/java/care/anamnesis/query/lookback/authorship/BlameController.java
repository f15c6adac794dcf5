package care.anamnesis.query.lookback.authorship;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.Cursors;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
class BlameController {
    private final ReadingPolicy policy;
    private final Authorship authorship;
    private final Cursors cursors;

    /** @param next what to give as {@code after} for the page that follows, null on the last one */
    @Schema(name = "BlamePage")
    record Page(long version, List<Blame> fields, @Nullable String next) {}

    private record Asked(UUID clientId, String under) {}

    BlameController(ReadingPolicy policy, Authorship authorship, Cursors cursors) {
        this.policy = policy;
        this.authorship = authorship;
        this.cursors = cursors;
    }

    @Operation(
            summary = "Get the entry that set each field of the care plan, its author, time and reason, "
                    + "and the previous value",
            description = "Reads the log directly. To get the following page, repeat the request with `after` "
                    + "set to `next` of this page. All pages reflect the version of the record at the "
                    + "first request.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/blame", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> blame(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = "Includes only fields at or below this path, for example /episodes/@2/findings.")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    @Pattern(regexp = "(/[^/]+)*")
                    String under,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit,
            @Parameter(description = Question.CURSOR) @RequestParam(required = false) @Nullable String after) {
        var scope = policy.records(actor);
        var asked = new Asked(clientId, under);
        var start = cursors.readIfGiven(asked, after, Place.class);
        var found = authorship.of(scope, clientId, start == null ? Long.MAX_VALUE : start.version(), under);
        if (start != null && start.version() > found.version()) {
            throw Refusals.beyondLog();
        }
        var first = start == null ? 0 : start.last();
        var shown = found.fields().stream().skip(first).limit(limit).toList();
        var end = new Place(found.version(), first + shown.size());
        var next = end.last() < found.fields().size() ? cursors.of(asked, end) : null;
        return Answers.record(new Page(found.version(), shown, next), found.version(), found.head());
    }
}
