package care.anamnesis.standalone.practice;

import static care.anamnesis.standalone.practice.Distributions.*;

import care.anamnesis.events.Instrument;
import care.anamnesis.events.ScoreDirection;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far the client has come, from 0 at the evaluation to 1 without complaints. */
final class Recovery {
    enum Trend {
        BETTER,
        SAME,
        WORSE
    }

    private final Dice dice;
    private final int visitsNeeded;
    private final double ceiling;
    private final double severity;
    private double progress;
    private Trend trend = Trend.SAME;

    Recovery(Dice dice) {
        this.dice = dice;
        this.visitsNeeded = dice.draw(VISITS_NEEDED);
        this.ceiling = dice.falls(RESPONDS_POORLY)
                ? dice.between(LEAST_PROGRESS_OF_POOR_RESPONSE, MOST_PROGRESS_OF_POOR_RESPONSE)
                : 1;
        this.severity = dice.between(LEAST_TROUBLE_AT_FIRST, MOST_TROUBLE_AT_FIRST);
    }

    int visitsNeeded() {
        return visitsNeeded;
    }

    double progress() {
        return progress;
    }

    Trend trend() {
        return trend;
    }

    void treated() {
        var step = (1 + dice.noise(UNEVENNESS_OF_PROGRESS)) / visitsNeeded;
        moveTo(Math.min(ceiling, progress + step), step > 0.3 / visitsNeeded);
    }

    void setBack() {
        moveTo(Math.max(0, progress - dice.between(LEAST_SETBACK, MOST_SETBACK)), true);
    }

    /** A score that fits how far the client has come, on the scale of the instrument. */
    BigDecimal score(Instrument instrument, double noise) {
        var trouble = LEAST_TROUBLE_AT_LAST + (severity - LEAST_TROUBLE_AT_LAST) * (1 - progress) + dice.noise(noise);
        var share = instrument.direction() == ScoreDirection.LOWER_IS_BETTER ? trouble : 1 - trouble;
        var least = instrument.minimum().doubleValue();
        var most = Math.min(instrument.maximum().doubleValue(), least + 240); // nobody is stiff all day
        var points = Math.clamp(least + share * (most - least), least, most);
        var steps = BigDecimal.valueOf((points - least) / instrument.step().doubleValue())
                .setScale(0, RoundingMode.HALF_UP);
        var score = instrument.minimum().add(steps.multiply(instrument.step()));
        return score.min(instrument.maximum());
    }

    private void moveTo(double reached, boolean noticeable) {
        if (!noticeable) {
            trend = Trend.SAME;
        } else {
            trend = reached > progress ? Trend.BETTER : Trend.WORSE;
        }
        progress = reached;
    }
}
