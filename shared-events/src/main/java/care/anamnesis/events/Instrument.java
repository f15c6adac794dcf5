package care.anamnesis.events;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An outcome measure: its scale, the direction of improvement, and the change that matters.
 *
 * @param unit what one point is
 * @param step the distance between neighbouring scores, counted from {@code minimum}
 * @param code the instrument as a whole
 * @param scoreCode its score, if that has its own code; else the same as {@code code}
 * @param minimalImportantChange null if no published value fits this instrument exactly
 */
public record Instrument(
        String key,
        String name,
        String unit,
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal step,
        ScoreDirection direction,
        MeasureCode code,
        MeasureCode scoreCode,
        @Nullable MinimalImportantChange minimalImportantChange) {

    /** Why a score is not on the scale, as a sentence that does not repeat the score; empty if it is. */
    public Optional<String> check(BigDecimal score) {
        if (score.compareTo(minimum) < 0 || score.compareTo(maximum) > 0) {
            return Optional.of(name + " is scored from " + plain(minimum) + " to " + plain(maximum) + ".");
        }
        if (score.subtract(minimum).remainder(step).signum() != 0) {
            return Optional.of(name + " is scored in steps of " + plain(step) + ".");
        }
        return Optional.empty();
    }

    /** Compares stored scores, even if they would not pass {@link #check} today. */
    public ScoreChange change(BigDecimal baseline, BigDecimal now) {
        var difference = now.subtract(baseline);
        var importance = importanceOf(difference);
        var direct = direction.trend(difference);
        var matters = direct == ScoreTrend.SAME || importance != ChangeImportance.LESS_THAN_MINIMAL;
        return new ScoreChange(matters ? direct : ScoreTrend.LITTLE_CHANGED, difference, importance);
    }

    /** Whether a score is at least as good as another one. */
    public boolean reaches(BigDecimal target, BigDecimal now) {
        return direction.trend(now.subtract(target)) != ScoreTrend.WORSE;
    }

    private ChangeImportance importanceOf(BigDecimal difference) {
        if (minimalImportantChange == null) {
            return ChangeImportance.NOT_KNOWN;
        }
        if (difference.abs().compareTo(minimalImportantChange.points()) < 0) {
            return ChangeImportance.LESS_THAN_MINIMAL;
        }
        return ChangeImportance.AT_LEAST_MINIMAL;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
