package care.anamnesis.benchmarks;

import java.util.List;

/** The value that this percentage does not exceed. */
final class Percentiles {
    private Percentiles() {}

    static double of(List<Double> values, int percentile) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percentile / 100.0) - 1));
    }
}
