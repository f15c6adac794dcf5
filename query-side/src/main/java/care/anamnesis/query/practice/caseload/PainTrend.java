package care.anamnesis.query.practice.caseload;

import care.anamnesis.events.ScoreTrend;
import care.anamnesis.query.careplan.Episode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course of the client's pain over the current episode, on the scale from 0 to 10.
 *
 * @param trend the latest score against the first one; absent where there is only one
 * @param scores in clinical order, the newest last; one at least
 */
public record PainTrend(
        BigDecimal baseline, BigDecimal latest, @Nullable ScoreTrend trend, List<Score> scores) {
    public static final String INSTRUMENT = "pain-nrs";

    public record Score(LocalDate measuredOn, BigDecimal score) {}

    static Optional<PainTrend> of(Episode episode) {
        return episode.outcomes().stream()
                .filter(series -> series.instrument().equals(INSTRUMENT))
                .findFirst()
                .map(series -> new PainTrend(
                        series.baseline(),
                        series.latest(),
                        series.trend(),
                        series.measurements().stream()
                                .map(it -> new Score(it.entry().occurredOn(), it.score()))
                                .toList()));
    }
}
