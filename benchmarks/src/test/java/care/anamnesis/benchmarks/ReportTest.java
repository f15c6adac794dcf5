package care.anamnesis.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import care.anamnesis.benchmarks.Row.Unit;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Row OURS = new Row("append", "8 callers", "ours", Unit.PER_SECOND);
    private static final Row RAW = new Row("append", "8 callers", "raw", Unit.PER_SECOND);

    private final Report report = new Report();

    @Test
    void shows_the_median_of_the_rounds_and_their_range() {
        measured(OURS, 900, 1_200, 1_000);

        assertThat(report.table()).contains("| ours | 1,000 /s | 900 /s – 1,200 /s |");
    }

    @Test
    void compares_within_each_round_before_it_takes_the_median() {
        measured(OURS, 100, 300, 1_000);
        measured(RAW, 50, 300, 4_000);
        report.compare(OURS, "raw", RAW);

        assertThat(report.table()).contains("1.00 × raw");
    }

    private void measured(Row row, double... values) {
        for (var value : values) {
            report.add(row, Sample.of(value));
        }
    }
}
