package care.anamnesis.query.caseload;

import java.util.List;
import java.util.Locale;

/**
 * A series of scores as a line in a box of 100 by 28, the newest at the right.
 *
 * @param path the line, as SVG writes it
 * @param lastX where the newest score is
 */
public record Sparkline(String path, double lastX, double lastY) {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 28;
    private static final double HIGHEST_SCORE = 10;
    private static final double MARGIN = 3;

    static Sparkline of(PainTrend pain) {
        return of(pain.scores());
    }

    private static Sparkline of(List<PainTrend.Score> scores) {
        var first = scores.getFirst().measuredOn().toEpochDay();
        var days = Math.max(1, scores.getLast().measuredOn().toEpochDay() - first);
        var path = new StringBuilder();
        var x = 0.0;
        var y = 0.0;
        for (var score : scores) {
            x = MARGIN + (WIDTH - 2 * MARGIN) * (score.measuredOn().toEpochDay() - first) / days;
            y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * score.score().doubleValue() / HIGHEST_SCORE;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
        }
        return new Sparkline(path.toString(), x, y);
    }
}
