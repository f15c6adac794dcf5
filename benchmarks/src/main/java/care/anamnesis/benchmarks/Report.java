package care.anamnesis.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All samples of the run, and the one table made of them. */
final class Report {
    private final Map<Row, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<Row, Map<String, Row>> comparisons = new LinkedHashMap<>();

    void add(Row row, Sample sample) {
        samples.computeIfAbsent(row, _ -> new ArrayList<>()).add(sample);
        System.err.printf("%-8s %-28s %-52s %s%n", row.part(), row.setting(), row.contender(), text(row, sample));
    }

    /** Shows the row as a multiple of another one, round by round. */
    void compare(Row row, String name, Row with) {
        comparisons.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(name, with);
    }

    String table() {
        return """
                | Part | Setting | Contender | Median | Least – most | Compared in the same round | Service µs each | PostgreSQL cores |
                |---|---|---|--:|--:|---|--:|--:|
                """
                + samples.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private String line(Row row, List<Sample> rounds) {
        var values = rounds.stream().map(Sample::value).toList();
        return "| %s | %s | %s | %s | %s – %s | %s | %s | %s |%n"
                .formatted(
                        row.part(),
                        row.setting(),
                        row.contender(),
                        row.unit().format(median(values)),
                        row.unit().format(values.stream().min(Double::compare).orElseThrow()),
                        row.unit().format(values.stream().max(Double::compare).orElseThrow()),
                        compared(row),
                        median(rounds, Sample::serviceMicros),
                        median(rounds, Sample::postgresCores));
    }

    private String compared(Row row) {
        return comparisons.getOrDefault(row, Map.of()).entrySet().stream()
                .filter(other -> samples.containsKey(other.getValue()))
                .map(other -> "%.2f × %s".formatted(ratio(row, other.getValue()), other.getKey()))
                .collect(Collectors.joining(", "));
    }

    private double ratio(Row row, Row other) {
        var mine = samples.getOrDefault(row, List.of());
        var theirs = samples.getOrDefault(other, List.of());
        return median(IntStream.range(0, Math.min(mine.size(), theirs.size()))
                .mapToObj(round -> mine.get(round).value() / theirs.get(round).value())
                .toList());
    }

    private static String text(Row row, Sample sample) {
        return "%16s %10s µs %10s cores"
                .formatted(
                        row.unit().format(sample.value()), text(sample.serviceMicros()), text(sample.postgresCores()));
    }

    private static String median(List<Sample> rounds, Function<Sample, OptionalDouble> part) {
        var known = rounds.stream()
                .map(part)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return known.isEmpty() ? "" : "%.1f".formatted(median(known));
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? "%.1f".formatted(value.getAsDouble()) : "";
    }

    private static double median(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
