package care.anamnesis.query.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The visits of an episode that its plans ask for. A plan replaces those before it from its first day on; on hold and while the
 * episode is closed no visit is expected.
 */
public final class ExpectedVisits {
    private ExpectedVisits() {}

    /**
     * A visit that a plan asks for.
     *
     * @param cycle the days over which its plan spreads it and its neighbours, as far as they are in force
     * @param whole whether the plan asked for it on all of its days
     */
    record Expected(LocalDate from, LocalDate until, Window cycle, boolean whole) {}

    /** The days from which on each of them is to happen, between two days that both count. */
    public static List<LocalDate> beginnings(Episode episode, LocalDate from, LocalDate until) {
        return in(episode, new Window(from, until)).stream().map(Expected::from).toList();
    }

    /** Between two days that both count. */
    static int between(Episode episode, LocalDate from, LocalDate until) {
        return in(episode, new Window(from, until)).size();
    }

    static List<Expected> in(Episode episode, Window window) {
        return episode.treatmentPlans().stream()
                .flatMap(plan -> plan.frequencies().stream().flatMap(period -> in(episode, plan, period, window)))
                .toList();
    }

    private static Stream<Expected> in(Episode episode, TreatmentPlan plan, FrequencyPeriod period, Window window) {
        var days = window.and(period.from(), period.until());
        return Recurrence.of(period.frequency(), period.from()).between(days.from(), days.until()).stream()
                .filter(span -> asks(episode, plan, span.from()))
                .map(span -> new Expected(
                        span.from(),
                        span.until(),
                        new Window(span.cycleFrom(), span.cycleUntil()).and(period.from(), period.until()),
                        period.covers(span.until()) && asks(episode, plan, span.until())));
    }

    private static boolean asks(Episode episode, TreatmentPlan plan, LocalDate day) {
        return episode.expectsCareOn(day)
                && plan.holdOn(day).isEmpty()
                && episode.planOn(day)
                        .map(TreatmentPlan::planId)
                        .filter(plan.planId()::equals)
                        .isPresent();
    }
}
