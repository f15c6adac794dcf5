package care.anamnesis.query.practice.people;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Answers;
import care.anamnesis.query.http.AtPosition;
import care.anamnesis.query.http.Question;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.caseload.LeftBehind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/people", produces = MediaType.APPLICATION_JSON_VALUE)
@Question
@Tag(name = "people", description = "Who works in the practice, what each person may do, and how that came about.")
class PeopleController {
    private final ReadingPolicy policy;
    private final WorkingPeople people;
    private final LeftBehind leftBehind;
    private final Shown shown;

    @Schema(name = "PeopleOfPractice")
    record All(List<WorkingPerson> people) {}

    @Schema(name = "PersonHistory")
    record History(List<PersonEntry> entries) {}

    PeopleController(ReadingPolicy policy, WorkingPeople people, LeftBehind leftBehind, Shown shown) {
        this.policy = policy;
        this.people = people;
        this.leftBehind = leftBehind;
        this.shown = shown;
    }

    @Operation(
            summary = "List the people of the practice",
            description = "Returns everybody who works here, is invited or has left, with the roles that each holds.")
    @GetMapping
    @ShowsNoRecord("the people of the practice")
    ResponseEntity<All> all(@SignedIn Actor actor, @AtPosition @Nullable Long position) {
        policy.people(actor);
        var reached = people.reach(position);
        return Answers.list(new All(people.all()), reached);
    }

    @Operation(summary = "Get a person of the practice")
    @GetMapping("/{personId}")
    @ShowsNoRecord("a person of the practice")
    ResponseEntity<WorkingPerson> person(
            @SignedIn Actor actor, @PathVariable String personId, @AtPosition @Nullable Long position) {
        policy.people(actor);
        var reached = people.reach(position);
        var person = known(personId);
        return person.version() == null
                ? Answers.list(person, reached)
                : Answers.record(person, person.version(), reached);
    }

    @Operation(
            summary = "List the entries in the record of a person",
            description = "Returns who changed what about the person, when and why, oldest first. A change of "
                    + "privileges has the roles before and after.")
    @GetMapping("/{personId}/history")
    @ShowsNoRecord("the record of a person of the practice")
    ResponseEntity<History> history(
            @SignedIn Actor actor, @PathVariable String personId, @AtPosition @Nullable Long position) {
        policy.personHistory(actor);
        var reached = people.reach(position);
        known(personId);
        return Answers.list(new History(people.history(personId)), reached);
    }

    @Operation(
            summary = "List what depends on a person",
            description = "Returns the clients in care for whom the person is responsible, the notes that wait for "
                    + "her signature, and the people under her supervision: what somebody takes over if she leaves.")
    @GetMapping("/{personId}/left-behind")
    @Accesses(AccessAction.LIST)
    ResponseEntity<LeftBehind.Answer> leftBehind(
            @SignedIn Actor actor, @PathVariable String personId, @AtPosition @Nullable Long position) {
        var scope = policy.leftBehind(actor);
        people.reach(position);
        known(personId);
        var answer = leftBehind.of(scope, personId, position);
        shown.clients(answer.shown());
        return Answers.list(answer, answer.position());
    }

    private WorkingPerson known(String personId) {
        return people.find(personId).orElseThrow(Refusals::unknownPerson);
    }
}
