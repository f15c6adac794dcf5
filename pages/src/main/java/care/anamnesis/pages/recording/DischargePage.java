package care.anamnesis.pages.recording;

import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.DischargeReason;
import care.anamnesis.events.Disposition;
import care.anamnesis.events.GoalStatus;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.record.OutcomeChart;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Discharge;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.Finding;
import care.anamnesis.query.careplan.HomePractice;
import care.anamnesis.query.careplan.Visit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Goes with the therapist through what a discharge note holds (R38), and says what should be done before. */
@Page
class DischargePage {
    private final Panels panels;

    DischargePage(Panels panels) {
        this.panels = panels;
    }

    /** @param episode which one ends; the current one unless it is named */
    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/discharge")
    String discharge(
            @SignedIn Actor actor,
            @PathVariable UUID clientId,
            @RequestParam(required = false) @Nullable UUID episode,
            Model model) {
        var plan = panels.open(actor, clientId, episode, model);
        if (model.getAttribute("episode") instanceof Episode ending && ending.status() == Episode.Status.OPEN) {
            model.addAttribute("hindrances", Hindrance.of(plan, ending));
            model.addAttribute("charts", OutcomeChart.of(ending));
            model.addAttribute("practices", active(ending));
            model.addAttribute("lastSeen", lastSeen(ending));
            model.addAttribute("statuses", GoalStatus.values());
            model.addAttribute("reasons", DischargeReason.values());
            model.addAttribute("dispositions", Disposition.values());
            return "discharge/discharge";
        }
        return "discharge/not-open";
    }

    private static List<HomePractice> active(Episode episode) {
        return episode.homePractices().stream()
                .filter(practice -> practice.status() == HomePractice.Status.ACTIVE)
                .toList();
    }

    /** The first day on which the client can be discharged: nothing can be seen in an episode that has ended. */
    private static LocalDate lastSeen(Episode episode) {
        var visits = episode.visits().stream().map(Visit::visitedOn);
        var findings = episode.findings().stream()
                .flatMap(finding -> finding.assessments().stream())
                .map(assessment -> assessment.entry().occurredOn());
        var resolutions = episode.findings().stream()
                .map(Finding::resolution)
                .filter(Objects::nonNull)
                .map(resolution -> resolution.entry().occurredOn());
        var scores = episode.outcomes().stream()
                .flatMap(series -> series.measurements().stream())
                .map(score -> score.entry().occurredOn());
        var reopenings = episode.earlierDischarges().stream()
                .map(Discharge::reopening)
                .filter(Objects::nonNull)
                .map(Discharge.Reopening::reopenedOn);
        return Stream.of(Stream.of(episode.openedOn()), visits, findings, resolutions, scores, reopenings)
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
