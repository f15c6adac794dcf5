package care.anamnesis.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.anamnesis.pages.Rendered;
import care.anamnesis.pages.record.Occasion.Kind;
import care.anamnesis.query.FoundingStory;
import care.anamnesis.query.careplan.CarePlan;
import care.anamnesis.query.careplan.Episode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeChartTest {
    @Test
    void what_changed_in_the_care_stands_beside_the_scores_in_the_order_in_which_it_happened() {
        var chart = OutcomeChart.of(story()).getFirst();

        assertThat(chart.occasions())
                .extracting(Occasion::on, Occasion::kind, Occasion::what)
                .startsWith(tuple(FoundingStory.EVALUATION, Kind.FREQUENCY, "once a week"))
                .contains(
                        tuple(FoundingStory.LESS_OFTEN, Kind.FREQUENCY, "every other week"),
                        tuple(FoundingStory.EVALUATION, Kind.ASSIGNED, "self-myofascial release: latissimus dorsi"))
                .endsWith(tuple(FoundingStory.DISCHARGE.minusDays(14), Kind.DISCONTINUED, "somatic tracking"));
    }

    @Test
    void the_table_says_all_that_the_picture_is_drawn_from() {
        var chart = OutcomeChart.of(story()).getFirst();
        var page =
                Rendered.fragment("components/outcome-chart", "chart", Locale.UK, Map.of("chart", chart, "id", "pain"));

        assertThat(page)
                .contains("data-minimum=\"0\" data-maximum=\"10\" data-band=\"2\"")
                .contains("<tr data-on=\"2025-03-03\" data-score=\"7\">", "<td>first score</td>")
                .contains("<tr data-on=\"2025-09-15\" data-score=\"0\">", "<td>-7</td>", "better, enough to matter")
                .contains("<tr data-on=\"2025-06-16\" data-kind=\"FREQUENCY\">", "<td>every other week</td>")
                .contains("points of 10; lower is better")
                .doesNotContain("??");
    }

    private static Episode story() {
        return CarePlan.of(FoundingStory.recorded(FoundingStory.events()))
                .currentEpisode()
                .orElseThrow();
    }
}
