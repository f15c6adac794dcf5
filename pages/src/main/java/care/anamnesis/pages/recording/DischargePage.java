package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Disposition;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.record.OutcomeChart;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.HomePractice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Goes with the therapist through what a discharge note holds (R38), and says what should be done before. */
@Page
class DischargePage {
    private final Panels panels;
    private final PanelOpening opening;
    private final Attempt attempt;

    /** @param firstDay on which the client can be discharged */
    @ShownBy("discharge/discharge")
    record Discharging(
            Opened opened,
            List<Hindrance> hindrances,
            List<OutcomeChart> charts,
            List<HomePractice> practices,
            LocalDate firstDay,
            List<GoalStatus> statuses,
            List<DischargeReason> reasons,
            List<Disposition> dispositions)
            implements PageModel {}

    /** @param sentence of the rule that refuses */
    @ShownBy("discharge/not-open")
    record NotOpen(Opened opened, String sentence) implements PageModel {}

    DischargePage(Panels panels, PanelOpening opening, Attempt attempt) {
        this.panels = panels;
        this.opening = opening;
        this.attempt = attempt;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/discharge")
    ModelAndView discharge(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        return attempt.onOneReading(() -> discharge(opened));
    }

    private ModelAndView discharge(Opened opened) {
        var refusal = opening.refusal(asked(opened), opened.today());
        if (refusal.isPresent()) {
            return new NotOpen(opened, refusal.get().sentence()).asPage();
        }
        var ending = opened.accepted();
        var offered = attempt.offered(opened.clientId());
        return new Discharging(
                        opened,
                        Hindrance.of(opened.plan(), ending),
                        OutcomeChart.of(ending),
                        active(ending),
                        offered.firstDayOfDischarge(ending.episodeId()),
                        List.of(GoalStatus.values()),
                        List.of(DischargeReason.values()),
                        List.of(Disposition.values()))
                .asPage();
    }

    /** The note as the page suggests it: every goal is assessed, and what is practised is kept up. */
    private static Asked asked(Opened opened) {
        var episode = opened.episode();
        return Asked.today(
                "discharge-client",
                opened,
                episode == null
                        ? Map.of()
                        : Map.of(
                                "episodeId", episode.episodeId(),
                                "goals", assessments(episode),
                                "continuedPractices",
                                        active(episode).stream()
                                                .map(HomePractice::practiceId)
                                                .toList()));
    }

    private static List<GoalAssessment> assessments(Episode episode) {
        return episode.goals().stream()
                .map(goal -> new GoalAssessment(goal.goalId(), goal.status(), "As hoped."))
                .toList();
    }

    private static List<HomePractice> active(Episode episode) {
        return episode.homePractices().stream()
                .filter(practice -> practice.status() == HomePractice.Status.ACTIVE)
                .toList();
    }
}
