package care.anamnesis.pages.record;

import care.anamnesis.events.ChangeImportance;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.MinimalImportantChange;
import care.anamnesis.events.ScoreTrend;
import care.anamnesis.query.careplan.Episode;
import care.anamnesis.query.careplan.OutcomeSeries;
import care.anamnesis.query.careplan.OutcomeSeries.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one instrument over an episode, against the first one, with changes of care meanwhile.
 *
 * @param scale absent if the catalogue does not have the instrument
 */
public record OutcomeChart(
        String instrument,
        String name,
        @Nullable Instrument scale,
        @Nullable MinimalImportantChange minimalImportantChange,
        Sparkline line,
        List<Score> scores,
        List<Occasion> occasions) {

    /** {@code change} against the first score; absent in the first one, as is what the change means. */
    public record Score(
            LocalDate on,
            BigDecimal value,
            @Nullable BigDecimal change,
            @Nullable ScoreTrend trend,
            @Nullable ChangeImportance importance,
            @Nullable String note) {}

    /** Instruments in the order in which they were first used. */
    public static List<OutcomeChart> of(Episode episode) {
        var occasions = Occasion.of(episode);
        return episode.outcomes().stream().map(series -> of(series, occasions)).toList();
    }

    private static OutcomeChart of(OutcomeSeries series, List<Occasion> occasions) {
        var scale = InstrumentCatalogue.standard().find(series.instrument()).orElse(null);
        var first = series.measurements().getFirst();
        var scores = series.measurements().stream()
                .map(it -> it.equals(first) ? first(it) : against(first, it, scale))
                .toList();
        return new OutcomeChart(
                series.instrument(),
                series.instrumentName(),
                scale,
                series.minimalImportantChange(),
                Sparkline.of(series),
                scores,
                occasions);
    }

    private static Score first(Measurement it) {
        return new Score(it.entry().occurredOn(), it.score(), null, null, null, it.note());
    }

    private static Score against(Measurement first, Measurement it, @Nullable Instrument scale) {
        var change = it.score().subtract(first.score());
        var meaning = scale == null ? null : scale.change(first.score(), it.score());
        return new Score(
                it.entry().occurredOn(),
                it.score(),
                change,
                meaning == null ? null : meaning.trend(),
                meaning == null ? null : meaning.importance(),
                it.note());
    }
}
