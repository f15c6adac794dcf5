package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Due.What;
import care.anamnesis.query.careplan.Due.Why;
import java.time.LocalDate;
import java.util.List;

/** A goal with a day is assessed by that day: while care lasts, it is due until it is met, dropped or set for another day. */
final class GoalClock {
    private GoalClock() {}

    static List<Due> due(Episode episode, LocalDate day) {
        if (!episode.isOpenOn(day)) {
            return List.of();
        }
        return episode.goals().stream()
                .filter(goal -> !goal.entry().occurredOn().isAfter(day)
                        && !goal.statusOn(day).isClosed())
                .<Due>mapMulti((goal, due) -> {
                    if (goal.targetDate() != null) {
                        due.accept(Due.by(
                                goal.targetDate(), day, What.GOAL, episode.episodeId(), goal.goalId(), Why.GOAL_DAY));
                    }
                })
                .toList();
    }
}
