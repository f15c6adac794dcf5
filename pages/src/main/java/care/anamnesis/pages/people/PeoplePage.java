package care.anamnesis.pages.people;

import care.anamnesis.command.PersonCommand;
import care.anamnesis.command.PersonCommands.ApproveRecovery;
import care.anamnesis.command.PersonCommands.ChangePrivileges;
import care.anamnesis.command.PersonCommands.DeactivatePerson;
import care.anamnesis.command.PersonCommands.InvitePerson;
import care.anamnesis.command.asking.CommandPolicy;
import care.anamnesis.command.asking.Personnel;
import care.anamnesis.command.asking.RefusedCommand;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.PersonStanding;
import care.anamnesis.events.Role;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.people.InvitesByLink.Link;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ReadingPolicy;
import care.anamnesis.query.access.Shown;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.practice.caseload.LeftBehind;
import care.anamnesis.query.practice.people.WorkingPeople;
import care.anamnesis.query.practice.people.WorkingPerson;
import care.anamnesis.query.words.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who works in the practice and may do what; the privacy officer changes it here. */
@Page
@RequestMapping("/people")
class PeoplePage {
    private static final String KEY = "key";

    private final ReadingPolicy policy;
    private final WorkingPeople people;
    private final LeftBehind leftBehind;
    private final Personnel personnel;
    private final ObjectProvider<InvitesByLink> links;
    private final ObjectProvider<RolesElsewhere> elsewhere;
    private final Texts texts;
    private final Shown shown;

    /**
     * @param signedIn when each has last signed in, by id
     * @param history whether the reader may look back on what happened to a person
     * @param vouches whether the reader may give somebody her access back
     */
    @ShownBy("people/people")
    private record All(
            List<WorkingPerson> people,
            Map<String, Instant> signedIn,
            boolean changes,
            boolean history,
            boolean vouches)
            implements PageModel {}

    @ShownBy("people/invite")
    private record Invitation(Typed typed, List<Role> roles) implements PageModel {}

    /**
     * @param told the record, newest entry first
     * @param signedInAt when she has last signed in; absent if she never has
     * @param changes whether the reader may change something about this person
     * @param invites whether the reader may make a link for this person
     * @param link that was just made; it is shown once
     * @param provider that names the roles, absent where they are changed here
     */
    @ShownBy("people/person")
    private record One(
            WorkingPerson person,
            List<Told> told,
            @Nullable Instant signedInAt,
            boolean changes,
            boolean invites,
            @Nullable Link link,
            Typed typed,
            List<Role> roles,
            @Nullable String provider)
            implements PageModel {}

    @ShownBy("people/left-behind")
    private record Left(WorkingPerson person, LeftBehind.Answer left) implements PageModel {}

    PeoplePage(
            ReadingPolicy policy,
            WorkingPeople people,
            LeftBehind leftBehind,
            Personnel personnel,
            ObjectProvider<InvitesByLink> links,
            ObjectProvider<RolesElsewhere> elsewhere,
            Texts texts,
            Shown shown) {
        this.policy = policy;
        this.people = people;
        this.leftBehind = leftBehind;
        this.personnel = personnel;
        this.links = links;
        this.elsewhere = elsewhere;
        this.texts = texts;
        this.shown = shown;
    }

    @ShowsNoRecord("the people of the practice")
    @GetMapping
    ModelAndView all(@SignedIn Actor actor) {
        policy.people(actor);
        people.reach(null);
        var all = people.all();
        return new All(
                        all,
                        people.lastSignIns(
                                all.stream().map(WorkingPerson::personId).toList()),
                        changes(actor),
                        ReadingPolicy.readsPersonHistory(actor.role()),
                        CommandPolicy.permitted(ApproveRecovery.class).contains(actor.role()))
                .asPage();
    }

    @ShowsNoRecord("an empty form")
    @GetMapping("/invite")
    ModelAndView invitation(@SignedIn Actor actor) {
        policy.personHistory(actor);
        return new Invitation(Typed.nothing(), List.of(Role.values())).asPage();
    }

