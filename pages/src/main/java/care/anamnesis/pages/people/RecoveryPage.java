package care.anamnesis.pages.people;

import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.ApproveRecovery;
import care.anamnesis.command.PersonCommands.RefuseRecovery;
import care.anamnesis.command.PersonCommands.RequestRecovery;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.people.InvitesByLink.Link;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.people.WorkingPeople;
import care.anamnesis.query.practice.people.WorkingPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two colleagues give a person who has lost every passkey her access back: one requests it, another one approves. */
@Page
@RequestMapping("/people/{personId}/recovery")
class RecoveryPage {
    private static final String KEY = "key";

    private final WorkingPeople people;
    private final Personnel personnel;
    private final ObjectProvider<InvitesByLink> links;

    /**
     * @param herself whether the person who looks is the one who has lost her access
     * @param own whether the person who looks has requested it
     * @param recovered whether it was approved, and she has not used her invitation yet
     * @param link that was just made; it is shown once
     */
    @ShownBy("people/recovery")
    private record Recovering(
            WorkingPerson person,
            boolean herself,
            boolean own,
            boolean recovered,
            @Nullable Link link,
            Typed typed) implements PageModel {}

    RecoveryPage(WorkingPeople people, Personnel personnel, ObjectProvider<InvitesByLink> links) {
        this.people = people;
        this.personnel = personnel;
        this.links = links;
    }

    @ShowsNoRecord("whether a person gets her access back")
    @GetMapping
    ModelAndView recovery(@SignedIn Actor actor, @PathVariable String personId) {
        return shown(actor, personId, Typed.nothing(), null);
    }

    @ShowsNoRecord("requests that a person gets her access back")
    @PostMapping
    ModelAndView request(
            @SignedIn Actor actor,
            @PathVariable UUID personId,
            @RequestParam String reason,
            @RequestParam(KEY) String key) {
        var typed = typed(reason, key);
        return send(actor, new RequestRecovery(personId, typed.newId(actor), reason), typed);
    }

    @ShowsNoRecord("approves that a person gets her access back")
    @PostMapping("/approval")
    ModelAndView approve(
            @SignedIn Actor actor,
            @PathVariable UUID personId,
            @RequestParam UUID recovery,
            @RequestParam(KEY) String key) {
        return send(actor, new ApproveRecovery(personId, recovery), typed("", key));
    }

    @ShowsNoRecord("refuses that a person gets her access back")
    @PostMapping("/refusal")
    ModelAndView refuse(
            @SignedIn Actor actor,
            @PathVariable UUID personId,
            @RequestParam UUID recovery,
            @RequestParam String reason,
            @RequestParam(KEY) String key) {
        return send(actor, new RefuseRecovery(personId, recovery, reason), typed(reason, key + "-refusal"));
    }

    @ShowsNoRecord("the link to register a passkey")
    @PostMapping("/link")
    ModelAndView link(@SignedIn Actor actor, @PathVariable String personId) {
        var person = known(actor, personId);
        var maker = links.getIfAvailable();
        var link = maker != null && isRecovered(person) && !personId.equals(actor.id())
                ? maker.make(UUID.fromString(personId))
                : null;
        return shown(actor, personId, Typed.nothing(), link);
    }

    private ModelAndView send(Actor actor, PersonCommand command, Typed typed) {
        try {
            personnel.send(command, actor, typed.key());
        } catch (RefusedCommand refused) {
            return shown(actor, command.personId().toString(), typed.refused(refused.refusal()), null);
        }
        return new ModelAndView("redirect:/people/" + command.personId() + "/recovery");
    }

    private ModelAndView shown(Actor actor, String personId, Typed typed, @Nullable Link link) {
        var person = known(actor, personId);
        var request = person.recovery();
        return new Recovering(
                        person,
                        personId.equals(actor.id()),
                        request != null && request.requestedById().equals(actor.id()),
                        isRecovered(person),
                        link,
                        typed)
                .asPage();
    }

    private WorkingPerson known(Actor actor, String personId) {
        if (!CommandPolicy.permitted(RequestRecovery.class).contains(actor.role())) {
            throw Refusals.notForPeople();
        }
        people.reach(null);
        return people.find(personId).filter(WorkingPerson::hasRecord).orElseThrow(Refusals::unknownPerson);
    }

    private static boolean isRecovered(WorkingPerson person) {
        return person.standing() == PersonStanding.ACTIVE && person.hasNoKey();
    }

    private static Typed typed(String reason, String key) {
        return new Typed("", "", List.of(), reason, key, null);
    }
}
