package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.CertificationMethod;
import care.anamnesis.events.PeriodUnit;
import care.anamnesis.events.VisitFrequency;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.ShowsNoRecord;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Hold;
import care.anamnesis.query.careplan.TreatmentPlan;
import care.anamnesis.query.http.Refusals;
import care.anamnesis.query.words.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The plan of care: established, adjusted, certified, put on hold and taken up again. */
@Page
class PlanPanels {
    private final Panels panels;
    private final PanelOpening opening;
    private final Texts words;

    /** @param usual what is likely to be done */
    @ShownBy("recording/establish-treatment-plan")
    record NewPlan(Opened opened, NextPlan next, List<UsualIntervention> usual, List<VisitFrequency> common)
            implements PageModel {}

    /** @param day from which another frequency is suggested */
    @ShownBy("recording/adjust-visit-frequency")
    record Adjusted(Opened opened, TreatmentPlan treatment, LocalDate day, List<VisitFrequency> common)
            implements PageModel {}

    /** @param day that is suggested */
    @ShownBy("recording/certify-plan")
    record Certified(
            Opened opened,
            TreatmentPlan treatment,
            LocalDate day,
            NextCertification next,
            List<CertificationMethod> methods)
            implements PageModel {}

    /** @param held the hold that has not ended */
    @ShownBy({"recording/hold-treatment-plan", "recording/resume-treatment-plan"})
    record Held(
            Opened opened,
            TreatmentPlan treatment,
            LocalDate day,
            @Nullable Hold held) implements PageModel {}

    PlanPanels(Panels panels, PanelOpening opening, Texts words) {
        this.panels = panels;
        this.opening = opening;
        this.words = words;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/establish-treatment-plan")
    ModelAndView establish(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        var next = Optional.ofNullable(opened.episode()).map(episode -> NextPlan.of(episode, opened.today()));
        var known = new HashMap<>(opened.inEpisode());
        next.ifPresent(plan -> known.putAll(Map.of("startsOn", plan.startsOn(), "endsOn", plan.endsOn())));
        var asked = Asked.today("establish-treatment-plan", opened, known).on(opened.days(null));
        return opening.of(
                asked,
                _ -> new NewPlan(
                        opened,
                        next.orElseThrow(Refusals::notThereYet),
                        UsualIntervention.of(opened.accepted(), opened.today()),
                        FrequencyChoices.COMMON));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/adjust-visit-frequency")
    ModelAndView adjust(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        var day = plan(opened).map(plan -> within(plan, opened.today())).orElse(opened.today());
        var known = new HashMap<>(opened.inEpisode());
        known.put("effectiveOn", day);
        known.put(
                "frequency",
                FrequencyChoices.anotherThan(
                        plan(opened).map(TreatmentPlan::frequencies).orElse(List.of())));
        return opening.of(
                ofPlan("adjust-visit-frequency", opened, known).on(opened.days(null)),
                _ -> new Adjusted(opened, accepted(opened), day, FrequencyChoices.COMMON));
    }

    /** @param asked which plan is certified; the last one unless it is named */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/certify-plan")
    ModelAndView certify(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(name = "plan", required = false) @Nullable UUID asked,
            Named named) {
        var opened = panels.open(actor, clientId, named);
        var plan = asked == null ? plan(opened) : Optional.of(named(opened, asked));
        if (plan.isEmpty()) {
            return Refused.lacking("certify-plan", opened, "no-plan", Next.PLAN).asPage();
        }
        var next = NextCertification.of(plan.get());
        var known = next.known();
        known.put("planId", plan.get().planId());
        return opening.of(
                Asked.today("certify-plan", opened, known).on(opened.days(null)),
                day -> new Certified(opened, plan.get(), day, next, List.of(CertificationMethod.values())));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/hold-treatment-plan")
    ModelAndView hold(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        return held("hold-treatment-plan", panels.open(actor, clientId, named));
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/resume-treatment-plan")
    ModelAndView resume(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        return held("resume-treatment-plan", panels.open(actor, clientId, named));
    }

    @Hidden
    @ShowsNoRecord("puts numbers into words")
    @GetMapping(path = "/clients/panels/how-often", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String howOften(@RequestParam int visits, @RequestParam int every, @RequestParam PeriodUnit unit) {
        return words.often(new VisitFrequency(visits, every, unit));
    }

    private ModelAndView held(String command, Opened opened) {
        var inPlan = plan(opened).map(plan -> within(plan, opened.today())).filter(day -> !day.isAfter(opened.today()));
        var days = Stream.concat(opened.days(null).stream(), inPlan.stream()).distinct();
        return opening.of(
                ofPlan(command, opened, opened.inEpisode()).on(days.toList()),
                day -> new Held(opened, accepted(opened), day, held(accepted(opened))));
    }

    private static @Nullable Hold held(TreatmentPlan plan) {
        return plan.holds().stream()
                .filter(hold -> hold.resumedOn() == null)
                .findFirst()
                .orElse(null);
    }

    private static Asked ofPlan(String command, Opened opened, Map<String, Object> known) {
        var lacksPlan = opened.episode() != null && plan(opened).isEmpty();
        return Asked.today(command, opened, known).orElse(lacksPlan ? Next.PLAN : null);
    }

    /** The plan that was established last. */
    private static Optional<TreatmentPlan> plan(Opened opened) {
        return Optional.ofNullable(opened.episode()).map(Episode::treatmentPlan);
    }

    private static TreatmentPlan accepted(Opened opened) {
        return plan(opened).orElseThrow(Refusals::notThereYet);
    }

    /** The plan with this id, in whatever episode it stands. */
    private static TreatmentPlan named(Opened opened, UUID planId) {
        return opened.plan().episodes().stream()
                .flatMap(episode -> episode.treatmentPlans().stream())
                .filter(it -> it.planId().equals(planId))
                .findFirst()
                .orElseThrow(Refusals::unknownEntry);
    }

    private static LocalDate within(TreatmentPlan plan, LocalDate day) {
        if (day.isBefore(plan.startsOn())) {
            return plan.startsOn();
        }
        return day.isAfter(plan.endsOn()) ? plan.endsOn() : day;
    }
}
