package care.anamnesis.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import care.anamnesis.command.GoalCommands.RecordGoalProgress;
import care.anamnesis.command.GoalCommands.SetGoal;
import care.anamnesis.events.GoalAssessment;
import care.anamnesis.events.GoalEvent;
import care.anamnesis.events.GoalEvent.GoalProgressRecorded;
import care.anamnesis.events.GoalEvent.GoalSet;
import care.anamnesis.events.ReportEvent.ProgressReportRecorded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;

/** What the client and the therapist work towards. */
final class Goals {
    private final Episodes episodes;
    private final Visits visits;
    private final Entries<GoalSet> entries = new Entries<>("goalId");
    private final Map<UUID, Goal> goals = new HashMap<>();

    Goals(Episodes episodes, Visits visits) {
        this.episodes = episodes;
        this.visits = visits;
    }

    @CommandHandler
    void handle(SetGoal command) {
        var episode = episodes.open(command.episodeId());
        episode.requireNotBeforeOpening(command.setOn());
        entries.create(
                command.goalId(),
                new GoalSet(
                        command.clientId(),
                        episode.id(),
                        command.goalId(),
                        command.statement(),
                        command.clientWords(),
                        command.term(),
                        command.targetDate(),
                        command.measure(),
                        command.scale(),
                        command.setOn()));
    }

    @CommandHandler
    void handle(RecordGoalProgress command) {
        var goal = command.status().isClosed()
                ? entries.active(command.goalId())
                : entries.activeOn(command.goalId(), command.assessedOn());
        var episode = episodes.inCareOn(goal.episodeId(), command.assessedOn());
        of(goal.goalId()).requireSetBy(command.assessedOn());
        if (command.attainment() != null && goal.scale() == null) {
            throw new RuleViolation("Attainment needs a scale, and this goal has none.");
        }
        if (command.visitId() != null) {
            visits.requireOf(episode, command.visitId());
        }
        apply(new GoalProgressRecorded(
                command.clientId(),
                goal.episodeId(),
                goal.goalId(),
                command.status(),
                command.attainment(),
                command.progress(),
                command.reason(),
                command.visitId(),
                command.assessedOn()));
    }

    void on(GoalEvent event) {
        switch (event) {
            case GoalSet e -> {
                entries.created(e.goalId(), e);
                goals.put(e.goalId(), new Goal(e, null));
            }
            case GoalProgressRecorded e -> stands(e.goalId(), of(e.goalId()).assessed(e.status(), e.assessedOn()));
        }
    }

    /** A signed report closes the goals that it shows as closed. It may name goals that were entered in error since. */
    void on(ProgressReportRecorded report) {
        for (var assessment : report.goals()) {
            var goal = goals.get(assessment.goalId());
            if (goal != null) {
                stands(assessment.goalId(), goal.reported(assessment.status(), report.reportedOn()));
            }
        }
    }

    void requireOf(Episode episode, List<UUID> goalIds) {
        entries.requireOf(episode, goalIds);
    }

    /** R34, R35: a report assesses each goal that is open on its day or was closed since the last report, and no other. */
    void requireProgressReport(Episode episode, LocalDate day, List<GoalAssessment> assessments) {
        requireOf(episode, ids(assessments));
        for (var assessment : assessments) {
            var goal = of(assessment.goalId());
            goal.requireSetBy(day);
            if (!goal.inReports().mayBeShownAs(assessment.status(), day)) {
                throw new RuleViolation("A closed goal must be reported with the status that it was closed with.");
            }
            if (!goal.inReports().isDueOn(day)) {
                throw new RuleViolation("An earlier report has already shown this goal as closed.");
            }
        }
        requireNoneLeftOut(episode, assessments, goal -> goal.isDueOn(day));
    }

    List<GoalInReports> inReports(Episode episode) {
        return goals.values().stream()
                .filter(goal -> goal.set().episodeId().equals(episode.id()))
                .map(Goal::inReports)
                .toList();
    }

    /** R38: a discharge note assesses each goal that is open on its day; it may look back on others. */
    void requireDischargeNote(Episode episode, LocalDate day, List<GoalAssessment> assessments) {
        requireOf(episode, ids(assessments));
        requireNoneLeftOut(episode, assessments, goal -> goal.isOpenOn(day));
    }

    private void requireNoneLeftOut(Episode episode, List<GoalAssessment> assessments, Predicate<GoalInReports> isDue) {
        var assessed = ids(assessments);
        var leftOut = inReports(episode).stream().filter(isDue).anyMatch(goal -> !assessed.contains(goal.goalId()));
        if (leftOut) {
            throw new RuleViolation("A goal of this episode of care that is due to be assessed has been left out.");
        }
    }

    private static List<UUID> ids(List<GoalAssessment> assessments) {
        return assessments.stream().map(GoalAssessment::goalId).toList();
    }

    private void stands(UUID id, Goal goal) {
        goals.put(id, goal);
        if (goal.closing() != null) {
            entries.closed(id, goal.closing().closedOn());
        }
    }

    private Goal of(UUID id) {
        var goal = goals.get(id);
        if (goal == null) {
            throw new IllegalStateException("The record refers to a goal that was never set");
        }
        return goal;
    }
}
