package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.People;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Signing;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
    record Note(
            LocalDate day,
            @Nullable Visit last,
            Map<String, String> before,
            List<String> parts,
            List<Attendance> attendances,
            List<UsualIntervention> usual) {}

    /** @param copyOf the visit before, if the note repeats that one's */
    record SignedNote(@Nullable Visit copyOf) {}

    VisitPanels(Panels panels, PanelOpening opening, People people) {
        this.panels = panels;
        this.opening = opening;
        this.people = people;
    }

    /** @param day that is written about: the note before it is offered to be copied */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/record-visit")
    String note(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable LocalDate day,
            Named named,
            Model model) {
        var opened = panels.open(actor, clientId, named);
        var asked = Asked.today("record-visit", opened, opened.inEpisode()).on(opened.days(day));
        return opening.of(asked, model, suggested -> note(opened.accepted(), suggested, day == null ? suggested : day));
    }

    private static Note note(Episode episode, LocalDate suggested, LocalDate about) {
        var last = VisitNote.before(episode, about);
        return new Note(
                suggested,
                last.orElse(null),
                last.map(VisitNote::parts).orElse(Map.of()),
                PARTS,
                List.of(Attendance.values()),
                UsualIntervention.of(episode, about));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/sign-visit")
    String sign(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var opened = panels.open(actor, clientId, named);
        return ofVisit(
                "sign-visit",
                opened,
                model,
                visit -> visit.signed() != null
                        ? Next.addendum(visit)
                        : new Signing(actor, people).signs(visit) ? Next.amending(visit) : null);
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/cosign-visit")
    String cosign(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        return ofVisit("cosign-visit", panels.open(actor, clientId, named), model, VisitPanels::signing);
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/add-addendum")
    String addendum(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        return ofVisit("add-addendum", panels.open(actor, clientId, named), model, VisitPanels::signing);
    }

    private static @Nullable Next signing(Visit visit) {
        return visit.signed() == null ? Next.signing(visit) : null;
    }

    private String ofVisit(String command, Opened opened, Model model, Function<Visit, @Nullable Next> next) {
        var visit = opened.visit();
        if (visit == null) {
            return opening.refused(Refused.notNamed(command), opened, model);
        }
        var asked = Asked.today(command, opened, Map.of("visitId", visit.visitId()));
        return opening.of(
                asked.orElse(next.apply(visit)),
                model,
                _ -> new SignedNote(VisitNote.copiedBy(visit, opened.episode()).orElse(null)));
    }
}
