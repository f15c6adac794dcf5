package care.anamnesis.query.careplan;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.lookback.Moment;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
            summary = "Get the care plan of a client",
            description = "Returns complaint, goal, findings, plan, visits, home practices, outcomes and "
                    + "discharge of each episode of care. Each fact states when it happened, when it was "
                    + "written and by whom. With `asOf` the answer holds what was known at that instant, "
                    + "with `effectiveOn` what had happened by that day. A correction applies from the "
                    + "time at which it was written.")
    @Accesses(AccessAction.READ)
    @GetMapping(path = "/api/clients/{clientId}/care-plan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CarePlan> carePlan(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @ParameterObject Moment moment,
            @AtPosition @Nullable Long position) {
        var scope = policy.records(actor);
        var reading = carePlans.read(scope, clientId, moment, position);
        var plan = reading.row().state().seenOn(moment.day(clock));
        return Answers.record(plan, reading.row().version(), reading.position());
    }
}
