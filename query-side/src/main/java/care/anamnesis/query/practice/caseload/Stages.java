package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.VisitFrequency;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.FrequencyPeriod;
import java.time.LocalDate;

/** Tells the stage of an episode on a day. */
public final class Stages {
    private static final double DAYS_IN_A_WEEK = 7;
    private static final double DAYS_IN_A_MONTH = 365.25 / 12;

    private Stages() {}

    public static Stage of(Episode episode, LocalDate day) {
        if (episode.status() == Episode.Status.DISCHARGED) {
            return Stage.DISCHARGED;
        }
        if (episode.isOnHoldOn(day)) {
            return Stage.ON_HOLD;
        }
        if (episode.treatmentPlans().isEmpty()) {
            return Stage.EVALUATION;
        }
        return isTapering(episode, day) ? Stage.TAPERING : Stage.TREATMENT;
    }

    /** The newest frequency by that day is lower than one before it. */
    private static boolean isTapering(Episode episode, LocalDate day) {
        var rates = episode.frequencies().stream()
                .filter(period -> !period.from().isAfter(day))
                .map(FrequencyPeriod::frequency)
                .map(Stages::perDay)
                .toList();
        return rates.stream().anyMatch(rate -> rates.getLast() < rate);
    }

    private static double perDay(VisitFrequency frequency) {
        var days = switch (frequency.unit()) {
            case DAY -> 1;
            case WEEK -> DAYS_IN_A_WEEK;
            case MONTH -> DAYS_IN_A_MONTH;
        };
        return frequency.visits() / (frequency.every() * days);
    }
}
