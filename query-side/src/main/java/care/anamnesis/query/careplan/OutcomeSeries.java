package care.anamnesis.query.careplan;

import care.anamnesis.events.ChangeImportance;
import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.MinimalImportantChange;
import care.anamnesis.events.OutcomeEvent.OutcomeMeasured;
import care.anamnesis.events.ScoreChange;
import care.anamnesis.events.ScoreTrend;
import care.anamnesis.query.record.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one instrument over an episode; first and last by clinical date.
 *
 * @param change the latest score less the baseline; absent, as is what it means, where there is only one score
 * @param trend what the change means on this instrument; absent where the catalogue does not know the instrument
 * @param importance whether the change is as large as the smallest one that is known to matter
 */
public record OutcomeSeries(
        String instrument,
        String instrumentName,
        BigDecimal baseline,
        BigDecimal latest,
        @Nullable BigDecimal change,
        @Nullable ScoreTrend trend,
        @Nullable ChangeImportance importance,
        @Nullable MinimalImportantChange minimalImportantChange,
        List<Measurement> measurements)
        implements Listed {

    @Override
    public String key() {
        return instrument;
    }

    public record Measurement(BigDecimal score, @Nullable String note, Entry entry) implements Part {}

    /** Instruments stand in the order in which they were first used. */
    static List<OutcomeSeries> with(List<OutcomeSeries> outcomes, OutcomeMeasured e, Entry entry) {
        var measurement = new Measurement(plain(e.score()), e.note(), entry);
        var changed = new ArrayList<>(outcomes);
        for (var i = 0; i < changed.size(); i++) {
            if (changed.get(i).instrument().equals(e.instrument())) {
                changed.set(i, of(e.instrument(), Fact.with(changed.get(i).measurements(), measurement)));
                return List.copyOf(changed);
            }
        }
        changed.add(of(e.instrument(), List.of(measurement)));
        return List.copyOf(changed);
    }

    private static OutcomeSeries of(String instrument, List<Measurement> measurements) {
        var baseline = measurements.getFirst().score();
        var latest = measurements.getLast().score();
        var known = InstrumentCatalogue.standard().find(instrument);
        var compared = known.filter(_ -> measurements.size() > 1).map(it -> it.change(baseline, latest));
        return new OutcomeSeries(
                instrument,
                known.map(Instrument::name).orElse(instrument),
                baseline,
                latest,
                measurements.size() > 1 ? plain(latest.subtract(baseline)) : null,
                compared.map(ScoreChange::trend).orElse(null),
                compared.map(ScoreChange::importance).orElse(null),
                known.map(Instrument::minimalImportantChange).orElse(null),
                measurements);
    }

    /** 7.0 and 7 are one score. */
    static BigDecimal plain(BigDecimal score) {
        var stripped = score.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
