package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Hold;
import care.anamnesis.query.careplan.TreatmentPlan;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.lookback.history.HowOften;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The plan of care: established, adjusted, certified, put on hold and taken up again. */
@Page
class PlanPanels {
    private static final List<VisitFrequency> COMMON = List.of(
            new VisitFrequency(2, 1, PeriodUnit.WEEK),
            new VisitFrequency(1, 1, PeriodUnit.WEEK),
            new VisitFrequency(1, 2, PeriodUnit.WEEK),
            new VisitFrequency(1, 1, PeriodUnit.MONTH));

    private final Writing writing;

    PlanPanels(Writing writing) {
        this.writing = writing;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/establish-treatment-plan")
    String establish(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        var episode = Writing.openEpisode(model);
        if (episode.isEmpty()) {
            return NotNow.because(model, "establish-treatment-plan", NotNow.NO_OPEN_EPISODE);
        }
        model.addAttribute("next", NextPlan.of(episode.get(), Writing.today(model)));
        model.addAttribute("usual", UsualIntervention.of(episode.get(), Writing.today(model)));
        model.addAttribute("common", COMMON);
        return "recording/establish-treatment-plan";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/adjust-visit-frequency")
    String adjust(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var plan = plan(actor, clientId, named, model);
        if (plan.isEmpty()) {
            return noPlan(model, "adjust-visit-frequency");
        }
        model.addAttribute("day", within(plan.get(), Writing.today(model)));
        model.addAttribute("common", COMMON);
        return "recording/adjust-visit-frequency";
    }

    /** @param asked which plan is certified; the last one unless it is named */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/certify-plan")
    String certify(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(name = "plan", required = false) @Nullable UUID asked,
            Named named,
            Model model) {
        var plan = asked == null
                ? plan(actor, clientId, named, model)
                : Optional.of(plan(actor, clientId, named, asked, model));
        if (plan.isEmpty()) {
            return noPlan(model, "certify-plan");
        }
        model.addAttribute("next", NextCertification.of(plan.get()));
        model.addAttribute("methods", CertificationMethod.values());
        return "recording/certify-plan";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/hold-treatment-plan")
    String hold(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var plan = plan(actor, clientId, named, model);
        if (plan.isEmpty()) {
            return noPlan(model, "hold-treatment-plan");
        }
        return hold(plan.get()).isPresent()
                ? NotNow.because(model, "hold-treatment-plan", "on-hold")
                : "recording/hold-treatment-plan";
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/resume-treatment-plan")
    String resume(@SignedIn Actor actor, @PathVariable UUID clientId, Named named, Model model) {
        var plan = plan(actor, clientId, named, model);
        if (plan.isEmpty()) {
            return noPlan(model, "resume-treatment-plan");
        }
        var hold = hold(plan.get());
        model.addAttribute("held", hold.orElse(null));
        return hold.isEmpty()
                ? NotNow.because(model, "resume-treatment-plan", "not-on-hold")
                : "recording/resume-treatment-plan";
    }

    @ShowsNoRecord("puts numbers into words")
    @GetMapping(path = "/clients/panels/how-often", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String howOften(@RequestParam int visits, @RequestParam int every, @RequestParam PeriodUnit unit) {
        return HowOften.of(new VisitFrequency(visits, every, unit));
    }

    /** The plan that was established last, as {@code treatment} of the model. */
    private Optional<TreatmentPlan> plan(Actor actor, UUID clientId, Named named, Model model) {
        writing.open(actor, clientId, named, model);
        var plan = Writing.openEpisode(model).map(Episode::treatmentPlan);
        model.addAttribute("treatment", plan.orElse(null));
        return plan;
    }

    /** The plan with this id, in whatever episode it stands. */
    private TreatmentPlan plan(Actor actor, UUID clientId, Named named, UUID planId, Model model) {
        var plan = writing.open(actor, clientId, named, model).episodes().stream()
                .flatMap(episode -> episode.treatmentPlans().stream())
                .filter(it -> it.planId().equals(planId))
                .findFirst()
                .orElseThrow(Refusals::unknownEntry);
        model.addAttribute("treatment", plan);
        return plan;
    }

    private static String noPlan(Model model, String command) {
        return NotNow.because(
                model, command, Writing.openEpisode(model).isPresent() ? "no-plan" : NotNow.NO_OPEN_EPISODE);
    }

    /** The one that has not ended. */
    private static Optional<Hold> hold(TreatmentPlan plan) {
        return plan.holds().stream().filter(hold -> hold.resumedOn() == null).findFirst();
    }

    private static LocalDate within(TreatmentPlan plan, LocalDate day) {
        if (day.isBefore(plan.startsOn())) {
            return plan.startsOn();
        }
        return day.isAfter(plan.endsOn()) ? plan.endsOn() : day;
    }
}
