package care.anamnesis.query.practice.numbers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of some values: the median and the middle half. With too few values nothing is reported, because it
 * would say nothing about the practice and too much about a client.
 */
record Spread(
        int cases,
        @Nullable Double median,
        @Nullable Double lowerQuartile,
        @Nullable Double upperQuartile) {
    /** With fewer cases than this a share, a median or a quartile is not reported. */
    static final int FEWEST = 5;

    static Spread of(List<Double> values) {
        if (values.size() < FEWEST) {
            return new Spread(values.size(), null, null, null);
        }
        var sorted = values.stream().sorted().toList();
        return new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
    }

    /** Between two values in proportion. */
    private static double at(List<Double> sorted, double share) {
        var place = share * (sorted.size() - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    static @Nullable Integer percent(int part, int whole) {
        return percent(part, whole, whole);
    }

    /** @param cases how many the share is of, which may be fewer than what was added up over them */
    static @Nullable Integer percent(int part, int whole, int cases) {
        return cases < FEWEST || whole == 0 ? null : Math.round(100f * part / whole);
    }
}
