package care.anamnesis.events;

import java.math.BigDecimal;

/** The direction in which a score moves when the client gets better. */
public enum ScoreDirection {
    LOWER_IS_BETTER,
    HIGHER_IS_BETTER;

    ScoreTrend trend(BigDecimal difference) {
        if (difference.signum() == 0) {
            return ScoreTrend.SAME;
        }
        var fell = difference.signum() < 0;
        var better = this == LOWER_IS_BETTER ? fell : !fell;
        return better ? ScoreTrend.BETTER : ScoreTrend.WORSE;
    }
}
