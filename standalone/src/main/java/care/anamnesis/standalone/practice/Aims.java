package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.standalone.practice.Complaint.Aim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The goals of client and therapist, and the reports on them. */
final class Aims {
    private final Episode episode;
    private final Dice dice;
    private final List<Goal> goals = new ArrayList<>();
    private int lastReportAt;
    private boolean reportsLate;

    /** @param metAt how far the client must have come */
    private record Goal(UUID id, boolean scaled, double metAt, GoalStatus status, boolean reported) {
        Goal with(GoalStatus next) {
            return new Goal(id, scaled, metAt, next, reported);
        }

        Goal asReported() {
            return new Goal(id, scaled, metAt, status, status.isClosed());
        }
    }

    Aims(Episode episode) {
        this.episode = episode;
        this.dice = episode.dice();
    }

    void agree() {
        var aims = dice.some(episode.complaint().aims(), dice.between(1, 3));
        for (var aim : aims) {
            set(aim, aim.equals(aims.getFirst()) ? GoalTerm.LONG_TERM : GoalTerm.SHORT_TERM);
        }
    }

    List<UUID> open() {
        return goals.stream()
                .filter(goal -> !goal.status().isClosed())
                .map(Goal::id)
                .toList();
    }

    void review(int attended, UUID visitId) {
        if (attended % VISITS_BETWEEN_GOAL_REVIEWS == 0) {
            goals.replaceAll(goal -> goal.status().isClosed() ? goal : reviewed(goal, visitId));
        }
    }

    /** About every ten treatment days, and sometimes too late. */
    void reportIfDue(int attended) {
        var due = lastReportAt + TREATMENT_DAYS_TO_PROGRESS_REPORT + (reportsLate ? TREATMENT_DAYS_LATE : 0);
        var concerned = goals.stream().filter(goal -> !goal.reported()).toList();
        if (attended < due || concerned.isEmpty()) {
            return;
        }
        episode.add(
                "record-progress-report",
                "reportId",
                dice.id(),
                "goals",
                assessments(concerned, Goal::status),
                "planForContinuing",
                episode.say("report plan", episode.recovery().trend()),
                "reportedOn",
                episode.today());
        goals.replaceAll(Goal::asReported);
        lastReportAt = attended;
        reportsLate = dice.falls(PROGRESS_REPORT_LATE);
    }

    /** How each goal stands at the end. */
    List<Map<String, Object>> assessments() {
        return assessments(goals, this::standing);
    }

    private void set(Aim aim, GoalTerm term) {
        var scale = aim.scale();
        var goal = new Goal(
                dice.id(),
                scale != null,
                dice.between(LEAST_PROGRESS_TO_MEET_A_GOAL, PROGRESS_TO_DISCHARGE),
                GoalStatus.IN_PROGRESS,
                false);
        goals.add(goal);
        episode.add(
                "set-goal",
                "goalId",
                goal.id(),
                "statement",
                aim.statement(),
                "clientWords",
                aim.words(),
                "term",
                term,
                "targetDate",
                episode.today().plusWeeks(term == GoalTerm.LONG_TERM ? 16 : 6),
                "scale",
                scale == null
                        ? null
                        : Fields.of(
                                "muchLess", scale.get(0),
                                "less", scale.get(1),
                                "expected", scale.get(2),
                                "more", scale.get(3),
                                "muchMore", scale.get(4)),
                "setOn",
                episode.today());
    }

    private Goal reviewed(Goal goal, UUID visitId) {
        var dropped = dice.falls(GOAL_DROPPED);
        var status = dropped ? GoalStatus.DROPPED : standing(goal);
        episode.send(
                "record-goal-progress",
                "goalId",
                goal.id(),
                "status",
                status,
                "attainment",
                goal.scaled() && !dropped ? attainment(goal) : null,
                "progress",
                dropped ? null : episode.say("goal", status),
                "reason",
                dropped ? episode.say("goal dropped") : null,
                "visitId",
                visitId,
                "assessedOn",
                episode.today());
        return goal.with(status);
    }

    private GoalStatus standing(Goal goal) {
        if (goal.status().isClosed()) {
            return goal.status();
        }
        var progress = episode.recovery().progress();
        if (progress >= goal.metAt()) {
            return GoalStatus.MET;
        }
        return progress >= goal.metAt() / 2 ? GoalStatus.PARTLY_MET : GoalStatus.IN_PROGRESS;
    }

    private int attainment(Goal goal) {
        var beyond = episode.recovery().progress() - goal.metAt();
        return Math.clamp(Math.round(beyond * 4), -2, 2);
    }

    private List<Map<String, Object>> assessments(List<Goal> concerned, Function<Goal, GoalStatus> standing) {
        return concerned.stream()
                .map(goal -> {
                    var status = standing.apply(goal);
                    var words = episode.say("goal", status);
                    return Fields.of("goalId", goal.id(), "status", status, "assessment", words);
                })
                .toList();
    }
}
