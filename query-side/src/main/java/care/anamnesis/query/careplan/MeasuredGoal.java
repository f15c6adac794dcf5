package care.anamnesis.query.careplan;

import care.anamnesis.events.GoalMeasure;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score at which a goal is met, and the client's latest score; absent until something is measured.
 *
 * @param targetReached also absent if the catalogue does not have the instrument
 */
public record MeasuredGoal(
        String instrument,
        String instrumentName,
        BigDecimal target,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal current,
        @Nullable Boolean targetReached) {

    static MeasuredGoal of(GoalMeasure measure) {
        var name = InstrumentCatalogue.standard()
                .find(measure.instrument())
                .map(Instrument::name)
                .orElse(measure.instrument());
        return new MeasuredGoal(measure.instrument(), name, OutcomeSeries.plain(measure.target()), null, null, null);
    }

    MeasuredGoal measuredBy(List<OutcomeSeries> outcomes) {
        return outcomes.stream()
                .filter(series -> series.instrument().equals(instrument))
                .findFirst()
                .map(this::measuredBy)
                .orElse(this);
    }

    private MeasuredGoal measuredBy(OutcomeSeries series) {
        var reached = InstrumentCatalogue.standard()
                .find(instrument)
                .map(it -> it.reaches(target, series.latest()))
                .orElse(null);
        return new MeasuredGoal(instrument, instrumentName, target, series.baseline(), series.latest(), reached);
    }
}
