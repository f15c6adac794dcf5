package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.Attendance;
import care.anamnesis.events.Role;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The note of a visit from the first word to the last addendum. */
@Page
class VisitPanels {
    private static final List<String> PARTS = List.of("subjective", "objective", "assessment", "plan");

    private final Writing writing;

    VisitPanels(Writing writing) {
        this.writing = writing;
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
        writing.open(actor, clientId, named, model);
        var episode = Writing.openEpisode(model);
        if (episode.isEmpty()) {
            return NotNow.because(model, "record-visit", NotNow.NO_OPEN_EPISODE);
        }
        var visitedOn = day == null ? Writing.today(model) : day;
        var last = VisitNote.before(episode.get(), visitedOn);
        model.addAttribute("last", last.orElse(null));
        model.addAttribute("before", last.map(VisitNote::parts).orElse(Map.of()));
        model.addAttribute("parts", PARTS);
        model.addAttribute("attendances", Attendance.values());
        model.addAttribute("usual", UsualIntervention.of(episode.get(), visitedOn));
        return "recording/record-visit";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/sign-visit")
    String sign(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var visit = visit(actor, clientId, named, model);
        if (visit == null) {
            return NotNow.because(model, "sign-visit", NotNow.NOT_NAMED);
        }
        if (visit.signed() != null) {
            return NotNow.because(model, "sign-visit", "signed");
        }
        if (!writing.signing(actor).isAuthor(visit)) {
            return NotNow.because(model, "sign-visit", "not-author");
        }
        model.addAttribute("missing", missing(visit));
        model.addAttribute(
                "copyOf",
                VisitNote.copiedBy(visit, (Episode) model.getAttribute("episode"))
                        .orElse(null));
        return "recording/sign-visit";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/cosign-visit")
    String cosign(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var visit = visit(actor, clientId, named, model);
        if (visit == null) {
            return NotNow.because(model, "cosign-visit", NotNow.NOT_NAMED);
        }
        if (actor.role() != Role.SUPERVISOR) {
            return NotNow.because(model, "cosign-visit", "not-supervisor");
        }
        var signing = writing.signing(actor);
        if (visit.signed() == null) {
            return NotNow.because(model, "cosign-visit", "not-signed");
        }
        if (signing.hasSigned(visit)) {
            return NotNow.because(model, "cosign-visit", "own-note");
        }
        if (!signing.isCosigned(visit)) {
            return NotNow.because(model, "cosign-visit", "no-cosignature");
        }
        return signing.isCosigner(visit)
                ? "recording/cosign-visit"
                : NotNow.because(model, "cosign-visit", "not-cosigner");
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/add-addendum")
    String addendum(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var visit = visit(actor, clientId, named, model);
        if (visit == null) {
            return NotNow.because(model, "add-addendum", NotNow.NOT_NAMED);
        }
        return visit.signed() == null
                ? NotNow.because(model, "add-addendum", "not-signed-yet")
                : "recording/add-addendum";
    }

    private @Nullable Visit visit(Actor actor, UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        return (Visit) model.getAttribute("visit");
    }

    /** R36: what the note of a visit that took place must hold before it can be signed. */
    private static List<String> missing(Visit visit) {
        var missing = new ArrayList<String>();
        if (visit.attended() && visit.interventions().isEmpty()) {
            missing.add("interventions");
        }
        if (visit.attended() && VisitNote.parts(visit).isEmpty()) {
            missing.add("text");
        }
        return missing;
    }
}
