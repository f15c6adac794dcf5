package care.anamnesis.pages.people;

import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.AssignSupervisor;
import care.anamnesis.command.PersonCommands.CorrectPersonDetails;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.Role;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.people.WorkingPeople;
import care.anamnesis.query.practice.people.WorkingPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Name, credentials and supervisor of a person, for the privacy officer; each change with a reason. */
@Page
@RequestMapping("/people/{personId}/details")
class PersonDetailsPage {
    private static final String KEY = "key";

    private final WorkingPeople people;
    private final Personnel personnel;

    /**
     * @param supervisors who may cosign what the person signs
     * @param chosen the id of the supervisor as it is typed, absent for none
     */
    @ShownBy("people/details")
    private record Details(
            WorkingPerson person,
            List<WorkingPerson> supervisors,
            @Nullable String chosen,
            Typed typed) implements PageModel {}

    PersonDetailsPage(WorkingPeople people, Personnel personnel) {
        this.people = people;
        this.personnel = personnel;
    }

    @ShowsNoRecord("a person of the practice")
    @GetMapping
    ModelAndView details(@SignedIn Actor actor, @PathVariable String personId) {
        var person = known(actor, personId);
        return shown(
                person,
                person.supervisorId(),
                asItIs(person, "", Typed.nothing().key()));
    }

    @ShowsNoRecord("corrects name and credentials of a person")
    @PostMapping
    ModelAndView correct(
            @SignedIn Actor actor,
            @PathVariable UUID personId,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String credentials,
            @RequestParam String reason,
            @RequestParam(KEY) String key) {
        var person = known(actor, personId.toString());
        var typed = new Typed(name, credentials, person.roles(), reason, key, null);
        var command = new CorrectPersonDetails(personId, name, typed.credentialsOrNone(), reason);
        return send(actor, command, typed, person.supervisorId());
    }

    @ShowsNoRecord("assigns a supervisor")
    @PostMapping("/supervisor")
    ModelAndView assign(
            @SignedIn Actor actor,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String supervisor,
            @RequestParam String reason,
            @RequestParam(KEY) String key) {
        var chosen = supervisor.isEmpty() ? null : supervisor;
        var typed = asItIs(known(actor, personId.toString()), reason, key);
        return send(actor, new AssignSupervisor(personId, chosen, reason), typed, chosen);
    }

    private ModelAndView send(Actor actor, PersonCommand command, Typed typed, @Nullable String supervisor) {
        try {
            personnel.send(command, actor, typed.key());
        } catch (RefusedCommand refused) {
            var person = known(actor, command.personId().toString());
            return shown(person, supervisor, typed.refused(refused.refusal()));
        }
        return new ModelAndView("redirect:/people/" + command.personId());
    }

    private ModelAndView shown(WorkingPerson person, @Nullable String supervisor, Typed typed) {
        var supervisors = people.all().stream()
                .filter(one -> one.standing() == PersonStanding.ACTIVE
                        && one.roles().contains(Role.SUPERVISOR)
                        && !one.personId().equals(person.personId()))
                .toList();
        return new Details(person, supervisors, supervisor, typed).asPage();
    }

    private WorkingPerson known(Actor actor, String personId) {
        if (!CommandPolicy.permitted(CorrectPersonDetails.class).contains(actor.role())) {
            throw Refusals.notForPeople();
        }
        people.reach(null);
        return people.find(personId).filter(WorkingPerson::hasRecord).orElseThrow(Refusals::unknownPerson);
    }

    private static Typed asItIs(WorkingPerson person, String reason, String key) {
        var credentials = person.credentials() == null ? "" : person.credentials();
        return new Typed(person.name(), credentials, person.roles(), reason, key, null);
    }
}
