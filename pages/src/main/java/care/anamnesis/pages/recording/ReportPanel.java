package care.anamnesis.pages.recording;

import care.anamnesis.command.asking.Attempt;
import care.anamnesis.command.record.GoalInReports;
import care.anamnesis.events.AccessAction;
import care.anamnesis.events.Actor;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.pages.frame.Page;
import care.anamnesis.pages.frame.PageModel;
import care.anamnesis.pages.frame.ShownBy;
import care.anamnesis.pages.record.Sparkline;
import care.anamnesis.query.access.Accesses;
import care.anamnesis.query.access.SignedIn;
import care.anamnesis.query.careplan.Due;
import care.anamnesis.query.careplan.Goal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The progress report: how each goal stands, and how care goes on. */
@Page
class ReportPanel {
    private final Panels panels;
    private final PanelOpening opening;
    private final Attempt attempt;

    /** A goal, and on which days the rules have a report assess it. */
    record ReportedGoal(Goal goal, GoalInReports reports) {
        /** The last day on which it is still open. */
        public @Nullable LocalDate openUntil() {
            return reports.closedOn() == null ? null : reports.closedOn().minusDays(1);
        }
    }

    /** @param lines how the outcomes have come on */
    @ShownBy("recording/record-progress-report")
    record Report(
            Opened opened,
            LocalDate day,
            List<ReportedGoal> goals,
            List<Sparkline> lines,
            @Nullable Due due) implements PageModel {}

    ReportPanel(Panels panels, PanelOpening opening, Attempt attempt) {
        this.panels = panels;
        this.opening = opening;
        this.attempt = attempt;
    }

    @Accesses(AccessAction.READ)
    @GetMapping("/clients/{clientId}/panels/record-progress-report")
    ModelAndView report(@SignedIn Actor actor, @PathVariable UUID clientId, Named named) {
        var opened = panels.open(actor, clientId, named);
        return attempt.onOneReading(() -> report(opened));
    }

    private ModelAndView report(Opened opened) {
        var goals = goals(opened);
        if (opened.episode() != null && goals.isEmpty()) {
            return Refused.lacking("record-progress-report", opened, "no-goals", Next.GOAL)
                    .asPage();
        }
        var asked = Asked.today("record-progress-report", opened, opened.inEpisode())
                .on(opened.days(null))
                .knowing(day -> known(opened, goals, day));
        return opening.of(
                asked,
                day -> new Report(
                        opened,
                        day,
                        goals,
                        opened.accepted().outcomes().stream().map(Sparkline::of).toList(),
                        due(opened)));
    }

    private List<ReportedGoal> goals(Opened opened) {
        var episode = opened.episode();
        if (episode == null) {
            return List.of();
        }
        var offered = attempt.offered(opened.clientId()).goalsInReports(episode.episodeId()).stream()
                .collect(Collectors.toMap(GoalInReports::goalId, Function.identity()));
        return episode.goals().stream()
                .<ReportedGoal>mapMulti((goal, reported) -> {
                    var reports = offered.get(goal.goalId());
                    if (reports != null) {
                        reported.accept(new ReportedGoal(goal, reports));
                    }
                })
                .toList();
    }

    private static Map<String, ?> known(Opened opened, List<ReportedGoal> goals, LocalDate day) {
        var assessments = goals.stream()
                .map(ReportedGoal::reports)
                .filter(goal -> goal.isDueOn(day))
                .map(goal -> new GoalAssessment(goal.goalId(), goal.statusOn(day), "As hoped."))
                .toList();
        var known = new HashMap<String, Object>(opened.inEpisode());
        if (opened.episode() != null) {
            known.put("goals", assessments);
        }
        return known;
    }

    private static @Nullable Due due(Opened opened) {
        return opened.plan().due().stream()
                .filter(due -> due.what() == Due.What.PROGRESS_REPORT
                        && opened.accepted().episodeId().equals(due.episodeId()))
                .findFirst()
                .orElse(null);
    }
}
