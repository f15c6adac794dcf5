package care.anamnesis.query.careplan;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.lookback.Moment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
class CarePlanController {
    private final ReadingPolicy policy;
    private final CarePlans carePlans;
    private final Clock clock;

    CarePlanController(ReadingPolicy policy, CarePlans carePlans, Clock clock) {
        this.policy = policy;
        this.carePlans = carePlans;
        this.clock = clock;
    }

    @Operation(
            summary = "The client's care plan",
            description = "Complaint, goal, findings, plan, visits, home practices, outcomes and discharge of every"
                    + " episode of care; each fact with when it happened, when it was written and by whom. With `asOf` as"
                    + " it was known then, with `effectiveOn` as far as it had happened by that day; corrections count"
                    + " from when they were written.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/care-plan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CarePlan> carePlan(
            @Parameter(hidden = true) @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable UUID clientId,
            @Parameter(description = Moment.AS_OF) @RequestParam(required = false) @Nullable Instant asOf,
            @Parameter(description = Moment.EFFECTIVE_ON)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE)
                    @Nullable
                    LocalDate effectiveOn,
            @Parameter(description = Question.POSITION)
                    @RequestHeader(name = Answers.POSITION, required = false)
                    @PositiveOrZero
                    @Nullable
                    Long position) {
        var scope = policy.records(actor);
        var moment = Moment.asked(asOf, effectiveOn);
        var reading = carePlans.read(scope, clientId, moment, position);
        var plan = reading.row().state().seenOn(moment.day(clock));
        return Answers.record(plan, reading.row().version(), reading.position());
    }
}
