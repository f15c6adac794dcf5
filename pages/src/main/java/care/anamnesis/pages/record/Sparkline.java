package care.anamnesis.pages.record;

import care.anamnesis.events.Instrument;
import care.anamnesis.events.InstrumentCatalogue;
import care.anamnesis.events.ScoreChange;
import care.anamnesis.events.ScoreTrend;
import care.anamnesis.query.careplan.OutcomeSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one instrument as a line that fits into a row of a table: days from left to right, the top of the
 * instrument's scale at the top. The fragment {@code components/sparkline} draws it and says it in words.
 *
 * @param points of the line, as SVG writes them
 * @param trend of the last score against the first; absent if there is only one or the catalogue does not have the
 *     instrument
 */
public record Sparkline(
        String name, Score first, Score last, @Nullable ScoreTrend trend, String points, String endX, String endY) {
    static final int WIDTH = 100;
    static final int HEIGHT = 28;
    static final int MARGIN = 4;

    public boolean isOne() {
        return points.indexOf(' ') < 0;
    }

    public record Score(LocalDate on, BigDecimal value) {}

    public static Sparkline of(OutcomeSeries series) {
        var scores = series.measurements().stream()
                .map(it -> new Score(it.entry().occurredOn(), it.score()))
                .toList();
        return of(series.instrument(), scores);
    }

    /** @param scores by clinical date, at least one */
    public static Sparkline of(String instrument, List<Score> scores) {
        var known = InstrumentCatalogue.standard().find(instrument);
        var first = scores.getFirst();
        var last = scores.getLast();
        var plot = new Plot(scores, known.orElse(null));
        return new Sparkline(
                known.map(Instrument::name).orElse(instrument),
                first,
                last,
                known.filter(_ -> scores.size() > 1)
                        .map(it -> it.change(first.value(), last.value()))
                        .map(ScoreChange::trend)
                        .orElse(null),
                scores.stream()
                        .map(score -> plot.x(score) + "," + plot.y(score))
                        .collect(Collectors.joining(" ")),
                plot.x(last),
                plot.y(last));
    }

    /** The height of a score; an instrument outside the catalogue is scaled to its scores. */
    private record Plot(long firstDay, long days, double lowest, double range) {
        Plot(List<Score> scores, @Nullable Instrument instrument) {
            this(
                    scores.getFirst().on().toEpochDay(),
                    scores.getLast().on().toEpochDay() - scores.getFirst().on().toEpochDay(),
                    lowest(scores, instrument),
                    highest(scores, instrument) - lowest(scores, instrument));
        }

        String x(Score score) {
            var along = days == 0 ? 1 : (double) (score.on().toEpochDay() - firstDay) / days;
            return number(MARGIN + along * (WIDTH - 2 * MARGIN));
        }

        String y(Score score) {
            var up = range == 0 ? 0.5 : (score.value().doubleValue() - lowest) / range;
            return number(HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN));
        }

        private static double lowest(List<Score> scores, @Nullable Instrument instrument) {
            var scored = scores.stream()
                    .mapToDouble(it -> it.value().doubleValue())
                    .min()
                    .orElseThrow();
            return instrument == null
                    ? scored
                    : Math.min(scored, instrument.minimum().doubleValue());
        }

        private static double highest(List<Score> scores, @Nullable Instrument instrument) {
            var scored = scores.stream()
                    .mapToDouble(it -> it.value().doubleValue())
                    .max()
                    .orElseThrow();
            return instrument == null
                    ? scored
                    : Math.max(scored, instrument.maximum().doubleValue());
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
