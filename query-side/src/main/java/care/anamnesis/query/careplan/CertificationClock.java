package care.anamnesis.query.careplan;

import care.anamnesis.events.GoalStatus;
import care.anamnesis.events.GoalTerm;
import care.anamnesis.query.careplan.Due.What;
import care.anamnesis.query.careplan.Due.Why;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first plan is certified within 30 days of the first treatment, and a verbal order is signed within 14 days (R31).
 * It is certified again when the interval ends or long-term goals have changed: one was set or dropped since (R32). All
 * by clinical dates. A certification due by the day of the discharge remains due after it, and so do the days between
 * two certified intervals on which a plan was in force.
 */
final class CertificationClock {
    private CertificationClock() {}

    static List<Due> due(Episode episode, LocalDate day, Deadlines deadlines) {
        var certified = certifications(episode, day).toList();
        var next = certified.isEmpty() ? first(episode, day, deadlines) : again(episode, certified, day, deadlines);
        return Stream.of(
                        next.stream(),
                        CertificationGaps.due(episode, certified, day),
                        unsignedOrders(episode, day, deadlines))
                .flatMap(due -> due)
                .toList();
    }

    /** Treatment under a plan needs its certificate, also after the discharge; an evaluation alone needs none then. */
    private static Optional<Due> first(Episode episode, LocalDate day, Deadlines deadlines) {
        var plan = episode.lastBegunBy(day).map(TreatmentPlan::planId).orElse(null);
        if (plan == null && !episode.isOpenOn(day)) {
            return Optional.empty();
        }
        return episode.visits().stream()
                .filter(Visit::attended)
                .map(Visit::visitedOn)
                .filter(visited -> !visited.isAfter(day))
                .min(Comparator.naturalOrder())
                .map(treated -> Due.by(
                        treated.plusDays(deadlines.daysToCertify()),
                        day,
                        What.CERTIFICATION,
                        episode.episodeId(),
                        plan,
                        plan == null ? Why.TREATED_WITHOUT_PLAN : Why.NOT_CERTIFIED));
    }

    private static Optional<Due> again(
            Episode episode, List<Certification> certified, LocalDate day, Deadlines deadlines) {
        var ends = certified.stream()
                .map(Certification::validUntil)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var last = certified.stream()
                .map(Certification::certifiedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var changed = longTermGoalsChanged(episode, last, day)
                .map(change -> change.plusDays(deadlines.daysToCertify()))
                .filter(ends::isAfter);
        var dueOn = changed.orElse(ends);
        if (!episode.isOpenOn(day)
                && episode.closedSince(day).filter(dueOn::isBefore).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Due.by(
                dueOn,
                day,
                What.RECERTIFICATION,
                episode.episodeId(),
                episode.lastBegunBy(day).map(TreatmentPlan::planId).orElse(null),
                changed.isPresent() ? Why.LONG_TERM_GOALS_CHANGED : Why.CERTIFIED_INTERVAL_ENDS));
    }

    private static Stream<Due> unsignedOrders(Episode episode, LocalDate day, Deadlines deadlines) {
        return episode.treatmentPlans().stream()
                .flatMap(plan -> plan.certifications().stream()
                        .filter(it -> !it.isSignature() && !it.certifiedOn().isAfter(day) && !it.isSignedBy(day))
                        .map(order -> Due.by(
                                order.certifiedOn().plusDays(deadlines.daysToSignOrder()),
                                day,
                                What.VERBAL_ORDER_SIGNATURE,
                                episode.episodeId(),
                                plan.planId(),
                                Why.ORDER_NOT_SIGNED)));
    }

    private static Optional<LocalDate> longTermGoalsChanged(Episode episode, LocalDate since, LocalDate day) {
        return episode.goals().stream()
                .filter(goal -> goal.term() == GoalTerm.LONG_TERM)
                .flatMap(goal -> Stream.concat(Stream.of(goal.entry().occurredOn()), dropped(goal)))
                .filter(change -> change.isAfter(since) && !change.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> dropped(Goal goal) {
        return goal.progress().stream()
                .filter(progress -> progress.status() == GoalStatus.DROPPED)
                .map(progress -> progress.entry().occurredOn());
    }

    private static Stream<Certification> certifications(Episode episode, LocalDate day) {
        return episode.treatmentPlans().stream()
                .flatMap(plan -> plan.certifications().stream())
                .filter(certification -> !certification.certifiedOn().isAfter(day));
    }
}