    @ShowsNoRecord("invites a person")
    @PostMapping("/invite")
    ModelAndView invite(
            @SignedIn Actor actor,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String credentials,
            @RequestParam(required = false) @Nullable List<Role> roles,
            @RequestParam(KEY) String key) {
        var typed = new Typed(name, credentials, given(roles), "", key, null);
        var invited = new InvitePerson(typed.newId(actor), name, typed.credentialsOrNone(), typed.roles());
        try {
            personnel.send(invited, actor, key);
        } catch (RefusedCommand refused) {
            return new Invitation(typed.refused(refused.refusal()), List.of(Role.values())).asPage();
        }
        return new ModelAndView("redirect:/people/" + invited.personId());
    }

    @ShowsNoRecord("a person of the practice")
    @GetMapping("/{personId}")
    ModelAndView person(@SignedIn Actor actor, @PathVariable String personId) {
        policy.personHistory(actor);
        return one(actor, known(personId), null, null);
    }

    @ShowsNoRecord("changes the roles of a person")
    @PostMapping("/{personId}/privileges")
    ModelAndView change(
            @SignedIn Actor actor,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable List<Role> roles,
            @RequestParam String reason,
            @RequestParam(KEY) String key) {
        var typed = new Typed("", "", given(roles), reason, key, null);
        return send(actor, new ChangePrivileges(personId, typed.roles(), reason), typed);
    }

    @ShowsNoRecord("deactivates a person")
    @PostMapping("/{personId}/deactivation")
    ModelAndView deactivate(
            @SignedIn Actor actor,
            @PathVariable UUID personId,
            @RequestParam String reason,
            @RequestParam(KEY) String key) {
        var roles = known(personId.toString()).roles();
        var typed = new Typed("", "", roles, reason, key, null);
        return send(actor, new DeactivatePerson(personId, reason), typed);
    }

    @ShowsNoRecord("the link of an invitation")
    @PostMapping("/{personId}/invitation")
    ModelAndView link(@SignedIn Actor actor, @PathVariable UUID personId) {
        policy.personHistory(actor);
        var person = known(personId.toString());
        var link = invites(actor, person) ? links.getObject().make(personId) : null;
        return one(actor, person, null, link);
    }

    @Accesses(AccessAction.LIST)
    @GetMapping("/{personId}/left-behind")
    ModelAndView leftBehind(@SignedIn Actor actor, @PathVariable String personId) {
        var scope = policy.leftBehind(actor);
        var person = known(personId);
        var left = leftBehind.of(scope, personId, null);
        shown.clients(left.shown());
        return new Left(person, left).asPage();
    }

    private ModelAndView send(Actor actor, PersonCommand command, Typed typed) {
        try {
            personnel.send(command, actor, typed.key());
        } catch (RefusedCommand refused) {
            policy.personHistory(actor);
            return one(actor, known(command.personId().toString()), typed.refused(refused.refusal()), null);
        }
        return new ModelAndView("redirect:/people/" + command.personId());
    }

    private ModelAndView one(Actor actor, WorkingPerson person, @Nullable Typed typed, @Nullable Link link) {
        var told = people.history(person.personId()).reversed().stream()
                .map(entry -> Told.of(entry, texts))
                .toList();
        var mayChange = mayChange(actor, person);
        return new One(
                        person,
                        told,
                        people.lastSignIns(List.of(person.personId())).get(person.personId()),
                        mayChange,
                        invites(actor, person),
                        link,
                        typed == null ? Typed.holding(person.roles()) : typed,
                        List.of(Role.values()),
                        elsewhere.stream()
                                .map(RolesElsewhere::provider)
                                .findFirst()
                                .orElse(null))
                .asPage();
    }

    private static boolean mayChange(Actor actor, WorkingPerson person) {
        return changes(actor)
                && person.hasRecord()
                && person.leftAt() == null
                && !person.personId().equals(actor.id());
    }

    private boolean invites(Actor actor, WorkingPerson person) {
        var maker = links.getIfAvailable();
        return maker != null
                && mayChange(actor, person)
                && (person.standing() == PersonStanding.INVITED || maker.awaits(UUID.fromString(person.personId())));
    }

    private WorkingPerson known(String personId) {
        people.reach(null);
        return people.find(personId).orElseThrow(Refusals::unknownPerson);
    }

    private static List<Role> given(@Nullable List<Role> roles) {
        return roles == null ? List.of() : roles;
    }

    private static boolean changes(Actor actor) {
        return CommandPolicy.permitted(ChangePrivileges.class).contains(actor.role());
    }
}
