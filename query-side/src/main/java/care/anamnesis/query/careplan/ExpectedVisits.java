package care.anamnesis.query.careplan;

import care.anamnesis.query.careplan.Recurrence.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The visits of an episode that its plans ask for. Where two plans overlap, the later one counts; on hold and while the
 * episode is closed no visit is expected.
 */
public final class ExpectedVisits {
    private ExpectedVisits() {}

    /** The days from which on each of them is to happen, between two days that both count. */
    public static List<LocalDate> beginnings(Episode episode, LocalDate from, LocalDate until) {
        return spans(episode, new Window(from, until)).stream().map(Span::from).toList();
    }

    /** Between two days that both count. */
    static int between(Episode episode, LocalDate from, LocalDate until) {
        return spans(episode, new Window(from, until)).size();
    }

    static List<Span> spans(Episode episode, Window window) {
        return episode.plans().stream()
                .flatMap(plan -> spans(plan, window)
                        .filter(span -> episode.planOn(span.from())
                                .map(TreatmentPlan::planId)
                                .filter(plan.planId()::equals)
                                .isPresent()))
                .filter(span -> episode.isOpenOn(span.from()))
                .toList();
    }

    private static Stream<Span> spans(TreatmentPlan plan, Window window) {
        return plan.frequencies().stream()
                .flatMap(period -> {
                    var days = window.and(period.from(), period.until());
                    return Recurrence.of(period.frequency(), period.from()).between(days.from(), days.until()).stream();
                })
                .filter(span -> plan.holdOn(span.from()).isEmpty());
    }
}
