package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.People;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Signing;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The note of a visit from the first word to the last addendum. */
@Page
class VisitPanels {
    private static final List<String> PARTS = List.of("subjective", "objective", "assessment", "plan");

    private final Panels panels;
    private final PanelOpening opening;
    private final People people;

    /**
     * @param day that is suggested for the visit
     * @param last the note before the day that is written about
     * @param before what its parts say
     */
    @ShownBy("recording/record-visit")
    record Note(
            Opened opened,
            LocalDate day,
            @Nullable Visit last,
            Map<String, String> before,
            List<String> parts,
            List<Attendance> attendances,
            List<UsualIntervention> usual)
            implements PageModel {}

    /** @param copyOf the visit before, if the note repeats that one's */
    @ShownBy({"recording/sign-visit", "recording/cosign-visit", "recording/add-addendum"})
    record SignedNote(Opened opened, @Nullable Visit copyOf) implements PageModel {}

    VisitPanels(Panels panels, PanelOpening opening, People people) {
        this.panels = panels;
        this.opening = opening;
        this.people = people;
    }

    /** @param day that is written about: the note before it is offered to be copied */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/record-visit")
    ModelAndView note(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable LocalDate day,
            Named named) {
        var opened = panels.open(actor, clientId, named);
        var asked = Asked.today("record-visit", opened, opened.inEpisode()).on(opened.days(day));
        return opening.of(asked, suggested -> note(opened, suggested, day == null ? suggested : day));
    }

    private static Note note(Opened opened, LocalDate suggested, LocalDate about) {
        var episode = opened.accepted();
        var last = VisitNote.before(episode, about);
        return new Note(
                opened,
                suggested,
                last.orElse(null),
                last.map(VisitNote::parts).orElse(Map.of()),
                PARTS,
                List.of(Attendance.values()),
                UsualIntervention.of(episode, about));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/sign-visit")
    ModelAndView sign(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        return ofVisit(
                "sign-visit",
                opened,
                visit -> visit.signed() != null
                        ? Next.addendum(visit)
                        : new Signing(actor, people).signs(visit) ? Next.amending(visit) : null);
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/cosign-visit")
    ModelAndView cosign(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        return ofVisit("cosign-visit", panels.open(actor, clientId, named), VisitPanels::signing);
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/add-addendum")
    ModelAndView addendum(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        return ofVisit("add-addendum", panels.open(actor, clientId, named), VisitPanels::signing);
    }

    private static @Nullable Next signing(Visit visit) {
        return visit.signed() == null ? Next.signing(visit) : null;
    }

    private ModelAndView ofVisit(String command, Opened opened, Function<Visit, @Nullable Next> next) {
        var visit = opened.visit();
        if (visit == null) {
            return Refused.notNamed(command, opened).asPage();
        }
        var asked = Asked.today(command, opened, Map.of("visitId", visit.visitId()));
        return opening.of(
                asked.orElse(next.apply(visit)),
                _ -> new SignedNote(
                        opened, VisitNote.copiedBy(visit, opened.episode()).orElse(null)));
    }
}
